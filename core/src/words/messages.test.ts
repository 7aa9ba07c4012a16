import { describe, expect, test } from "vitest"
import type { Concept } from "../engine/index.ts"
import { LANGUAGES, words } from "./languages.ts"

// Every message of every language is said with the same things given, and held against English: what English shows of
// them, the others show, too.

const en = words("en")

const state = (number: number) => ({
  state: number,
  label: null,
  name: `given-name-${number}`,
  bare: false,
})
const move = (by: string, act: string, to: number) => ({ by, acts: [act], to: state(to) })
const moment = { text: "2024-08-12", first: "2024-08-12", last: "2024-08-12" }
const end = { effect: "worse", rank: 171, before: 172 }

/** What sentences about two versions speak of. */
const thing = (kind: string, name = "given-thing", of: string | null = "given-owner") => ({ kind, name, of })

const THINGS =
  "decisionMaker,option,statement,rule,merge,noMove,today,ranking,weights,outcome,scenario,aftermath,sources,claims,events,offers,contested,forecasts".split(
    ",",
  )
const FIELDS =
  "translation,name,undo,done,notDone,oneWay,because,evidence,confidence,assumed,hangsOn,when,from,probability,signals,changes,title,publisher,date,kind,address,language,relays,reliability,text,says,by,unnamed,source,origin,status,credibility,quote,contradicts,supports,what,who,taken,dropped,to,terms,asks,otherwise,steps,deadline,precedent,question,positions,outcome,resolved,state".split(
    ",",
  )

const NONE = { claims: [], sources: [], more: 0 }

/** The ways that the answer in a sentence speaks of. */
const led = { names: ["given-mover", "given-other"], effect: "loss", forGood: true }
const ROADS = [
  { kind: "losses", first: led, losing: ["given-loser"] },
  { kind: "losses", first: { ...led, names: ["given-mover"], forGood: false }, losing: [] },
  { kind: "losses", first: { ...led, effect: "nothing" }, losing: [] },
  { kind: "losses", first: null, losing: ["given-loser"] },
  { kind: "losses", first: { ...led, effect: "gain" }, losing: [] },
  ...[1, 3, 322].map((moves) => ({ kind: "gains", moves })),
  ...["unknown", "here", "none", "too-many-moves"].map((kind) => ({ kind })),
]

const effect = {
  step: { kind: "swap", part: "", option: "given-option", place: 251 },
  vanish: [state(261), state(262)],
  moreVanish: 263,
  appear: 264,
  change: 265,
}

/** A value for every param there is, by its name; each is easily found in a sentence. */
const GIVEN: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(
    "address,after,before,by,case,character,code,command,concept,condition,date,detail,dm,file,flag,folder,formats,forms,found,from,given,host,id,gloss,key,keys,kind,label,location,message,left,method,missing,name,operator,option,options,origin,owners,path,player,program,reason,repeated,right,rule,scenario,second,secondText,firstText,sentence,sign,state,statement,states,sum,text,title,truth,unknown,until,version,weight,what,where,opened,hint,first,allowed,asOf,instead,kept"
      .split(",")
      .map((name) => [name, `given-${name}-x`]),
  ),
  ...Object.fromEntries(
    "count,limit,bytes,needed,available,fits,digits,percent,firstLine,length,supported,position,feasible,got,most,total,shown,more,moves,number,errors,warnings,place,of,decisionMakers,dms,listed,matching,line,seconds"
      .split(",")
      .map((name, i) => [name, 101 + i]),
  ),
  truth: "true",
  bare: false,
  side: "left",
  expected: "text, list",
}

