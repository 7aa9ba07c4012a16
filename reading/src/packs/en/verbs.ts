import type { VerbForm } from "../pack.ts"
import { list } from "../pack.ts"

// base past participle
const IRREGULAR = `ring rang rung|sing sang sung|drink drank drunk|ride rode ridden|arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|bend bent bent|bite bit bitten|blow blew blown|breed bred bred|burst burst burst|creep crept crept|dig dug dug|eat ate eaten|feed fed fed|fling flung flung|grind ground ground|hide hid hidden|kneel knelt knelt|leap leapt leapt|lend lent lent|light lit lit|mistake mistook mistaken|overcome overcame overcome|overtake overtook overtaken|oversee oversaw overseen|override overrode overridden|shake shook shaken|shine shone shone|shrink shrank shrunk|sleep slept slept|slide slid slid|spin spun spun|spread spread spread|spring sprang sprung|sting stung stung|sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|teach taught taught|tread trod trodden|undergo underwent undergone|wake woke woken|wear wore worn|weep wept wept|wind wound wound|withstand withstood withstood|outbid outbid outbid|learn learnt learnt|dream dreamt dreamt|cling clung clung|be was been|become became become|begin began begun|break broke broken|bring brought brought|build built built|
buy bought bought|catch caught caught|choose chose chosen|come came come|cut cut cut|deal dealt dealt|do did done|draw drew drawn|
drive drove driven|fall fell fallen|feel felt felt|fight fought fought|find found found|flee fled fled|fly flew flown|
forbid forbade forbidden|forget forgot forgotten|freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|
have had had|hear heard heard|hit hit hit|hold held held|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|
let let let|lose lost lost|make made made|mean meant meant|meet met met|pay paid paid|put put put|quit quit quit|read read read|
rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shut shut shut|
sit sat sat|speak spoke spoken|spend spent spent|split split split|stand stood stood|steal stole stolen|strike struck struck|
swear swore sworn|take took taken|tear tore torn|tell told told|think thought thought|throw threw thrown|
understand understood understood|win won won|withdraw withdrew withdrawn|withhold withheld withheld|write wrote written|
overthrow overthrew overthrown|uphold upheld upheld|undertake undertook undertaken|forgo forwent forgone|broadcast broadcast broadcast|
stick stuck stuck|sink sank sunk|shoot shot shot|bind bound bound|hang hung hung|bet bet bet|cast cast cast|rebuild rebuilt rebuilt|
foresee foresaw foreseen|forgive forgave forgiven|show showed shown|prove proved proven|sue sued sued|backtrack backtracked backtracked`

const REGULAR = `moot pitch beg beseech stipulate instruct reclaim disavow deny object stonewall repudiate disregard authorise authorize permit grant renew settle acquiesce assent apologise apologize raid shell bomb attack storm occupy annex intercept deport evict indict jail capture abduct kidnap double tighten slap picket dissolve ground sever torch ransack ambush invade jam fence dismantle prolong readmit rehire unlock delist exempt resign schedule appoint postpone adjourn recall seal clinch finalise finalize secure scrap ditch moderate lower reduce stage mount extend file lodge pass sack fine shout cry sigh interject concur fume lament mutter murmur whisper reflect protest plead confess boast exclaim recount expect fear doubt forecast predict abandon abide abolish absorb abstain accede accelerate accept access accommodate accompany accomplish account accuse achieve
acknowledge acquire act add address adhere adjourn adjust admit adopt advance advise affect affirm agree aim air allege allocate allow alter
amend announce annul answer appeal appear applaud apply appoint approach approve argue arm arrange arrest arrive ask assemble assert assess
assign assist assume assure attack attempt attend authorise authorize avert avoid await award back balk ban bar bargain base beg believe belong
benefit blame block blockade board boost borrow bow boycott brief broker brush budge call cancel cap capture care carry cause cease cede celebrate
challenge change charge chair chase cheat check circulate cite claim clarify clash clear climb close coerce collapse collect combine comment
commit compel compensate complain complete comply compromise conceal concede conclude condemn condition conduct confirm confiscate conform
confront consent consider consist constitute consult contact contain contend contest continue contradict contribute control convene convince
cooperate coordinate correct cost counter cover crack create criticise criticize cripple cross crush curb dangle dare debate decide declare decline decrease
dedicate defeat defect defend defer defy delay deliver demand demobilise demobilize demolish denounce deny depart depend deploy deposit describe deserve
design desire destroy detain determine develop devise dictate differ direct disagree disappear disarm disband discard disclose discontinue
discover discuss dismantle dismiss dispatch dispute disqualify disrupt dissolve distribute divert divide donate double doubt downplay draft drag
drop dump earn ease echo elect eliminate embargo embrace emerge emphasise emphasize employ enable enact encourage end endanger endorse enforce
engage enlist ensure enter entertain escalate establish estimate evacuate evaluate exact examine exceed exchange exclude execute exempt exercise
exert expect expel expire explain explore export express extend extract face facilitate fail favour favor fear file fine finish fire float focus follow force
forecast forfeit form formulate forward foster free fulfil fulfill function fund gain gather govern grant guarantee guard guide halt hamper hand handle
happen harm head help hesitate hike hint hinder honour honor hope host ignore impeach implement imply import impose imprison improve include increase indicate
inform infringe inherit initial initiate inject insist inspect install instruct insure intend intensify intercept interrupt intervene introduce
invade invest investigate invite invoke involve issue join judge justify kidnap kill knock label lack land lapse last launch leak legalise levy liberate license lift
limit link list litigate lobby lock look lower maintain manage march mark match matter mediate mention merge mind mobilise mobilize modify monitor mount move
mull nationalise need negotiate nominate note notify nullify obey object oblige observe obstruct obtain occupy occur offer open operate oppose opt
order organise organize oust outline overrule oversee owe own pack pardon participate partner pass pause penalise permit persist persuade phase pick
place plan play plead please pledge point postpone pour praise predict prefer prepare present press pressure presume prevail prevent proceed
proclaim produce prohibit project prolong promise promote prompt propose prosecute protect protest provide provoke publish pull punish purchase
pursue push qualify question quote raid raise rally ratify reach react reactivate read readmit reaffirm realise rebuff rebuke recall receive recognise
recognize recommend reconsider reconnect reconvene record recount recover recruit redeploy reduce refer reform refrain refuse regard regret regulate
reimburse reimpose reinforce reinstate reiterate reject relax relay release relent relinquish rely remain remark remind remove renege renew renounce
reopen repair repay repeal repeat replace reply report represent reprimand request require rescind reserve resign resist resolve respect respond
rest restart restore restrain restrict result resume retain retaliate retreat retract return reveal reverse revert review revise revive revoke
ridicule rule sabotage sacrifice safeguard sail salvage sanction satisfy save scale scrap scrutinise seal search secure seem seize sentence separate serve
settle share shelve shell shelter shift ship shun sideline sign signal silence skip slam slap slash slow smuggle soften solve sound spark specify
spurn stage stall start state station stay step stop storm stress stretch study submit subsidise succeed suffer suggest suit supervise supply
support suppose surface surrender suspect suspend sustain switch table tackle talk target tax tease telephone tempt tender terminate test testify thank threaten
tie tighten topple tolerate top total touch tour track trade trail train transfer transform transit transmit transport travel treat trigger triple trust try turn
tweet unblock underline undermine underscore unfreeze unite unlock unravel unveil update upgrade urge use vacate value verify veto view violate visit voice void vote vow
wage wait waive walk want warn waste watch waver weaken weigh welcome widen wield wish withstand witness wonder work worry yield quip grumble muse snap retort chide shrug reason`

