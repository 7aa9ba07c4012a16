import { list, type NounClass, setOf } from "../pack.ts"

export const determiners = setOf(
  "the a an its their his her our your my this that these those both all some any each every no several many few most other another such",
)
export const indefinite = setOf(
  "a an some several many few two three four five six seven eight nine ten dozens hundreds other another various certain more",
)
export const prepositions = setOf(
  "of in on at to from by with for against between among into over under about after before during since until till without within through across towards toward near around behind beyond despite upon via amid outside inside per off as than like unlike alongside including following regarding concerning above below beneath atop",
)
export const of = setOf("of for to from at in with on")
export const places = setOf(
  "in at near from to into around outside across through inside toward towards over off above below beneath atop",
)
export const conjunctions = setOf(
  "and but or nor so yet while whereas although though because if unless when where whether as since until once that which who whom whose what why how after before than",
)
export const and = setOf("and & or")
export const relatives = setOf("who which that whose whom where")
export const auxiliaries = setOf(
  "has have had is are was were be been being will would shall should can could may might must do does did won't wouldn't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't cannot can't couldn't shouldn't",
)
export const negations = setOf(
  "not no never neither nor nobody nothing none without won't wouldn't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't cannot can't couldn't shouldn't",
)
export const adverbs =
  /^(?:also|now|already|still|again|then|later|earlier|privately|publicly|repeatedly|only|even|just|yet|once|twice|soon|often|never|always|since|too|instead|however|meanwhile|nevertheless|nonetheless|today|yesterday|\w+ly)$/

export const common =
  setOf(`a about above according across after again against ago ahead all almost along already also although always am amid among an and another any anyone anything
are around as asked at away back based be because been before behind being below besides between beyond both but by can cannot could day days deal despite did do does done down during each earlier
early either else elsewhere even ever every everyone everything except failing far few finally first five for former four from further given had half has have having he hence her here hers him his how however hundreds i if
in indeed inside instead into is it its just last late later least less like many may maybe me meanwhile might mine more most much must my near nearly neither never nevertheless next no nobody none nor not nothing now of off
officials often on once one only onto or other others our ours out outside over overall own past per perhaps previous previously put quite rather really recent recently right said same second several shall she should since
so some somebody someone something soon still such sources ten than that the their them then there therefore these they third this those though thousands three through throughout thus till to today together tomorrow too toward towards two
under unless until up upon us very was way we well were what whatever when where whether which while who whole whom whose why will with within without would yes yesterday yet you your yours
talks negotiations sanctions prices shares workers drivers people residents protesters critics supporters analysts experts observers lawmakers legislators police troops soldiers rebels companies unions governments parties
heavy poor rising falling failed new old good bad high low strong weak long short big small local foreign domestic national international regional central public private political military economic financial legal
asked pressed speaking speaking under fresh critics neither both ambiguous local diplomats mediators sources negotiators lawyers doctors nurses teachers students farmers miners fishermen pilots
background context analysis opinion exclusive update breaking live watch read factbox explainer timeline question answer q note editor summary statement communique joint press release contact annex article chapter section page part item agenda minutes transcript
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday`)

export const pronouns = new Map<string, "one" | "many" | "thing" | "speaker" | "we">([
  ["he", "one"],
  ["she", "one"],
  ["they", "many"],
  ["it", "thing"],
  ["i", "speaker"],
  ["we", "we"],
])