/** The same where a name means something else in a part of the catalogue. */
const IN_PART: readonly (readonly [RegExp, Readonly<Record<string, unknown>>])[] = [
  [
    /^\.present/,
    {
      dms: ["given-who"],
      above: ["given-above"],
      below: ["given-below"],
      all: 3,
      today: "given-today",
      strong: 4,
      offer: "given-offer",
      kind: "broken",
      loss: false,
      must: false,
      acts: ["given-act", "given-act-2"],
      world: "given-world",
      first: false,
      clauses: ["given-clause", "given-clause-2"],
      reached: false,
      percent: 62,
      next: { name: "given-next", percent: 41 },
      clear: false,
      worlds: 1234,
      low: 58,
      high: 65,
    },
  ],
  [
    /^\.phrases/,
    {
      taken: ["given-a", "given-b"],
      notTaken: ["given-c"],
      names: ["given-d"],
      parts: ["given-p", "given-q"],
      apart: true,
      acts: ["given-e"],
    },
  ],
  [
    /^\.explanation/,
    {
      concepts: ["gmr"] satisfies Concept[],
      move: move("given-mover", "given-act", 141),
      moves: [move("given-second", "given-answer", 142)],
      steps: [move("given-second", "given-answer", 143), move("given-third", "given-sequel", 144)],
      to: state(145),
      end,
      harm: { ...end, rank: 173 },
      counter: move("given-mover", "given-escape", 146),
      others: ["given-second", "given-third"],
      movers: [],
      stable: true,
      improving: true,
      unstableOnly: false,
      follows: false,
      reached: 7,
      hurting: 8,
      improvements: 9,
      undeterred: 5,
      reason: "undeterred",
    },
  ],
  [
    /^\.explanation\.answered$/,
    { counter: { move: move("given-mover", "given-last", 147), rank: 175, answered: null } },
  ],
  [
    /^\.preference/,
    {
      preferred: state(151),
      other: state(152),
      first: state(153),
      second: state(154),
      places: [155, 156],
      sums: ["157", "158"],
      forIt: ["given-for"],
      against: ["given-against"],
    },
  ],
  [
    /^\.cli/,
    {
      spoken: ["given-tongue", "given-speech"],
      concepts: ["given-concept", "given-notion"],
      by: ["given-leaver"],
      steps: ["given-step", "given-stride"],
      members: ["given-member", "given-fellow"],
      counts: [{ concept: "given-coalitional", count: 161 }],
      scenarios: ["given-world"],
      share: 0.83,
      improving: true,
      all: false,
      cut: true,
      than: "given-than",
      today: 1,
      options: 162,
      expected: 163,
      kind: "lost",
      params: {},
    },
  ],
  [
    /^\.offers/,
    {
      by: ["given-giver", "given-donor"],
      to: ["given-taker", "given-receiver"],
      terms: ["given-term", "given-condition"],
      asks: ["given-ask", "given-demand"],
      acts: ["given-act", "given-deed"],
      steps: ["given-step", "given-stride"],
      concepts: ["given-concept", "given-notion"],
      verdict: "holds",
      way: "loss",
      loser: "given-loser",
      offer: "given-offer",
      could: "given-could",
      breaks: "both",
      rank: 211,
      before: 212,
      worst: 213,
      all: false,
      state: state(214),
      alternatives: 215,
      differs: true,
      anywhere: false,
      whole: true,
      rests: true,
      gain: true,
      first: true,
      asked: true,
      today: { rank: 216, than: 1 },
      secured: { rank: 217, than: -1 },
      leads: [state(218), state(219)],
      effect: "worse",
      brief: "given-brief",
      example: true,
      until: { text: "2031-07-23" },
    },
  ],
  [
    /^\.worlds/,
    {
      worlds: ["given-first-world", "given-second-world"],
      concepts: ["given-concept", "given-notion"],
      world: "given-world",
      offer: "given-offer",
      yes: ["given-yes", "given-yea"],
      no: ["given-no", "given-nay"],
      unknown: ["given-maybe", "given-perhaps"],
      whole: true,
      dated: 2,
      known: 2,
      when: { text: "2031-07-23" },
      changes: true,
      percent: 232,
      source: "given-source",
      all: 233,
      some: 234,
      one: 235,
    },
  ],
  [/^\.worlds\.summary$/, { worlds: 231 }],
  [
    /^\.versions/,
    {
      kind: "title",
      from: "given-from",
      to: "given-to",
      how: "added",
      of: thing("claims"),
      clause: "given-clause",
      options: ["given-option", "given-choice"],
      fields: ["title", "credibility"],
      way: "taken",
      before: "given-before",
      now: "given-now",
      changed: 301,
      added: 302,
      gone: 303,
      both: 304,
      concepts: ["given-concept", "given-notion"],
    },
  ],
  [/^\.versions\.given$/, { from: "ranking", to: "weights" }],
  [/^\.versions\.weighs$/, { of: thing("option"), from: "305", to: "306" }],
  [/^\.versions\.summary$/, { before: 307, now: 308 }],
  [/^\.versions\.outcome$/, { before: ["given-idea", "given-thought"] }],
  [
    /^\.versions\.holds$/,
    {
      now: true,
      known: true,
      leavers: [
        { dm: "given-leaver", concepts: [] },
        { dm: "given-goer", concepts: ["given-idea", "given-thought"] },
      ],
    },
  ],
  [/^\.worlds\.scenario$/, { from: { text: "2031-07-24" } }],
  [
    /^\.(history|forecasts)/,
    {
      events: 241,
      until: "2031-07-23",
      when: { text: "2031-07-23" },
      by: ["given-maker", "given-doer"],
      effect: "worse",
      rank: 242,
      before: 243,
      stable: ["given-concept", "given-notion"],
      state: state(244),
      concepts: ["given-concept", "given-notion"],
      improvements: 246,
      files: 247,
      resolved: 248,
      open: 249,
      mean: 0.0625,
    },
  ],
  [/^\.history\.totals$/, { moves: 245 }],
  [
    /^\.line/,
    {
      states: 311,
      circle: 312,
      wanted: "given-wanted",
      of: 313,
      count: 314,
      strong: 315,
      agreed: 316,
      options: 317,
      divides: "given-option",
      names: ["given-name", "given-other"],
      today: "given-today",
      deterred: ["given-deterred"],
      bound: ["given-bound"],
      dms: 318,
      who: ["given-who"],
      changes: ["given-change"],
      total: 319,
      acts: ["given-act"],
      effect: "loss",
      rank: 320,
      before: 321,
      to: ROADS[0],
    },
  ],
  [
    /^\.publish/,
    {
      date: "2031-07-23",
      hash: "given-hash",
      parts: ["given-part", "given-piece"],
      names: ["given-side", "given-other"],
      dms: 251,
      options: 252,
      wants: 253,
      scenarios: 254,
      sources: 255,
      claims: 256,
      events: 257,
      offers: 258,
      forecasts: 259,
    },
  ],
  [/^\.offers\.breach$/, { to: state(221) }],
  [/^\.cli\.(state(Name|Heading)|todayLine)$/, { state: 165 }],
  [/^\.cli\.(sizeLine|coalitionLine)$/, { states: 166 }],
  [/^\.cli\.noSuchDay$/, { month: "given-month-x", days: 167 }],
  [/^\.cli\.eitherDate$/, { dates: ["given-one-x", "given-other-x"] }],
  [/^\.cli\.serve/, { addresses: ["given-one", "given-two"], port: 177, taken: 178 }],
  [/^\.cli\.universalLine$/, { states: [state(167), state(168)] }],
  [/^\.cli\.unreachable$/, { states: ["given-far", "given-away"] }],
  [/^\.cli\.pathsHeading$/, { by: "moves" }],
  [
    /^\.evidence/,
    {
      places: [111, 112],
      kind: "noMove",
      clause: "given-clause",
      says: "given-claim",
      named: false,
      date: moment,
      when: moment,
      sources: [
        { name: "given-origin", date: moment },
        { name: "given-relay", date: null },
      ],
      status: "onRecord",
      credibility: 4,
      publisher: "given-publisher",
      reliability: "D",
      relays: "given-relayed",
      source: "given-source",
      concepts: ["given-concept", "given-notion"],
      all: false,
      ids: ["given-id", "given-other"],
      reasons: ["given-reason", "given-cause"],
      part: "given-part",
      parts: ["given-part", "given-piece"],
      weakest: "given-weakest",
      claims: ["given-claim", "given-denial"],
      uses: [["given-use"], ["given-end", "given-goal"]],
      states: ["given-state", "given-place"],
    },
  ],
  [
    /^\.evidence\.(counts|falls)$/,
    {
      parts: 211,
      cited: 212,
      unsourced: 213,
      assumed: 214,
      low: 215,
      unnamed: 216,
      oneOrigin: 217,
      relayed: 218,
      claims: 219,
      events: 221,
      outcomes: { vanish: 222, appear: 223, change: 224 },
      empties: false,
    },
  ],
  [/^\.evidence\.further$/, { parts: 225 }],
  [/^\.publish\.shown$/, { places: ["given-place", "given-next"] }],
  [/^\.(evidence\.carriedByNone|brief\.restsOnNothing)$/, { untold: false }],
  [/^\.evidence\.moreOfThese$/, { told: true }],
  [/^\.evidence\.changes$/, { from: ["given-before"], to: ["given-after", "given-then"] }],
  [/^\.evidence\.barred$/, { from: "given-from", to: "given-to" }],
  [/^\.evidence\.source$/, { kind: "press" }],
  [/^\.evidence\.(orderName|oneWay)$/, { kind: "weights" }],
  [
    /^\.brief/,
    {
      date: "2031-07-23",
      scenario: "given-world",
      when: moment,
      clauses: ["given-clause", "given-phrase"],
      kind: "ranking",
      state: "given-state",
      concepts: ["given-concept", "given-notion"],
      all: false,
      steps: ["given-step", "given-stride"],
      improving: false,
      reluctant: "given-loser",
      reasons: ["given-reason", "given-cause"],
      parts: ["given-part", "given-piece"],
      weakest: "given-weakest",
      states: ["given-state", "given-place"],
      from: { text: "2031-07-24" },
      probability: { percent: 234, source: "given-source" },
      appear: 235,
      vanish: 236,
      change: 237,
      signals: ["given-signal", "given-sign"],
      question: "given-question",
      positions: [{ dm: "given-side", holds: "given-belief" }],
      dates: [{ when: moment, what: "given-date" }],
      offer: "given-offer",
      part: "given-part",
      source: "given-source",
      long: "given-long",
    },
  ],
  [
    /^\.change|^\.cli\.(tooManyLevers|noSuchAnswer|idTaken|cannotTake|taken)/,
    {
      kind: "raise",
      dm: "given-side",
      statement: "given-clause",
      above: "given-phrase",
      option: { name: "given-option", of: "given-owner" },
      after: "given-sentence",
      clause: "given-wish",
      state: state(801),
      to: state(802),
      place: "above",
      pairs: 803,
      oneWay: "taken",
      from: "given-start",
      requires: { name: "given-need", of: null },
      when: "given-when",
      concept: "given-concept",
      phrase: "given-step",
      states: 804,
      holding: 805,
      name: state(806),
      holds: [state(807), state(808)],
      leavers: ["given-leaver", "given-goer"],
      met: 811,
      all: 813,
      choices: 845,
      answers: 846,
      moves: 814,
      acts: ["given-act", "given-deed"],
      itself: true,
      alone: [state(815), state(816)],
      more: 817,
      together: [
        { first: state(818), count: 2 },
        { first: state(819), count: 821 },
      ],
      moreTogether: 822,
      steps: 2,
      inserts: true,
      atLeast: true,
      looked: 823,
      proved: true,
      isFound: true,
      label: "given-label",
      adjustments: ["given-change", "given-turn"],
      isAll: true,
      isSmallest: true,
      isOnly: true,
      asTheyAre: true,
      concepts: ["given-concept", "given-notion"],
      parts: [{ dm: "given-side", concept: "given-concept" }],
      levers: ["given-lever", "given-crank"],
      packages: 828,
      working: 829,
      taken: ["given-lever"],
      left: ["given-crank"],
      differs: 831,
      unbound: true,
      led: true,
      improving: true,
      first: ["given-side", "given-party"],
      reluctant: true,
      takesBack: true,
      options: ["given-option", "given-choice"],
      at: state(809),
      start: state(824),
      losers: ["given-loser", "given-sufferer"],
      dms: ["given-side", "given-party"],
      how: "exact",
      of: "832",
      in: "833",
      share: { low: "834", high: "835" },
      percent: "836",
      worlds: 837,
      seed: 838,
      demands: ["given-demand", "given-claim"],
      given: 839,
      most: 841,
      known: ["given-answer", "given-reply"],
      id: "given-id",
      reason: "looking",
      wanted: "given-wish",
      unwanted: "given-dread",
    },
  ],
  [
    /^\.change\.effect/,
    {
      holds: { names: [state(807), state(808)], more: 809 },
      changes: [
        {
          concepts: ["given-concept", "given-notion"],
          begin: { names: [state(824), state(825)], more: 826 },
          cease: { names: [state(827), state(828)], more: 829 },
        },
      ],
      same: ["given-idea", "given-thought"],
      today: { state: state(806), begins: ["given-concept"], ceases: ["given-notion"] },
      answering: 847,
    },
  ],
  [
    /^\.sure/,
    {
      kind: "swap",
      part: "given-part",
      option: "given-option",
      place: 251,
      steps: 252,
      outcomes: 253,
      firmness: 254,
      concepts: ["given-concept", "given-notion"],
      all: false,
      breaks: 2,
      depth: 255,
      by: ["given-break", "given-crack"],
      more: 256,
      holds: [{ concepts: ["given-concept"], share: { percent: 257, low: 258, high: 259 } }],
      alterations: ["given-change", "given-turn"],
      parts: ["given-part", "given-piece"],
      asked: 255,
      worlds: 266,
      seed: 267,
      without: 268,
      state: state(269),
      share: { percent: 271, low: 272, high: 273 },
      moves: 274,
      leavers: ["given-leaver", "given-goer"],
      makes: 2,
      kinds: ["drop", "negate", "raise"],
      high: 281,
      medium: 282,
      ties: true,
      base: 283,
      scenarios: [{ name: "given-world", percent: 284, worlds: 285 }],
      vanishing: "given-black",
      appearing: "given-grey",
      effects: [effect],
      one: false,
    },
  ],
  [
    /^\.sure\.(reversals|missing)$/,
    {
      groups: [
        {
          concepts: ["given-concept", "given-notion"],
          by: [
            { dm: "given-leaver", pairs: 276, exact: true },
            { dm: "given-goer", pairs: 277, exact: false },
          ],
          never: ["given-stayer"],
          unknown: ["given-other"],
        },
      ],
    },
  ],
  [
    /^\.sure\.shortly$/,
    {
      today: { state: state(271), holds: true, on: { names: ["given-ground", "given-base"], more: 286 } },
      least: { names: ["given-doubt"], more: 287 },
      idle: { names: ["given-idler"], more: 288 },
    },
  ],
  [
    /^\.sure\.line$/,
    {
      depth: 2,
      reversed: null,
      most: ["given-leaver"],
      once: ["given-goer"],
      never: ["given-stayer"],
      confidence: "low",
      doubtful: ["given-part"],
      moreDoubtful: 287,
      falls: {
        claims: ["given-claim"],
        sources: ["given-source"],
        more: 288,
        empties: { claims: ["empty-claim"], sources: ["empty-source"], more: 289 },
        untold: { claims: ["untold-claim"], sources: ["untold-source"], more: 290 },
      },
    },
  ],
  [/^\.sure\.sampled$/, { low: 286 }],
  [/^\.sure\.doubted$/, { parts: 278, assumed: 279 }],
  [/^\.sure\.driver$/, { by: 275 }],
  [/^\.brief\.varied$/, { steps: 291, depth: 2, records: 292, untold: 299 }],
  [/^\.brief\.narrow$/, { oneOrigin: 281, relayed: 282, unnamed: 283 }],
  [
    /^\.brief\.stays$/,
    {
      wouldNot: ["given-stayer", "given-sitter"],
      couldNot: ["given-captive", "given-bound"],
      deterred: ["given-feared", "given-shy"],
      reasons: ["given-reason."],
    },
  ],
  [/^\.brief\.preferredByAll$/, { dms: 3, states: ["given-state", "given-place"], more: 286 }],
  [/^\.brief\.together$/, { dms: ["given-ally", "given-friend"], state: "given-state" }],
  [/^\.brief\.(?:place|shortPlace)$/, { rank: 211, worst: 212 }],
  [/^\.brief\.withConfidence$/, { word: "given-word" }],
  [
    /^\.brief\.figureTitle$/,
    {
      dms: 3,
      suits: [
        { name: "given-one", better: 3 },
        { name: "given-two", better: 1 },
        { name: "given-three", better: 0 },
      ],
    },
  ],
  [
    /^\.brief\.judged(?:Today|Outcome)$/,
    { holds: true, moves: 213, losses: 213, deterred: [], bound: [], leaving: ["given-leaver"], dms: 3 },
  ],
  [
    /^\.brief\.judgedOffer$/,
    {
      verdict: "kept",
      by: null,
      elsewhere: [{ scenario: "given-world", verdict: "broken", by: "given-breaker" }],
    },
  ],
  [/^\.brief\.grounds$/, { holds: true, of: 214, low: 215, high: 216, ends: 217, weakest: "given-part" }],
  [
    /^\.brief\.turn$/,
    { of: { kind: "drop", dm: "given-mover", clause: "given-clause" }, state: "given-state", holds: false },
  ],
  [/^\.brief\.confidenceIs$/, { high: 218, low: 219, variants: 220 }],
  [
    /^\.evidence\.quoted/,
    { clauses: ["given-clause", "given-other"], clause: "given-clause", to: "given-to" },
  ],
  [/^\.evidence\.quotedRule$/, { kind: "rule" }],
  [/^\.evidence\.quotedOneWay$/, { kind: "taken" }],
  [/^\.brief\.sameDeal$/, { steps: "given-steps" }],
  [
    /^\.brief\.(counts|fallsMost)$/,
    {
      parts: 241,
      cited: 242,
      assumed: 243,
      low: 244,
      claims: 245,
      sources: 246,
      outcomes: { appear: 247, vanish: 248 },
      empties: false,
    },
  ],
  [/^\.exchange\.payoffs-nearly-equal$/, { one: "given-one", other: "given-other" }],
  [/^\.exchange\.gmcr-unknown-schema$/, { keys: "given-keys" }],
  [/^\.notes\.gmcr-reordered$/, { options: "given-options" }],
  [/^\.(exchange\.nfg-infeasible)$/, { options: 169 }],
  [
    /^\.problems/,
    {
      by: "given-maker",
      kind: "sources",
      first: "given-first",
      step: "given-step",
      claim: "given-claim",
      source: "given-source",
      relayed: "given-relayed",
      origin: "given-origin",
      owner: "given-owner",
      circle: "given-circle, given-round",
      given: 179,
    },
  ],
  [/^\.problems\.quote-elsewhere$/, { found: 180 }],
  [/^\.problems\.(wrong|inherited)-length$/, { expected: 170 }],
  [/^\.problems\.wrong-type$/, { got: "number" }],
  [/^\.problems\.too-many-states$/, { count: "174" }],
]