const VOWEL = /[aeiou]/

function regular(base: string): { past: string; ger: string; third: string } {
  const third = /(?:s|sh|ch|x|z)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`
  if (/e$/.test(base))
    return { past: `${base}d`, ger: /ee$|ye$/.test(base) ? `${base}ing` : `${base.slice(0, -1)}ing`, third }
  if (/[^aeiou]y$/.test(base)) return { past: `${base.slice(0, -1)}ied`, ger: `${base}ing`, third }
  const doubles =
    (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base) && VOWEL.test(base)) ||
    /(?:mit|cur|fer|pel|bel|get|gin|win|top|ban|cap|cancel|travel|label|run|set|put|let|hit|quit|cut|sit|shut|split)$/.test(
      base,
    )
  const stem =
    doubles && !/(?:offer|suffer|differ|limit|visit|edit|exit|open|enter)$/.test(base)
      ? base + base.at(-1)
      : base
  return { past: `${stem}ed`, ger: `${stem}ing`, third }
}

/** The forms of English verbs. */
export function englishVerbs(): ReadonlyMap<string, readonly VerbForm[]> {
  const verbs = new Map<string, VerbForm[]>()
  const put = (text: string, lemma: string, form: VerbForm["form"]): void => {
    const known = verbs.get(text)
    if (known === undefined) verbs.set(text, [{ lemma, form }])
    else if (!known.some((each) => each.lemma === lemma && each.form === form)) known.push({ lemma, form })
  }
  const all = new Map<string, readonly [string, string]>(list(REGULAR).map((base) => [base, ["", ""]]))
  for (const line of IRREGULAR.split("|")) {
    const [base, past, participle] = list(line) as [string, string, string]
    all.set(base, [past, participle])
  }
  for (const [base, [past, participle]] of all) {
    const own = regular(base)
    put(base, base, "base")
    put(own.third, base, "present")
    put(own.ger, base, "gerund")
    put(past || own.past, base, "past")
    put(participle || own.past, base, "participle")
  }
  for (const [text, lemma] of [
    ["has", "have"],
    ["is", "be"],
    ["are", "be"],
    ["were", "be"],
    ["does", "do"],
    ["goes", "go"],
  ] as const)
    put(text, lemma, text === "were" ? "past" : "present")
  for (const [text, lemma, form] of [
    ["cancelled", "cancel", "past"],
    ["travelled", "travel", "past"],
    ["tied", "tie", "past"],
    ["dying", "die", "gerund"],
    ["focussed", "focus", "past"],
    ["showed", "show", "participle"],
  ] as const)
    put(text, lemma, form)
  return verbs
}

// Words that end as a past does, and are none.
const NO_PAST =
  /^(?:hundred|kindred|sacred|wicked|naked|rugged|ragged|crooked|beloved|hatred|indeed|unprecedented|so-called|need|seed|speed|feed|deed|weed|creed|greed|breed|bleed|shed|bed|red|sled|moped|biped|unused|unnamed|unpaid|unmarked|.*-.*)$/

/** What an ending tells of a verb that is not listed. */
export function guessed(word: string): readonly VerbForm[] | undefined {
  if (word.length < 5 || !word.endsWith("ed") || NO_PAST.test(word)) return undefined
  const lemma = word.slice(0, -2)
  return [
    { lemma, form: "past" },
    { lemma, form: "participle" },
  ]
}