const NOUNS: Readonly<Partial<Record<NounClass, string>>> = {
  source: `official officials diplomat diplomats source sources insider insiders aide aides adviser advisers advisor advisors people person persons negotiator negotiators mediator mediators envoy envoys intermediary intermediaries emissary emissaries
    delegate delegates bureaucrat bureaucrats staffer staffers broker brokers facilitator facilitators witness witnesses participant participants attendee attendees confidant confidants associate associates ally allies representative representatives go-between friend friends colleague colleagues member members banker bankers servant servants bystander bystanders veteran commander commanders acquaintance relative lawyer-for`,
  person: `dean rector vicar principal prefect sheriff bailiff provost intendant harbourmaster coroner constable magistrate receiver administrator liquidator trustee pollster foreman forewoman agent tenant governor-general archbishop abbot imam rabbi elder chieftain headman registrar clerk deputy driver nurse doctor teacher miner farmer fisherman resident villager protester demonstrator striker student pilot docker employee trader voter supporter activist campaigner haulier trucker landowner rancher tenant commuter patient pensioner settler refugee prisoner hostage captor veteran clergyman retailer quarryman dockworker stevedore guard trawlerman skipper warden soldier fighter rebel insurgent guerrilla mother father priest worker carpenter shopkeeper publican homologue counterpart spokesman spokeswoman spokesperson spokespeople minister president premier chancellor governor mayor chairman chairwoman chair chief director directors secretary ambassador commissioner commander general senator lawmaker lawmakers leader leaders
    lawyer lawyers king queen prince emir sultan chief-executive ceo judge judges arbitrator conciliator rapporteur inspector successor predecessor manager managers executive executives owner owners founder treasurer speaker`,
  analyst: `analyst analysts expert experts professor economist economists historian scholar scholars researcher researchers lecturer political-scientist observer`,
  body: `ministry department embassy mission delegation delegations council commission committee board office authority authorities agency regulator panel body secretariat presidency parliament congress senate assembly legislature consulate
    cabinet laboratory guard tribunal trust federation association chamber institute institution alliance bloc group coalition side sides parties municipality directorate inspectorate consortium partnership club league village tribe clan clans tribes`,
  court: `court tribunal arbitrators supreme-court`,
  company: `company companies firm firms employer employers management operator operators manufacturer carmaker carmakers airline bank lender producer supplier suppliers utility shipowner shipowners conglomerate retailer developer contractor contractors investor investors shareholders shareholder creditors bondholders lenders owner mill mills bidder buyer subsidiary port`,
  union: `union unions workforce`,
  government: `government governments administration regime junta leadership`,
  party: `party opposition faction factions coalition`,
  "armed group": `army armies military militia militias troops forces rebels insurgents guerrillas fighters paramilitaries separatists soldiers police navy`,
  group: `guild brotherhood fleet crew jury bailiffs inspectors auditors detainees captives kidnappers smugglers porters herders nomads islanders townspeople locals parishioners midwives paramedics colliers shipbuilders welders loggers foresters ferrymen boatmen cyclists locals canvassers candidates recruits conscripts reservists trainees apprentices cleaners cooks carers teachers parents pupils lecturers academics scientists engineers technicians posties postmen firefighters lorry-drivers couriers riders brewers bakers butchers millers weavers potters vintners winegrowers beekeepers shepherds cattlemen sailors seafarers seamen mariners fishers netmen drivers nurses doctors teachers miners farmers fishermen residents villagers protesters demonstrators strikers students pilots dockers employees staff crews members fishers growers exporters importers traders voters supporters activists campaigners hauliers railwaymen
    hardliners moderates lobby lobbyists carmakers producers shippers truckers landowners ranchers families relatives victims tenants commuters patients pensioners neighbours neighbors community communities tribes settlers refugees prisoners hostages captors mothers veterans bishops clergy vets monitors retailers forecasters family quarrymen dockworkers stevedores drivers guards captives trawlermen skippers wardens`,
  state: `country countries state states nation republic kingdom neighbour neighbor neighbours neighbors capital`,
  media: `newspaper daily broadcaster agency magazine journal channel radio station website outlet weekly`,
}

const nouns = new Map<string, NounClass>()
for (const [name, words] of Object.entries(NOUNS))
  for (const word of list(words!)) if (!nouns.has(word)) nouns.set(word, name as NounClass)
for (const [word, name] of [...nouns])
  if (name !== "media" && !/s$|people|chair|chief|capital|port$/.test(word)) {
    const plural = word.replace(/man$/, "men").replace(/[^aeiou]y$/, (end) => `${end[0]}ie`)
    const many = /men$/.test(plural) ? plural : `${plural}s`
    if (!nouns.has(many)) nouns.set(many, name)
  }