/** Further ways to say a message, over what is given. */
const VARIANTS: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  ".phrases.all": [{ apart: false }],
  ".phrases.any": [{ apart: false }],
  ".phrases.if": [{ apart: false }],
  ".phrases.exactly": [{ apart: false }],
  ".phrases.choices": [{ notTaken: [] }, { taken: [] }],
  ".explanation.verdict": [
    { reason: "no-move" },
    { reason: "nothing-better" },
    ...[1, 2, 3].map((improvements) => ({ reason: "all-deterred", improvements })),
    ...[1, 2, 9].map((of) => ({ improvements: of, undeterred: of })),
    { concepts: ["nash"], stable: false },
  ],
  ".explanation.answered": [
    ...["back", "same", "better"].map((effect) => ({ end: { ...end, effect }, counter: null })),
    { counter: undefined },
    {
      counter: {
        move: move("given-mover", "given-last", 147),
        rank: 175,
        answered: { steps: [move("given-second", "given-again", 148)], end: { ...end, rank: 176 } },
        counter: null,
      },
    },
  ],
  ".explanation.met": [{ end: { ...end, effect: "back" } }],
  ".explanation.noAnswer": [{ improving: false, others: ["given-second"] }],
  ".explanation.harmless": [{ reached: 1 }, { reached: 2, improving: false, others: ["given-second"] }],
  ".explanation.escaped": [{ hurting: 1 }, { improving: false, others: ["given-second"] }],
  ".explanation.notTogether": [
    { movers: ["given-second", "given-third"] },
    { movers: ["given-second"], follows: true },
    { unstableOnly: true, follows: true },
  ],
  ".explanation.more": [{ count: 1 }],
  ".preference.statement": [{ place: 1 }],
  ".preference.statementsAgree": [{ of: 0 }, { of: 1 }],
  ".preference.weighed": [{ forIt: [] }, { against: [] }],
  ".worlds.summary": [{ all: 1, worlds: 1 }],
  ".worlds.named": [{ scenario: null }],
  ".worlds.outcome": [{ worlds: [] }],
  ".worlds.more": [{ count: 1 }],
  ".worlds.survives": [
    { yes: [], unknown: [] },
    { no: [], unknown: [] },
    { yes: [], unknown: [], whole: false },
    { no: [], unknown: [], whole: false },
    { unknown: [] },
    { yes: [], no: [] },
  ],
  ".worlds.inAll": [{ whole: false }],
  ".worlds.onlyIn": [{ whole: false }],
  ".worlds.turns": [{ whole: false }],
  ".worlds.noTurn": [
    { dated: 0, known: 0 },
    { dated: 2, known: 0 },
    { dated: 2, known: 1 },
  ],
  ".cli.noTargets": [{ until: null }],
  ".cli.nothingWanted": [{ scenario: null }],
  ".worlds.scenario": [{ from: null, changes: false }],
  ".worlds.probability": [{ source: null }],
  ".history.heading": [{ events: 1, until: null }],
  ".present.ranked": [
    { above: [], below: [] },
    { above: ["given-above"], below: [], all: 1 },
    { above: ["given-above", "given-other"], below: [], all: 2 },
    { above: [], below: ["given-below"] },
    { above: ["given-above"], below: ["given-below", "given-other"] },
  ],
  ".present.hold": [{ strong: 0 }, { strong: 1 }],
  ".present.bound": [{ dms: ["given-dm", "given-other"] }],
  ".present.deterred": [{ dms: ["given-dm", "given-other"] }],
  ".present.fate": (
    ["impossible", "kept", "unstarted", "stalled", "out-of-reach", "restless", "unknown", "broken"] as const
  ).flatMap((kind) => [{ kind }, { kind, loss: true }, { kind, must: true }]),
  ".present.opens": [{ reached: true }, { clauses: [] }, { clauses: [], reached: true }],
  ".present.nothingToChange": [{ reached: true }],
  ".present.firmest": [{ clear: true }, { next: null }],
  ".line.nothingWanted": [{ states: 1 }],
  ".line.nothingHolds": [{ circle: 0 }, { circle: 4 }],
  ".line.wantedFails": [{ of: 0 }, { of: 1 }],
  ".line.wantedHolds": ROADS.flatMap((to) => [{ to, count: 1 }, { to }]),
  ".line.many": [{ agreed: 0 }, { divides: null }],
  ".line.noToday": [{ strong: 1, names: ["given-name"] }, { strong: 2 }],
  ".line.todayHolds": [
    { today: null, deterred: [] },
    { deterred: [], bound: [] },
    { deterred: ["given-deterred", "given-other"], bound: [] },
    { deterred: [], dms: 1 },
    { deterred: [], bound: ["given-bound", "given-other"], dms: 2 },
  ],
  ".line.better": [...ROADS.map((to) => ({ to })), { dms: 1 }, { dms: 2 }],
  ".line.todayFalls": [{ today: null }, { who: ["given-who", "given-other"], changes: [] }],
  ".line.onlyFeared": [{ today: null }, { who: ["given-who", "given-other"] }],
  ".line.ends": [{ total: 0, names: [] }, { total: 2 }],
  ".line.step": [{ effect: "gain" }, { effect: "nothing" }],
  ".history.event": [{ by: [] }],
  ".history.move": [{ effect: "better", stable: [] }, { effect: "same" }],
  ".history.stood": [{ concepts: [] }],
  ".history.totals": [{ moves: 1, improvements: 1 }, { improvements: 245 }, { improvements: 1 }],
  ".forecasts.none": [{ files: 1 }],
  ".forecasts.totals": [{ resolved: 1, open: 0, files: 1, mean: null }],
  ".offers.proposal": [{ asks: [] }],
  ".offers.verdict": [
    ...["impossible", "broken", "kept", "unknown"].map((verdict) => ({ verdict })),
    { all: true },
    { verdict: "kept", all: true },
  ],
  ".offers.brief": [
    ...["impossible", "broken", "kept", "unknown"].map((verdict) => ({ verdict })),
    { way: "level" },
    { way: "level", loser: null },
    ...["here", "gain", "none", "unknown"].map((way) => ({ way, loser: null })),
    { loser: null },
  ],
  ".offers.performed": [{ alternatives: 1, differs: false }, { anywhere: true }],
  ".offers.neverRests": [{ whole: false }],
  ".offers.noBreach": [{ whole: false }],
  ".offers.way": [{ gain: false }, { steps: ["given-step"] }],
  ".offers.atLoss": [{ first: false }, { rank: 5, before: 5 }],
  ".offers.breach": [
    { breaks: "terms", concepts: [] },
    { breaks: "asks", all: true },
  ],
  ".offers.moreBreaches": [{ count: 1 }, { count: null }],
  ".offers.notBelievable": [
    { asked: false, all: true },
    { by: ["given-giver"], to: ["given-taker"] },
  ],
  ".offers.stakes": [{ rests: false }],
  ".offers.stake": [
    { worst: 1 },
    { today: null, secured: { rank: 217, than: 0 } },
    { today: null, secured: null },
  ],
  ".offers.refusedMoves": [{ leads: [] }, { leads: [state(218)] }],
  ".offers.threatEffect": [{ effect: "same" }, { effect: "better" }],
  ".offers.threatStays": [{ concepts: [] }],
  ".offers.none": [{ example: false }],
  ".offers.inWorld": [{ scenario: null }],
  ".evidence.orderName": [{ kind: "ranking" }],
  ".evidence.claim": [
    { by: null },
    { by: null, date: null, sources: [] },
    { named: true, date: null, status: null, credibility: null },
    { sources: [{ name: "given-origin", date: { ...moment, text: "", after: "2023" } }] },
    ...["reported", "background", "assumed"].map((status) => ({ status })),
    ...[1, 2, 3, 5, 6].map((credibility) => ({ credibility })),
  ],
  ".evidence.source": [
    { publisher: null, date: null, kind: null, reliability: null, relays: null },
    ...["official", "interview", "document", "data"].map((kind) => ({ kind })),
    ...["A", "B", "C", "E", "F"].map((reliability) => ({ reliability })),
  ],
  ".evidence.event": [{ when: { text: "", first: null, last: null } }],
  ".evidence.counts": [{ parts: 1 }],
  ".evidence.withoutIt": [{ all: true }],
  ".evidence.further": [{ parts: 0, weakest: null }, { parts: 1 }],
  ".evidence.moreParts": [{ more: 1 }],
  ".evidence.moreSources": [{ more: 1 }],
  ".evidence.idle": [{ parts: ["given-part"] }],
  ".evidence.falls": [
    { claims: 0, events: 0, parts: 0 },
    { events: 0, parts: 0, outcomes: null },
    { outcomes: { vanish: 0, appear: 0, change: 0 } },
    { outcomes: { vanish: 1, appear: 1, change: 1 } },
    { outcomes: { vanish: 0, appear: 226, change: 0 } },
    { outcomes: { vanish: 0, appear: 0, change: 227 } },
    { empties: true },
  ],
  ".evidence.claimsFall": [{ count: 1 }],
  ".evidence.eventsFall": [{ count: 1 }],
  ".evidence.partsFall": [{ count: 1 }],
  ".evidence.stay": [{ more: 0 }],
  ".evidence.carriedByNone": [{ untold: true }],
  ".evidence.moreOfThese": [{ told: false }],
  ".cli.noSuchAnswer": [
    { given: "given-label" },
    { given: "given-label", known: [] },
    { given: "given-label", known: ["given-answer"] },
  ],
  ".cli.cannotTake": [{ reason: "states" }],
  ".change.adjustment": [
    ...[
      "negate",
      "drop",
      "drop-weight",
      "turn-weight",
      "insert",
      "commit",
      "tie",
      "rule-out",
      "guarantor",
      "look",
      "other",
    ].map((kind) => ({ kind })),
    { kind: "insert", after: null },
    { kind: "rank", to: state(802) },
    { kind: "rank", to: state(802), place: "level", pairs: 1 },
    { kind: "rank", to: state(802), place: "level", pairs: 0.5 },
    { kind: "rank", to: state(802), place: "level", pairs: 12.5 },
    { kind: "commit", oneWay: "dropped" },
    { kind: "reorder", up: [{ state: state(843), over: state(844) }], more: true },
    { kind: "reorder", up: [], more: false },
    { kind: "bar", to: "given-end" },
    { kind: "negate", dm: "Las given" },
  ],
  ".change.wanted": [{ holding: 0 }, { holding: 1, states: 1 }],
  ".change.unwanted": [{ holding: 0 }, { holding: 1 }],
  ".change.unwantedState": [{ holds: true }, { holds: false }],
  ".change.wantedState": [{ holds: true }, { holds: false }],
  ".change.focus": [{ leavers: [] }, { leavers: ["given-leaver"] }, { leavers: ["Las given"] }],
  ".change.conditionsOf": [{ met: 0 }, { met: 0, all: 1 }, { met: 813 }, { met: 1, all: 1 }, { met: 812 }],
  ".change.anyRanking": [{ moves: 0 }],
  ".change.demand": [
    { met: true },
    { met: false, acts: [] },
    { met: true, itself: false },
    { met: true, alone: [], more: 0, together: [], moreTogether: 0 },
    { met: true, more: 0, moreTogether: 0 },
  ],
  ".change.moreDemands": [{ met: true }, { met: false }, { met: true, more: 1 }],
  ".change.searched": [
    { steps: -1 },
    { steps: 1 },
    { steps: 3, inserts: false },
    { steps: -1, inserts: false },
  ],
  ".change.noSteps": [{ steps: -1 }, { steps: 1 }],
  ".change.searchedSituation": [
    { proved: -1, isFound: true },
    { proved: 1, isFound: true },
    { proved: 1, isFound: false },
    { proved: 2, isFound: false },
  ],
  ".change.mixed": [{ parts: [{ dm: "Las given", concept: "given-concept" }] }],
  ".change.noRankings": [{ how: "proved" }, { how: "own" }, { how: "no-conditions" }, { how: "reached" }],
  ".change.noneTogether": [
    { looked: 3, choices: 845, asTheyAre: true },
    { looked: 1, choices: 1, asTheyAre: false },
    { looked: 845, choices: 845, asTheyAre: false },
  ],
  ".change.rankedTogether": [
    { proved: false, looked: 3, choices: 845 },
    { proved: false, looked: 845, choices: 845 },
  ],
  ".change.contradiction": [
    { isSmallest: true, isOnly: true },
    { isSmallest: false, isOnly: false },
    { isSmallest: true, isOnly: true, demands: ["given-demand"] },
  ],
  ".change.mustStay": [
    { to: state(802), answers: 0 },
    { to: state(802), answers: 1 },
    { to: state(802), answers: 846 },
  ],
  ".change.rankedAs": [
    { proved: false, looked: 3, states: 804 },
    { proved: false, looked: 804 },
  ],
  ".change.moreAnswers": [
    { more: 1, atLeast: false },
    { more: 1, atLeast: true },
    { more: 817, atLeast: true },
  ],
  ".change.answer": [{ steps: 0 }, { steps: 1, adjustments: ["given-change"] }],
  ".change.effect": [
    { holds: { names: [], more: 0 }, today: null, answering: 0 },
    { holds: { names: [state(807)], more: 0 }, changes: [], same: [] },
    { answering: 1, today: { state: state(876), begins: ["given-concept"], ceases: [] } },
    {
      changes: [
        {
          concepts: ["given-concept"],
          begin: { names: [state(872)], more: 0 },
          cease: { names: [state(873)], more: 0 },
        },
      ],
    },
  ],
  ".change.looks": [{ dm: "Las given" }],
  ".change.looksNone": [{ dm: "Las given" }],
  ".change.packagesIntro": [{ working: 0 }, { working: 1 }],
  ".change.package": [
    { taken: [], differs: 0, unbound: false, led: false, start: null },
    { start: null },
    { losers: [] },
    { left: [], differs: 1, holds: [state(807)], more: 0 },
  ],
  ".change.wayIntro": [
    { steps: 1, improving: true, first: ["given-side"] },
    { steps: 1, improving: false, first: ["given-side"] },
    { steps: 2 },
  ],
  ".change.wayStep": [
    { reluctant: false, place: 842 },
    { reluctant: true, place: 842 },
  ],
  ".change.breakdown": [{ takesBack: false }],
  ".change.moreBreakdowns": [{ more: 1 }],
  ".change.count": [
    { how: "sample", isAll: false },
    { how: "all", isAll: false },
    { how: "all" },
    { how: "sample" },
    { of: null, in: null },
  ],
  ".sure.alteration": ["drop", "negate", "raise", "lift", "drop-weight", "turn-weight"].map((kind) => ({
    kind,
  })),
  ".sure.shortly": [
    { today: null },
    { today: { state: state(271), holds: false, on: { names: [], more: 0 } } },
    { today: { state: state(271), holds: true, on: { names: [], more: 0 } } },
    { today: { state: state(271), holds: true, on: { names: [], more: 1 } } },
    { least: { names: [], more: 0 }, idle: { names: [], more: 0 } },
  ],
  ".sure.picture": [
    { one: true },
    { steps: 1, outcomes: 0, firmness: 0 },
    { outcomes: 0, firmness: 1 },
    { outcomes: 1, firmness: 1 },
    { steps: 0, outcomes: 0, firmness: 0 },
  ],
  ".sure.standing": [
    { breaks: null },
    { breaks: null, depth: 1, all: true },
    { breaks: 1 },
    { breaks: 1, more: 1, all: true },
    { breaks: 1, more: 0 },
    { more: 0 },
  ],
  ".sure.line": [
    {
      reversed: [
        { dms: ["given-leaver"], pairs: 0.5, exact: true },
        { dms: ["given-goer", "given-mover"], pairs: 1, exact: false },
        { dms: ["given-party"], pairs: 293, exact: true },
        { dms: ["given-stayer"], pairs: null, exact: true },
        { dms: ["given-side"], pairs: null, exact: false },
      ],
    },
    { reversed: [{ dms: ["given-stayer"], pairs: null, exact: true }] },
    { all: true, depth: 1, never: [], confidence: null, doubtful: [] },
    { most: [], confidence: "medium", moreDoubtful: 0, falls: null },
    {
      most: [],
      once: [],
      confidence: "high",
      falls: { claims: [], sources: [], more: 0, empties: NONE, untold: NONE },
    },
    {
      most: [],
      once: [],
      never: [],
      falls: { claims: ["given-claim"], sources: [], more: 0, empties: NONE, untold: NONE },
    },
  ],
  ".sure.near": [
    { makes: null },
    { makes: null, depth: 1, all: true, leavers: ["given-leaver"] },
    { makes: 1 },
    { makes: 1, more: 1, all: true },
    { makes: 1, more: 0 },
    { more: 0 },
  ],
  ".sure.moreNear": [{ more: 1 }],
  ".sure.driver": [{ by: -275 }, { by: 1 }, { part: "statements given-part" }, { part: "las given-part" }],
  ".sure.moreOutcomes": [{ more: 1 }],
  ".sure.swing": [
    ...["drop", "negate", "raise", "lift", "drop-weight", "turn-weight"].map((kind) => ({
      effects: [{ ...effect, step: { ...effect.step, kind } }],
    })),
    { effects: [{ ...effect, vanish: [], moreVanish: 0, appear: 1, change: 1 }] },
    { effects: [{ ...effect, vanish: [state(261)], moreVanish: 0, appear: 0, change: 0 }] },
  ],
  ".sure.doubted": [
    { parts: 1, assumed: 1 },
    { parts: 2, assumed: 2 },
    { parts: 278, assumed: 1 },
    { parts: 1, assumed: 0 },
  ],
  ".sure.moreSwings": [{ more: 1 }],
  ".sure.moreDoubts": [{ more: 1 }],
  ".sure.firmnessOnly": [{ more: 0 }],
  ".sure.idle": [
    { parts: ["given-part"], count: 1 },
    { parts: ["given-parts"], count: 2 },
  ],
  ".sure.quiet": [
    { parts: ["given-part"], count: 1 },
    { parts: ["given-parts"], count: 2 },
  ],
  ".sure.searched": [
    { depth: 1, asked: 2 },
    { depth: 1, asked: 1 },
  ],
  ".sure.sampled": [{ worlds: 1, without: 0, ties: false }],
  ".sure.scenariosDrawn": [{ scenarios: [{ name: "given-world", percent: 284, worlds: 1 }] }],
  ".sure.end": [{ state: null, code: "given-code" }, { moves: 1 }],
  ".brief.figureTitle": [
    { suits: [] },
    { dms: 2, suits: [{ name: "given-one", better: 2 }] },
    {
      dms: 12,
      suits: [
        { name: "given-one", better: 12 },
        { name: "given-two", better: 11 },
      ],
    },
  ],
  ".brief.place": [{ worst: 1 }],
  ".brief.judgedToday": [
    { name: null },
    { losses: 0 },
    { moves: 1, losses: 1 },
    { deterred: ["given-afraid"] },
    { bound: ["a", "b", "c"] },
    { holds: false },
    { holds: false, leaving: ["given-leaver", "given-other"] },
  ],
  ".brief.judgedOutcome": [
    { deterred: ["given-afraid"] },
    { bound: ["a", "b", "c"] },
    { holds: false },
    { holds: false, leaving: ["given-leaver", "given-other"] },
  ],
  ".brief.judgedOffer": [
    { elsewhere: [] },
    ...["holds", "broken", "unknown"].flatMap((verdict) => [{ verdict }, { verdict, by: "given-breaker" }]),
  ],
  ".brief.grounds": [{ holds: false }, { ends: null }, { weakest: null }, { reasons: [] }],
  ".brief.turn": [
    { holds: true },
    ...[
      "negate",
      "raise",
      "lift-rule",
      "lift-merge",
      "lift-bar",
      "lift-taken",
      "lift-dropped",
      "drop-weight",
      "turn-weight",
      "swap",
    ].map((kind) => ({
      of: {
        kind,
        dm: "given-mover",
        clause: "given-clause",
        option: "given-option",
        from: "given-from",
        to: "given-to",
        place: 221,
      },
    })),
  ],
  ".evidence.quotedWishes": [{ clauses: ["given-clause"] }],
  ".evidence.quotedRule": [{ kind: "merge" }],
  ".evidence.quotedOneWay": [{ kind: "dropped" }],
  ".cli.stateName": [{ label: null }, { bare: true }],
  ".brief.uncomfortable": [{ parts: ["given-part"] }],
  ".brief.unmoved": [{ parts: ["given-part"], more: 0 }],
  ".brief.varied": [
    { steps: 1, depth: 1, records: 0, untold: 0 },
    { depth: 1, records: 1, untold: 0 },
  ],
  ".brief.asOf": [{ scenario: null }, { date: null, scenario: null }],
  ".brief.earlierEvents": [{ count: 1 }],
  ".brief.want": [{ more: 0 }, { more: 1, clauses: ["given-clause"] }],
  ".brief.moreMakers": [{ count: 1 }],
  ".brief.wantsOrder": [{ kind: "weights" }, { kind: "indifferent" }],
  ".brief.outcomes": [{ count: 1, shown: 1 }],
  ".brief.outcome": [{ all: true }],
  ".brief.way": [{ improving: true }, { reluctant: null }],
  ".brief.restsOn": [{ reasons: [] }],
  ".brief.others": [{ more: 0 }],
  ".brief.scenario": [
    { from: null, probability: null, appear: 0, vanish: 0, change: 0 },
    {
      from: { text: "", after: "2031" },
      probability: { percent: 234, source: null },
      appear: 1,
      vanish: 1,
      change: 1,
    },
  ],
  ".brief.hangs": [{ parts: ["given-part"] }],
  ".brief.counts": [{ parts: 1, cited: 1, assumed: 1, low: 1, claims: 1, sources: 1 }],
  ".brief.idle": [{ count: 1 }],
  ".brief.narrow": [{ oneOrigin: 1 }],
  ".brief.fallsMost": [
    { parts: 1, outcomes: { vanish: 1, appear: 1 } },
    { outcomes: null, empties: true },
  ],
  ".brief.stays": [
    { couldNot: [], deterred: [] },
    { wouldNot: [], deterred: [] },
    { wouldNot: [], couldNot: [] },
    { deterred: [] },
    { deterred: ["given-feared"] },
    { wouldNot: ["given-one"], couldNot: ["given-two"], deterred: [] },
  ],
  ".brief.preferredByAll": [{ dms: 1 }, { dms: 2 }, { more: 0 }],
  ".brief.restsOnNothing": [{ untold: true }],
  ".versions.total": [{ count: 1 }],
  ".versions.more": [{ count: 1 }],
  ".versions.value": [
    ...["summary", "language"].map((kind) => ({ kind })),
    { kind: "asOf", from: "2031-07-23", to: "2031-08" },
    { from: null },
    { to: null },
    { from: "given-same", to: "given-same" },
  ],
  ".versions.turned": [
    { how: "gone", options: [] },
    ...THINGS.map((kind) => ({ of: thing(kind, "given-thing", null) })),
    { of: thing("aftermath", "", null), options: [] },
  ],
  ".versions.changed": [
    ...FIELDS.map((field) => ({ fields: [field] })),
    { of: thing("weights", "", null) },
    { of: thing("today", "", null) },
  ],
  ".versions.oneWay": [{ way: "dropped" }, { way: null }],
  ".versions.ruled": [{ how: "gone" }],
  ".versions.merged": [{ how: "gone" }],
  ".versions.barred": [{ how: "gone" }],
  ".versions.today": [{ how: "gone" }, { how: "changed" }, { how: "changed", before: "" }],
  ".versions.wish": [
    { after: null },
    { how: "gone" },
    { how: "negated" },
    { how: "up" },
    { how: "up", after: null },
    { how: "down" },
  ],
  ".versions.given": [
    { from: "weights", to: "statements" },
    { from: "statements", to: "ranking" },
    { from: null },
    { to: null },
  ],
  ".versions.ranked": [
    { changed: 1, added: 1, gone: 1 },
    { changed: 0, added: 0, gone: 303 },
  ],
  ".versions.labelled": [{ changed: 1, added: 1, gone: 1 }, { changed: 0 }],
  ".versions.named": ["up", "down"].map((how) => ({ how })),
  ".versions.summary": [{ both: 1 }],
  ".versions.outcome": [{ before: [] }],
  ".versions.holds": [{ now: false }, { known: false }, { concepts: [], leavers: [] }],
  ".cli.checked": [{ errors: 0 }, { warnings: 0 }, { errors: 0, warnings: 0 }],
  ".cli.graphTooBig": [
    { kind: "too-many-nodes", allowed: 176 },
    { kind: "too-many-edges", allowed: 176 },
  ],
  ".cli.serve.openToAll": [{ addresses: [] }],
  ".server.closed-folders": [{ count: 1 }],
  ".server.too-many-streams": [{ limit: 1 }],
  ".server.too-many-files": [{ limit: 1 }],
  ".cli.stateHeading": [{ label: null }],
  ".cli.sizeLine": [{ asOf: null }],
  ".cli.outcomesHeading": [{ count: 1 }],
  ".cli.countLine": [{ count: 0 }, { count: 1 }],
  ".cli.furtherHeading": [{ than: null }],
  ".cli.cutLine": [
    { where: null },
    { matching: 1, listed: 1 },
    { listed: 101, matching: 101 },
    { where: null, listed: 1 },
  ],
  ".cli.moreOutcomes": [{ cut: false }, { more: 1 }],
  ".cli.moreColumns": [{ cut: false }],
  ".cli.universalLine": [{ count: 0 }, { count: 1, states: [state(167)] }, { count: 2 }],
  ".cli.way": [{ moves: 1 }, { improving: false }],
  ".cli.pathsHeading": [{ by: "improvements", until: null }],
  ".cli.pathSummary": [{ length: -1 }, { length: 0 }],
  ".cli.caseLine": [{ asOf: null, scenarios: [] }, { scenarios: ["given-a", "given-b"] }],
  ".cli.note": [{ kind: "kept" }, { kind: "changed" }],
  ".cli.stateUnknown": [{ hint: "" }, { options: 1 }],
  ".cli.unknownValue": [{ hint: "", allowed: "" }],
  ".problems.missing-operand": [{ side: "right" }],
  ".problems.merges-nothing": [{ states: 0 }, { states: 1 }],
  ".problems.never-distinguishes": [{ truth: "false" }],
  ".problems.wrong-type": [{ got: "empty", expected: "map, boolean" }],
  ".problems.wrong-sign": [
    { hint: "if", sign: "=>" },
    { hint: "if", sign: "<=" },
    { hint: "", sign: "!=" },
  ],
  ".problems.ranking-invents": [{ count: 1 }],
  ".problems.bad-character": [{ count: 1 }],
  ".problems.more-problems": [{ count: 1 }],
  ".exchange.not-carried": [
    ..."title,summary,date,languages,phrases,grounds,merge,noMove,statusQuo,labels,scenarios"
      .split(",")
      .flatMap((what) => [{ what }, { what, count: 1 }]),
  ],
  ".exchange.payoffs-nearly-equal": [{ count: 1 }],
  ".exchange.nfg-syntax": "title,players,strategies,outcomes,payoffs,end"
    .split(",")
    .map((expected) => ({ expected })),
  ".notes.nfg-strategies": [{ count: 1 }],
}

