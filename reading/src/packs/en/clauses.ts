import { type ActKind, type ClauseWords, list, setOf } from "../pack.ts"

const ACTS: Readonly<Record<ActKind, string>> = {
  offer: "offer propose float dangle volunteer table suggest tender invite proffer moot pitch",
  promise: "promise pledge vow commit guarantee undertake swear assure",
  demand:
    "demand insist require urge request appeal press petition exhort call ask seek want plead implore order pressure beg beseech stipulate instruct reclaim",
  threat: "threaten warn",
  refuse:
    "refuse reject decline rebuff spurn snub veto dismiss oppose resist block obstruct ignore baulk balk denounce disavow object stonewall repudiate disregard",
  accept:
    "accept agree approve endorse ratify sign consent adopt embrace authorise authorize permit grant renew settle acquiesce assent greenlight",
  concede:
    "concede relent yield capitulate backtrack climb compromise soften cede surrender waive relinquish apologise apologize",
  impose:
    "impose blockade sanction freeze seize suspend ban expel levy confiscate close embargo restrict cancel detain arrest halt bar blacklist fine sack jail revoke withhold cut deploy ration retaliate besiege lock shut raise hike raid shell bomb attack storm occupy annex intercept deport evict indict jail capture abduct kidnap double tighten slap picket dissolve ground sever torch ransack ambush invade jam fence dismantle boycott prolong",
  lift: "lift ease unfreeze relax reopen release free restore rescind repeal scrap unblock reinstate pardon readmit rehire unlock delist exempt",
  meet: "meet host convene reconvene fly",
  announce:
    "announce declare launch unveil leave quit resign schedule appoint postpone adjourn recall suspend",
}
export const acts = new Map<string, ActKind>()
for (const [kind, words] of Object.entries(ACTS))
  for (const word of list(words)) if (!acts.has(word)) acts.set(word, kind as ActKind)

export const actNouns = new Map<string, ActKind>(
  Object.entries({
    offer: "offer",
    proposal: "offer",
    promise: "promise",
    pledge: "promise",
    commitment: "promise",
    demand: "demand",
    call: "demand",
    threat: "threat",
    ultimatum: "threat",
    refusal: "refuse",
    concession: "concede",
    concessions: "concede",
    ban: "impose",
    embargo: "impose",
    blockade: "impose",
    strike: "threat",
    walkout: "threat",
  }) as [string, ActKind][],
)

export const saying = new Set(
  list(`say tell add state declare announce warn argue insist claim reply respond answer note explain describe report stress emphasise emphasize reiterate acknowledge admit concede confirm deny disclose reveal
  suggest indicate signal hint caution complain counter contend assert maintain allege comment remark recall observe predict forecast estimate conclude write tweet post assure inform repeat affirm reaffirm testify quote
  think expect fear doubt shout cry sigh interject concur fume lament mutter murmur whisper reflect protest plead confess boast exclaim recount quip grumble muse snap retort chide shrug reason promise vow pledge threaten ask believe accuse call continue demand propose urge agree joke clarify underline dismiss`),
)
export const sayingPhrases =
  /\b(?:(?:has |have |had )?(?:made|makes|make|making) (?:it )?(?:clear|plain|known)(?: to [^,.;]{3,30})?|(?:has |have |had )?let (?:it be known|[^,.;]{2,40} know)|(?:is|are|was|were|remains?|remained) (?:adamant|convinced|confident|certain|sure|afraid|of the opinion|of the view)|(?:takes?|took) the view|g(?:ave|ives?) to understand|would (?:only say|say only)|(?:is|are|was|were|has been|have been) quoted [^.;]{0,50}?as saying|went on record to say|l(?:eft|eaves?) no doubt)(?=,? )/gi
export const foretelling = new Set(["expect", "forecast", "predict", "estimate"])
export const denying = new Set(["deny", "dispute", "refute", "reject"])
export const asserting = new Set(
  list(
    "accuse consider regard see maintain place reckon allege count put estimate reckon find show prove declare call blame attribute ascribe date value set dispute deny contradict",
  ),
)
export const wanting = new Set(
  list("want seek demand insist need wish hope desire require ask request call urge aim prefer"),
)