export { nouns }

export const modifiers =
  setOf(`senior top high-ranking civil coast close founding joint quota former retired acting deputy chief prime foreign interior finance defence defense trade energy transport economy justice agriculture health education environment labour labor commerce industry
  western eastern northern southern european american regional local national federal central state county city provincial municipal district town village main largest biggest ruling opposition left-wing right-wing nationalist islamist communist socialist liberal conservative
  armed security military naval air border secret intelligence riot transitional interim caretaker elected outgoing incoming new current then first second third other another both two three four five six seven eight nine ten several some many few unnamed anonymous
  independent joint special permanent general executive supervisory steering contact working planning water electoral supreme constitutional high appeal arbitration port rail bus railway airline shipping steel mining oil gas power electricity grid fishing fish farm dairy teachers' miners' drivers' workers' company government union party coalition cabinet palace presidential parliamentary diplomatic un eu nato us uk british french german
  same rival warring opposing negotiating neighbouring neighboring occupying striking public private family-owned state-owned state-run holding parent truck lorry taxi train car bank trade-union business employers' lead legal political economic press branch managing commercial home holy`)

const TITLES =
  list(`president vice-president premier minister chancellor secretary general colonel major captain commander admiral brigadier marshal senator representative congressman congresswoman governor mayor ambassador envoy king queen prince princess sheikh emir sultan pope cardinal archbishop bishop
  judge justice chairman chairwoman chair director leader chief head spokesman spokeswoman spokesperson negotiator mediator lawyer analyst professor economist historian commissioner councillor deputy speaker sergeant lieutenant inspector superintendent whip organiser organizer delegate executive officer treasurer coordinator co-ordinator adviser advisor undersecretary attorney prosecutor rapporteur manager founder owner researcher scientist expert fellow steward driver activist campaigner farmer resident rector dean lead boss coach convener convenor clerk skipper foreman trustee consultant matron registrar surgeon nurse doctor pilot teacher docker miner fisherman baker trader shopkeeper widow pensioner student historian barrister solicitor magistrate politician parliamentarian backbencher minister-president premier-designate president-elect taoiseach first-minister sociologist geologist hydrologist biologist engineer spokespeople vice-chair secretary-general mp mep tribune elder monk nun brother sister father mother uncle aunt`)
// Deputies, those who were, and those who are together.
export const titles: ReadonlySet<string> = new Set(
  TITLES.flatMap((title) => [
    title,
    ...["vice-", "ex-", "co-", "under-", "sub-"].map((lead) => lead + title),
  ]),
)
for (const title of titles) if (/^(?:vice|ex|co|under|sub)-/.test(title)) nouns.set(title, "person")

export const honorifics = setOf(
  "mr mrs ms miss dr prof sir lord lady dame mx mr. mrs. ms. dr. prof. gen. col. lt. sen. rep. gov. st. rev. hon. capt. maj. sgt.",
)
export const joins = setOf(
  "of the and for & de del la las los da do dos di du von van der den bin ibn al el ul",
)
export const placeNouns = setOf(
  `valley road river lake port bay street dam sea gulf strait straits island islands mountain mountains hills plain desert pass crossing bridge canal peninsula coast city town village square avenue park airport station basin reservoir depot plant mine field fields delta cape mount harbour harbor corridor border highway railway hotel hall palace prison camp base province region district county university stadium church cathedral mosque pipeline tunnel terminal heights plateau forest creek falls spillway gate line site triangle shore channel quarter house`,
)
export const treatyNouns = setOf(
  "treaty agreement accord accords act law protocol convention pact charter constitution memorandum declaration framework resolution compact plan code bill directive deal statute cup prize award festival war games initiative ceasefire truce armistice peace",
)
export const calendar = setOf(
  "january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan gmt utc est cet am pm jan feb mar apr jun jul aug sept sep oct nov dec god internet covid gdp",
)