const faults = [
  { kind: "aborted" },
  { kind: "no-feasible-state" },
  { kind: "too-entangled" },
  { kind: "too-many-states", needed: 181n, allowed: 182 },
  { kind: "too-much-memory", states: 183, needed: 184, allowed: 185, fits: 186 },
  { kind: "too-much-memory", states: 1, needed: 184, allowed: 185, fits: 0 },
  { kind: "too-many-coalitions", needed: 187n, allowed: 188 },
  { kind: "too-much-coalition-work", needed: 189n, allowed: 190 },
  { kind: "too-many-moves", needed: 191n, allowed: 192 },
  { kind: "too-much-choice-work", needed: 193n, allowed: 194 },
  { kind: "too-many-choices", needed: 195n, allowed: 196 },
  { kind: "overlapping-merges", first: 197, second: 198, example: "given-example" },
  {
    kind: "ranking",
    dm: 199,
    missing: ["given-m"],
    missingCount: 201,
    repeated: ["given-r"],
    invented: ["given-i"],
  },
]

/** The arguments of messages that take no map of params. */
const ARGUMENTS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  ".evidence.bare": [
    [
      ["decisionMaker", "option", "offer", "scenario", "position", "statusQuo"].map((kind) => ({
        kind,
        name: `given-${kind}`,
      })),
    ],
    [[{ kind: "offer", name: "given-offer" }]],
  ],
  ".sure.lowly": [["given-change"]],
  ".sure.together": [[["given-change", "given-turn"]]],
  ".fault": faults.map((fault) => [fault]),
  ".cli.outcomeNotOne": [
    [{ outcome: "given-outcome", count: 0 }],
    [{ outcome: "given-outcome", count: 103 }],
  ],
  ".names.not": [["given-name"]],
  ".names.by": [[{ dm: "given-side", phrase: "given-phrase" }]],
  ".names.derived": [
    [{ phrases: ["given-phrase", "given-clause"], more: 0 }],
    [{ phrases: ["given-phrase", "given-clause"], more: 103 }],
  ],
  ".names.but": [
    [{ name: "given-name", phrases: ["given-phrase", "given-clause"], more: 0 }],
    [{ name: "given-name", phrases: ["given-phrase"], more: 103 }],
  ],
  ".names.another": [["given-name"]],
  ".phrases.name": [["given-name"]],
  ".worlds.signals": [[["given-signal", "given-sign."]]],
  ".line.quoted": [["given-name"]],
  ".history.within": [[[state(247), state(248)]]],
  ".forecasts.percent": [[0.125]],
  ".forecasts.brier": [[0.0625]],
  ".forecasts.day": [[{ text: "2031-07-23" }]],
  ".offers.notDoing": [["given-name"]],
  ".offers.became": [
    [
      [..."floated,made,declined,accepted,withdrawn,lapsed".split(",")].map((step, i) => ({
        step,
        when: { text: `203${i}` },
      })),
    ],
    [[]],
  ],
  ".phrases.take": [["given-name"]],
  ".phrases.drop": [
    ["given-undo", "given-name"],
    [null, "given-name"],
  ],
  ".phrases.clause": [["given-clause."]],
  ".phrases.unlikeToday": [[["given-clause", "given-other"]]],
  ".phrases.sentence": [[["given-clause", "given-other"]]],
  ".phrases.oneOf": [["given-clauses"]],
  ".phrases.none": [[["given-clause"]], [["given-clause", "given-other", "given-third"]]],
  ".phrases.inParentheses": [["given-clause"]],
  ".table.counted": [["given-concept", 202]],
  ".table.heading": [
    ["given-title", "given-scenario"],
    ["given-title", null],
  ],
  ".table.notes": [
    [203, 204],
    [204, 204],
    [1, 1],
  ],
  ".cli.ranksLine": [
    [
      [
        [205, 1],
        [206, 0],
        [207, -1],
        [1, null],
        [9999, null],
      ].map(([rank, today], i) => ({ name: `given-${i}`, rank, worst: 9999, today })),
    ],
    [[{ name: "given-dm", rank: 1, worst: 1, today: 0 }]],
  ],
  ".cli.otherWorlds": [[[{ id: "given-id", name: "given-world" }]]],
}