export const clauses: ClauseWords = {
  future: /^(?:will|shall|won't|'ll)$/,
  conditional: /^(?:would|could|might|may|should|wouldn't)$/,
  floated:
    /\b(?:ready|prepared|willing|open|draft|proposal|plan|blueprint|framework|outline|idea|exchange that could|package|formula|floated|could be)\b/i,
  weighed:
    /\b(?:consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|study(?:ing)?|studies|studied|examin(?:e|es|ed|ing)|explor(?:e|es|ed|ing)|contemplat(?:e|es|ed|ing)|discuss(?:es|ed|ing)? whether|think(?:s|ing)? (?:about|of)|look(?:s|ed|ing)? (?:at|for|into)|toy(?:s|ed|ing)? with|debat(?:e|es|ed|ing)|review(?:s|ing)?)\b/i,
  ongoing:
    /\b(?:due to|set to|scheduled to|about to|plans? to|planning to|planned|preparing to|is to|are to|continues? to|under way)\b/i,
  denied:
    /\b(?:den(?:y|ies|ied)|nobody is talking about|no (?:plans?|intention) (?:to|of)|ruled? out|not (?:considering|planning|discussing)|never (?:offered|promised|agreed|proposed|said))\b/i,
  conditions: [
    {
      words:
        /\b(?:only if|only when|only once|only after|on (?:the )?(?:strict |sole |one |express )?(?:condition|understanding|basis|proviso|premise) that|if and only if|not unless|provided(?: that)?|providing(?: that)?|as long as|so long as|not (?:until|before)|until(?= )|before(?= )|(?<!\bat )once(?= )|as soon as|dependent (?:up)?on|(?:depends?|hinges?) (?:up)?on (?=[^,.;]{3,50}\w+ing\b)|on (?:one|a single) condition[:,]? (?:that)?|contingent on|conditional on|subject to|assuming(?: that)?)\b/gi,
      type: "only_if",
    },
    {
      words:
        /\b(?:unless|failing that|failing which|failing(?= (?:a|an|the|such|any|its|their) )|otherwise|or else|or(?= (?:(?:it|we|they|he|she|i) (?:will|would|shall|'ll)|face |risk |lose ))|if not(?=,)|without|barring|absent(?= (?:a|an|any|such) )|in the absence of|short of(?= (?:a|an|the) )|except if)\b/gi,
      type: "unless",
    },
    {
      words:
        /\b(?:in (?:exchange|return) for (?:which|this|that)\b|in (?:exchange|return)(?: for)?|in exchange|as a quid pro quo|as the price (?:of|for)|as compensation for)\b/gi,
      type: "exchange",
    },
    {
      words:
        /\b(?:even if|if|(?<=^|[.;:—“"'‘] ?|, (?:and|but|that) |\d[.)] )should(?= )|were(?= (?:the|it|they|he|she)\b)|in case(?: of)?|in the event (?:that|of)|whenever)\b/giu,
      type: "if",
    },
  ],
  deadline:
    /\b(?:no later than|not later than|by the end of|before the end of|by|before|until|till|within|no more than|ahead of|at the latest by|up to)\s+(?:the\s+|its\s+|midnight (?:on )?|noon (?:on )?|close of business (?:on )?|next\s+|\p{L}+ (?:new year|holiday|election|summit|deadline|ceremony) (?:on|of)\s+)*$/iu,
  contingent:
    /\b(?:by-elections?|primar(?:y|ies)|ballots|motion|no-confidence|appeal|injunction|hearing|inquiry|probe|judges?|jury|tribunal|exchange rate|interest rates?|swell|winds?|dry spell|cold snap|cold spell|heatwave|crops?|catch(?:es)?|outage|blackout|landslide|avalanche|wildfires?|flu|virus|pandemic|plague|bankruptcy|insolvency|resignation|voters|inspectors|turnout|rainfall|snowfall|snowmelt|water levels?|landslip|monsoons?|freeze|ruling|verdict|judgment|judgement|decision|finding|vote|election|elections|referendum|ballot|harvest|drought|rain|rains|snow|storm|storms|flood|floods|weather|frost|heat ?wave|winter|monsoon|earthquake|hurricane|cyclone|typhoon|poll|polls|prices?|price|market|markets|survey|test|tests|audit|inspection|court|recession|inflation|devaluation|default|downgrade|epidemic|outbreak|accident|death|illness|fall in|rise in|spike|surge|collapse|shortage|arrival|review|report|forecast|tide|ice|level|thaw|currency|slump|glut|defeat|victory|spring|summer|autumn|assessment|veto|gale|fire|explosion|leak|scandal|breakdown|mutiny|coup|eruption|blight|disease|embargo by|veto by)\b/i,
  depends:
    /\b(?:(?:will |would |may |could |might )?(?:depends?|hinges?|hangs?|turns?|rides?|rests?|depend|hinge|hang|turn|ride|rest)(?:ed)?(?: \w+ly)? (?:up)?on|(?:is|are|will be) (?:at the mercy of|in the hands of|subject to the|contingent on|dependent on)|(?:will|would|could|may) be decided by)(?= )/gi,
  befalls:
    /\b(?:lose[sd]?|lost|wins?|won|fall[s]?|fell|fails?|pass(?:es)?|rules?|ruled|finds? (?:for|against|in favou?r)|rejects?|strikes? (?:it|them) down|struck down|upholds?|overturns?|annuls?|voids?|quash(?:es)?|to be counted|be counted|votes? (?:against|for|no|yes|it|them)|ousted|unseated|come[s]? early|arrives?|go(?:es)? (?:against|the other way|for))\b/i,
  may: /\b(?:could|might|may|would|can|will)\b/i,
  event:
    /\b(?:whatever|regardless of|outside (?:anybody|anyone|either)|beyond (?:the )?control|independent(?:ly)? of|act of god)\b/i,
  dispute:
    /\b(?:disput(?:e|es|ed)|den(?:y|ies|ied)|contest(?:s|ed)|reject(?:s|ed)? (?:the )?(?:claim|figure|figures|accusation|charge|allegation|account|version)|contradict(?:s|ed)?|in dispute|refut(?:e|es|ed)|disagree(?:s|d)?|differ(?:s|ed)? (?:on|over)|denounced as (?:false|a lie)|(?:calls?|called|dismiss(?:es|ed)|describ(?:es|ed)) (?:it|that|this|them|the (?:charge|claim|accusation|allegation|report|figure|number|suggestion|idea|story|account|version)s?) (?:as )?[“"‘']?(?:an? )?(?:absurd|lie|lies|false|untrue|nonsense|baseless|fantasy|ridiculous|laughable|slander|insult|rubbish|theatre|fiction|invention|propaganda|groundless|unfounded|malicious|fairy tale|smear))\b/iu,
  counter:
    /\b(?:puts? the (?:\w+ )?(?:number|figure|total|cost|toll|sum|bill|debt|loss(?:es)?) (?:at|closer to|nearer)|puts? it (?:at|closer to|nearer)|counts?|speaks? of (?:only )?\d|estimates?|says? it (?:has|is|was)|the other says)\b/i,
  precedent:
    /\b(?:in (?:1[5-9]|20)\d\d|previous|earlier|last (?:round|time|deal|truce|agreement|strike)|similar|precedent|the (?:first|second|third|fourth) (?:round|truce|ceasefire)|back in|(?:a )?(?:truce|ceasefire|deal|agreement|accord|pact|treaty|compact|arrangement|dispute|quota|round|contract|settlement|strike|lock-?out|exchange|stand-?off|row|crisis)[^.;]{0,40}\b(?:in|of|from|since) (?:\p{L}+ )?(?:1[5-9]|20)\d\d)/iu,
  treaty:
    /\b(?:truce|ceasefire|deal|agreement|accord|pact|treaty|compact|arrangement|protocol|memorandum|settlement|contract|quota|offer|round|talks|exchange|swap|dispute|strike|row|stand-?off|lease|concession|moratorium|waiver|plan|proposal|mediation|boycott|blockade)\b/i,
  outcomes: [
    [
      "broken",
      /\b(?:collaps\w+|broke(?:n)?(?: down)?|violat\w+|breach\w*|torn? up|tears? up|reneg\w+|unravel\w*|fell apart|never (?:honou?red|implemented|arrived|came)|ignored|cheated|came .{0,20}late|did not (?:keep|hold))\b/i,
    ],
    [
      "refused",
      /\b(?:reject\w*|refus\w+|turned? .{0,25}down|rebuff\w+|declin\w+|said no|voted (?:it )?down)\b/i,
    ],
    [
      "failed",
      /\b(?:fail\w*|lapsed?|expir\w+|stall\w+|without (?:a |an )?(?:result|agreement|deal)|ended in (?:deadlock|failure)|foundered|came to nothing|walked out)\b/i,
    ],
    [
      "kept",
      /\b(?:held|honou?red|kept|lasted|still (?:in force|holds|stands)|respected|worked|renewed|in force|carried out|implemented)\b/i,
    ],
    ["pending", /\b(?:pending|not dead|still on the table|under discussion|awaits?|unanswered)\b/i],
    ["agreed", /\b(?:agreed|signed|reached|struck|settled|ended|gave way|accepted|concluded|sealed)\b/i],
  ],
  wants: [
    {
      words:
        /\b(?:will never|would never|will not|won't|would not|cannot|can't|refus(?:e|es|ed|ing) to|rul(?:e|es|ed|ing) out|reject(?:s|ed|ing)?|never (?:accept|agree to|sign)|oppos(?:e|es|ed|ing)|said no to|say no to|says no to|has said no to|accept no|insist(?:s|ed)? (?:that )?(?:there|it) (?:will|would) be no)\b/gi,
      what: "red_line",
      polarity: "against",
    },
    {
      words:
        /\b(?:insist(?:s|ed|ing)? (?:on|that)|only if|provided that|on condition that|non-negotiable|red line is|at (?:the very )?least)\b/gi,
      what: "red_line",
      polarity: "for",
    },
    {
      words:
        /\b(?:want(?:s|ed|ing)?|demand(?:s|ed|ing)?|hop(?:e|es|ed|ing)|ask(?:s|ed|ing)? for|call(?:s|ed|ing)? (?:for|on)|seek(?:s|ing)?|sought|aim(?:s|ed|ing)?|would (?:like|prefer)|need(?:s|ed)?|urg(?:e|es|ed|ing)|request(?:s|ed|ing)?|prefer(?:s|red)?|push(?:es|ed|ing)? for|press(?:es|ed|ing)? for|requir(?:e|es|ed)|looking for|is after|wish(?:es|ed)?)\b/gi,
      what: "want",
      polarity: "for",
    },
  ],
  harm: /\b(?:stop work|end (?:the|its|their|all) |picket|walk away|pull (?:its|their|the)|take .{3,60} to court|go to (?:court|arbitration)|return to the|strike|walk out|walkout|leave the (?:coalition|talks|alliance|government|table|union|bloc|pact)|quit|withhold|cut|close|shut|block|blockade|suspend|withdraw|retaliate|attack|invade|shell|bomb|sue|sanction|sanctions|tariff|tariffs|impose|expel|boycott|halt|cancel|resign|dismiss|sack|lock out|seize|ban|punish|freeze|terminate|escalate|hand .{1,40} to another|short-time|layoffs?|job cuts|court action|arrest|collapse|call off|pull out|down tools|not (?:renew|extend|prolong|sign|return)|evict|occupy)\b/i,
  averting:
    /\b(?:unless|failing that|failing which|otherwise|or else|without (?:a|an|the|such)|if (?:[^,.;]{2,60}? )?(?:not|no|never|fails?|refuses?|goes ahead|go ahead|is not|are not|do not|does not|don't|doesn't|isn't|aren't|rejects?|persists?|insists?|continues?|ignores?|breaks?)\b)/i,
  granting:
    /\b(?:provided|providing|in (?:exchange|return)|only if|only once|only after|on (?:the )?(?:\w+ )?(?:condition|understanding) that|as long as|so long as|once (?:the|all|its|it|they|he|she)|if (?![^,.;]{0,60}\b(?:not|no|fails?|refuses?|rejects?|goes ahead)\b))/i,
  objects: [
    {
      verbs: /^(?:strike|reach|conclude|seal|clinch|make|close|finalise|finalize|secure|hammer)$/,
      object:
        /\b(?:deal|agreement|accord|truce|ceasefire|pact|settlement|compromise|understanding|treaty|contract|armistice)\b/i,
      kind: "accept",
    },
    {
      verbs: /^(?:drop|abandon|withdraw|shelve|retract|scrap|ditch|soften|moderate|lower|reduce|water)$/,
      object:
        /\b(?:demand|claim|objection|lawsuit|suit|threat|condition|opposition|veto|complaint|requirement|insistence|asking price)s?\b/i,
      kind: "concede",
    },
    { verbs: /^(?:make|offer)$/, object: /\bconcessions?\b/i, kind: "concede" },
    {
      verbs: /^(?:call|set|fix)$/,
      object:
        /^\W*(?:an?|the|another|new|snap|early|its) (?:[\w-]+ ){0,3}(?:strike|ballot|elections?|referendum|vote|meeting|summit|walkout|rally|session|stoppage)\b/i,
      kind: "announce",
    },
    {
      verbs: /^(?:hold|have)$/,
      object: /\b(?:talks|meetings?|discussions|negotiations|consultations)\b/i,
      kind: "meet",
    },
    {
      verbs: /^(?:end|halt|call)$/,
      object:
        /\b(?:off )?(?:strike|boycott|blockade|ban|embargo|occupation|siege|moratorium|walkout|lockout|overtime ban|hunger strike)\b/i,
      kind: "lift",
    },
    {
      verbs: /^(?:begin|start|launch|stage|mount|extend|prolong|continue)$/,
      object:
        /\b(?:strike|boycott|blockade|walkout|sit-in|occupation|embargo|siege|offensive|ban|lockout|stoppage|hunger strike)\b/i,
      kind: "impose",
    },
    {
      verbs: /^(?:file|lodge|bring)$/,
      object: /\b(?:complaint|lawsuit|suit|appeal|claim|motion|case|petition|charges)\b/i,
      kind: "demand",
    },
    { verbs: /^(?:issue|deliver)$/, object: /\b(?:ultimatum|threat)\b/i, kind: "threat" },
    {
      verbs: /^(?:issue|sign|pass)$/,
      object: /\b(?:ban|order banning|decree (?:banning|closing|seizing)|curfew)\b/i,
      kind: "impose",
    },
    {
      verbs: /^(?:give|grant)$/,
      object: /\b(?:permission|consent|approval|backing|blessing|green light|assent|go-ahead)\b/i,
      kind: "accept",
    },
    {
      verbs: /^(?:withdraw|recall|pull)$/,
      object:
        /\b(?:ambassadors?|envoys?|troops|forces|delegations?|delegates|observers|battalions|negotiators)\b/i,
      kind: "announce",
    },
    {
      verbs: /^(?:put|slap)$/,
      object: /\b(?:tariffs?|duties|sanctions|embargo|curbs|restrictions|quotas?|levy|ban) on\b/i,
      kind: "impose",
    },
    {
      verbs: /^(?:maintain|uphold|keep)$/,
      object: /\b(?:sanctions|embargo|ban|blockade|siege|boycott|restrictions|curfew)\b/i,
      kind: "impose",
    },
  ],
  idle: /^(?:to )?(?:(?:be )?(?:further )?(?:comment|named|identified|quoted|cited|anonymity|elaborate|interviewed|specific|drawn)|not (?:to )?be|be (?:named|identified|quoted)|give (?:details|a name|his|her|their)|say (?:whether|how|when|why|more|what|if|who|anything)|confirm (?:or|nor)|confirm\b|discuss the (?:details|matter)|answer (?:questions|calls|the)|speak (?:to|on|publicly)|respond|reveal|disclose|the question|reporters|journalists|about|how|why|what|whether|if|make a statement|name|provide details|return calls|requests?)/i,
  steps: setOf(
    "decide rule vote report publish examine review hear consider meet convene sit debate announce investigate inspect",
  ),
  nobody: /^(?:nobody|no-one|none|neither)$/,
  phrases: [
    {
      words:
        /\b(?:is|are|was|were|remains?|stays?) (?:simply |absolutely |quite )?(?:out of the question|not an option|off the table|not on the table|unacceptable|not negotiable|not up for (?:discussion|negotiation)|a non-starter)\b/gi,
      kind: "refuse",
      modality: "done",
      before: true,
    },
    {
      words:
        /\b(?:stay(?:s|ed)?|remain(?:s|ed)?|is still|are still|has been|have been) (?:shut|closed|blocked|blockaded|suspended|banned|frozen|sealed|cut off|under (?:embargo|blockade|sanctions?|curfew))\b/gi,
      kind: "impose",
      modality: "ongoing",
      whole: true,
    },
    {
      words:
        /\b(?:g(?:ave|iven|ives|ive)|giving|set) (?:[^,.;]{2,60}? )?(?:until|till|by|(?:\p{L}+|\d+) (?:hours?|days?|weeks?|months?))(?: (?:[^,.;]{2,40}?))? to (?<what>(?:[^,.;]|[.,]\d){4,120})/giu,
      kind: "demand",
      modality: "done",
    },
    {
      words:
        /\b(?:put|lay|laid|placed|puts|lays) (?<what>(?:[^,.;]|[.,]\d){3,70}?) (?:on the table|forward|on paper)\b/gi,
      kind: "offer",
      modality: "done",
    },
    {
      words:
        /\b(?:made|makes|make|making|tabled|tables|submitted|submits|presented|presents|sent|sends|drew up|came up with|came back with|come back with|opened with|went public with|countered with|lodged|launched) (?<what>(?:an?|its|their|his|her|another|the) (?:(?:\p{L}|[-.\d])+ ){0,3}(?:offer|bid|proposal|counter-?offer|counter-?proposal|plan|draft|compromise)\b(?: (?:of|for|to|worth) (?:[^,.;]|[.,]\d){3,80}| under which [^,.;]{3,80})?)/giu,
      kind: "offer",
      modality: "done",
    },
    {
      words:
        /\b(?:turn(?:s|ed|ing)?|wav(?:es|ed)|knock(?:s|ed)|vot(?:es|ed)|brush(?:es|ed)|push(?:es|ed)) (?<what>(?!(?:down|away|back|aside|on|to)\b)(?:[^,.;]|[.,]\d){2,60}?) (?:down|away|aside)\b/gi,
      kind: "refuse",
      modality: "done",
    },
    {
      words:
        /\b(?:talks|negotiations|the (?:two )?(?:sides|parties|delegations|teams)|(?:the )?(?:next|second|third|fourth|fifth|final|new) (?:round|session|meeting)(?: of talks)?) (?:will |are (?:due |set |expected )?to |is (?:due |set |expected )?to |shall )?(?:resume|reconvene|meet again|meet|restart|continue|be held|take place)s?\b/gi,
      kind: "meet",
      modality: "ongoing",
      whole: true,
    },
    {
      words:
        /\b(?:has |have |had )?(?:given|gave|gives) (?:us |them |him |her |it |the \p{L}+ )?(?:its|their|his|her) word\b/giu,
      kind: "promise",
      modality: "done",
      whole: true,
    },
    {
      words:
        /\b(?:laid (?:down|out)|set (?:out|down)|attached|named|listed) (?:(?:\p{L}+) )?(?:conditions?|demands?|terms|preconditions?|red lines?)(?: (?:for|of|on) |: ?)/giu,
      kind: "demand",
      modality: "done",
    },
    {
      words:
        /\b(?:(?:has|have|had) )?(?:laid off|sacked|fired|made redundant|locked out|locked up|clamped down on|cracked down on|shut down|cordoned off|sealed off|cut off|towed)\b/gi,
      kind: "impose",
      modality: "done",
      whole: true,
    },
    {
      words:
        /\b(?:not|never|no longer|hardly) (?:be )?(?:willing|prepared|ready|open|going|intending|minded) to\b/gi,
      kind: "refuse",
      modality: "done",
    },
    {
      words: /\b(?:did|does|do) not intend to\b|\b(?:has|have|had) no intention (?:to|of)\b/gi,
      kind: "refuse",
      modality: "done",
    },
    { words: /\bwould not hesitate to\b/gi, kind: "threat", modality: "done" },
    {
      words: /\b(?:vow(?:s|ed)?|swor[en]|swear(?:s)?|promis(?:es|ed)|pledg(?:es|ed)) never to\b/gi,
      kind: "promise",
      modality: "done",
    },
    {
      words:
        /\b(?:is|are|was|were|be|been|remain(?:s|ed)?|stand(?:s)?|appear(?:s|ed)?) (?:\w+ )?(?:willing|prepared|ready|open) to\b/gi,
      kind: "offer",
      modality: "floated",
    },
    {
      words:
        /\b(?:rul(?:es|ed|ing) out|(?:has |have |had )?sa(?:id|ys?) no to|turn(?:s|ed|ing)? down|shot down|walk(?:s|ed|ing)? out (?:of|on)|walk(?:s|ed|ing)? away from|pull(?:s|ed|ing)? out of)\b/gi,
      kind: "refuse",
      modality: "done",
      whole: true,
    },
    {
      words:
        /\b(?:g(?:ave|ives?) way|back(?:s|ed) down|climb(?:s|ed)? down|chang(?:es|ed) (?:its|his|her|their) mind|hand(?:s|ed)? (?:over|back)|g(?:ave|ives?) ground)\b/gi,
      kind: "concede",
      modality: "done",
      whole: true,
    },
    {
      words: /\b(?:has |have |had )?submit(?:s|ted) (?=an? (?:proposal|offer|plan|draft))/gi,
      kind: "offer",
      modality: "done",
    },
    {
      words: /\b(?:call(?:s|ed|ing)? off|end(?:s|ed) (?=its|their|the (?:strike|blockade|boycott|ban)))/gi,
      kind: "lift",
      modality: "done",
      whole: true,
    },
    { words: /\bwithdr(?:ew|awn|aws) from\b/gi, kind: "announce", modality: "done", whole: true },
  ],
  that: /^(?:that|whether|how)$/,
  to: /^to$/,
  stop: /^(?:but|while|whereas|although|though|because|which|who|when|if|unless|after|before|until|where|since|provided|however|said|says|as)$/,
}