/** Every string or function of a catalogue, by its path. */
function* messages(of: object, path = ""): Iterable<[string, unknown]> {
  for (const [key, value] of Object.entries(of)) {
    const here = `${path}.${key}`
    if (typeof value === "object" && value !== null) yield* messages(value, here)
    else yield [here, value]
  }
}

interface Said {
  readonly text: string
  readonly given: unknown
}

/** All that a message says, and the params that it looks at. */
function say(path: string, message: unknown): { said: Said[]; read: Set<string> } {
  const read = new Set<string>()
  if (typeof message !== "function") return { said: [{ text: String(message), given: null }], read }
  const parts = IN_PART.filter(([part]) => part.test(path)).map(([, values]) => values)
  const params = Object.assign({}, GIVEN, ...parts)
  const watched = (over: object) =>
    new Proxy(
      { ...params, ...over },
      {
        get(target, name) {
          if (!(name in target)) throw new RangeError(`${path}: no sample of ${String(name)}`)
          read.add(String(name))
          return target[String(name)]
        },
      },
    )
  const calls = ARGUMENTS[path] ?? [{}, ...(VARIANTS[path] ?? [])].map((over) => [watched(over)])
  // What is said in pieces is held by its texts.
  const textOf = (part: unknown): unknown =>
    typeof part === "object" && part !== null && "text" in part ? part.text : part
  const said = calls.map((args) => ({ text: [message(...args)].flat().map(textOf).join("\n"), given: args }))
  return { said, read }
}

/** The texts and numbers within, if they are such as no message says of its own. */
function* givenIn(value: unknown): Iterable<string> {
  if (typeof value === "string" && value.startsWith("given-")) yield value
  if ((typeof value === "number" && value > 100) || typeof value === "bigint") yield String(value)
  if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) yield* givenIn(part)
}

// What is the same in all languages: names of concepts, numbers, and what is made of given texts only.
const SAME =
  /^\.(concepts\.\w+|coalitionConcepts\.\w+)\.name$|^\.phrases\.(name|take|clause|sentence|inParentheses)$|^\.names\.by$|^\.evidence\.part$|^\.brief\.(?:definition|positions|named)$|^\.preference\.share$|^\.table\.(mark|counted)$|^\.cli\.(percent|step|wayNumber|furtherLine|legendLine|badExpression)$|^\.(worlds|versions)\.outcome$|^\.forecasts\.score$|^\.cli\.help\.placeholders\.(id|n)$/

// Messages that a language and English have in common.
const SHARED: Readonly<Record<string, readonly string[]>> = { es: ["error", "no"] }

// Words of English that mean nothing in the other languages, in statements or in files.
const ENGLISH =
  /(?<![\p{L}-])(?:the|of|would|could|is|are|was|to|from|with|which|than|this|that|has|have|it|its|be|by|cannot|there|does|under|more|what|who|for|each|only)(?![\p{L}-])/iu

// Given texts, flags and variables are the same in all languages.
const AS_GIVEN = /given-[\w-]+|--[a-z-]+|PARLEY_\w+/g

const others = LANGUAGES.filter(({ tag }) => tag !== "en")

describe.each(others)("$name says what English says", ({ tag }) => {
  const english = new Map(messages(en))
  const spoken = [...messages(words(tag))].filter(([path]) => path !== ".language" && path !== ".name")

  test.each(spoken)("%s", (path, message) => {
    const own = say(path, message)
    const model = say(path, english.get(path))
    expect([...model.read].filter((name) => !own.read.has(name))).toEqual([])
    for (const [i, { text, given }] of own.said.entries()) {
      const meant = model.said[i]!.text
      expect(text).not.toMatch(/undefined|NaN|\[object|\$\{/)
      expect(text.replaceAll(AS_GIVEN, "")).not.toMatch(ENGLISH)
      expect(text === "").toBe(meant === "")
      for (const value of givenIn(given))
        if (shows(meant, value)) expect(text.toLowerCase(), meant).toContain(value)
    }
    const isSame = own.said.every(({ text }, i) => text === model.said[i]!.text)
    if (!SAME.test(path) && own.said[0]!.text !== "")
      expect(isSame, own.said[0]!.text).toBe(SHARED[tag]?.includes(own.said[0]!.text) === true)
  })
})

function shows(text: string, value: string): boolean {
  return text.toLowerCase().includes(value)
}
