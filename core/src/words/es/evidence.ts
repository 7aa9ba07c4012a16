import type { ClaimStatus, Reliability, SourceKind } from "../../file/index.ts"
import type { Catalogue } from "../catalogue.ts"
import type { SaidSource } from "../evidence-words.ts"
import {
  befalling,
  capital,
  count,
  date,
  joining,
  list,
  number,
  ofWhom,
  quote,
  small,
  stop,
  when,
  within,
} from "./tools.ts"

const RELIABILITY: Readonly<Record<Reliability, string>> = {
  A: "del todo fiable",
  B: "normalmente fiable",
  C: "bastante fiable",
  D: "no siempre fiable",
  E: "no fiable",
  F: "no se puede juzgar",
}

const CREDIBILITY = [
  "confirmada",
  "probablemente cierta",
  "posiblemente cierta",
  "dudosa",
  "improbable",
  "no se puede juzgar",
]

const STATUS: Readonly<Record<ClaimStatus, string>> = {
  onRecord: "declaración pública",
  reported: "referida",
  background: "de trasfondo",
  assumed: "supuesta",
}

const KINDS: Readonly<Record<SourceKind, string>> = {
  press: "prensa",
  official: "oficial",
  interview: "entrevista",
  document: "documento",
  data: "datos",
}

const day = (moment: NonNullable<SaidSource["date"]>): string =>
  moment.text === "" ? when(moment) : date(moment.text)

const dated = ({ name, date: moment }: SaidSource): string =>
  moment === null ? within(name) : `${within(name)} (${day(moment)})`

/** "primero en el Journal (11 de agosto), reproducido por Benzinga (12 de agosto)" */
const route = ([origin, ...others]: readonly SaidSource[], before: string): string =>
  [
    ...(origin === undefined ? [] : [`${before}${dated(origin)}`]),
    ...others.map((each, i) => `${i === 0 ? "reproducida por" : "luego por"} ${dated(each)}`),
  ].join(", ")

/** El condicional de un verbo por su raíz: "aparecería", "aparecerían". */
const conditional = (many: number, root: string): string => `${root}ía${many === 1 ? "" : "n"}`

/** "desaparecerían 2 desenlaces y 1 se sostendría según otros conceptos" */
const outcomes = (vanish: number, appear: number, change: number): string =>
  vanish + appear + change === 0
    ? "no cambia ningún desenlace"
    : list([
        ...(vanish > 0 ? [`${conditional(vanish, "desaparecer")} ${count(vanish, "desenlace")}`] : []),
        ...(appear > 0
          ? [`${conditional(appear, "aparecer")} ${vanish > 0 ? number(appear) : count(appear, "desenlace")}`]
          : []),
        ...(change > 0
          ? [
              `${vanish + appear > 0 ? number(change) : count(change, "desenlace")} se ${conditional(change, "sostendr")} según otros conceptos`,
            ]
          : []),
      ])

// Tras lo que se quita, o sobre ello.
const NOTHING_WANTED =
  "nadie preferiría ningún estado a otro: todos se sostienen por falta de preferencias, y eso no demuestra nada."

/** En qué se apoyan el modelo y sus desenlaces. */
export const evidence: Catalogue["evidence"] = {
  orderName: ({ dm, kind }) => `${kind === "ranking" ? "la clasificación" : "los pesos"} ${ofWhom(dm)}`,
  quotedWishes: ({ dm, clauses }) =>
    `${clauses.length === 1 ? "el deseo" : "los deseos"} ${ofWhom(dm)} ${list(clauses.map(quote))}`,
  quotedRule: ({ kind, clause }) =>
    kind === "rule"
      ? `la regla que excluye ${quote(clause)}`
      : `la regla que toma por uno todos los estados con ${quote(clause)}`,
  quotedBar: ({ dm, from, to }) =>
    `la regla que veda ${befalling(dm)} moverse desde donde ${from} hasta donde ${to}`,
  quotedOneWay: ({ option, kind }) =>
    `la regla de que ${quote(option)}, una vez ${kind === "taken" ? "hecho, no tiene vuelta atrás" : "deshecho, no se puede volver a hacer"}`,
  part: ({ name }) => `${capital(name)}.`,

  titled: ({ title }) => quote(title),
  claim: ({ id, says, by, named, date: moment, sources, status, credibility }) => {
    const on = moment === null ? "" : `${by === null || named ? "" : ","} ${when(moment)}`
    const way = route(sources, sources.length > 1 ? "primero en " : "en ")
    const said =
      by !== null
        ? `según ${within(by)}${named ? "" : ", sin nombre"}${on}${way === "" ? "" : `; ${way}`}`
        : sources.length > 0
          ? route(sources, "según ")
          : `no se nombra a nadie${on}`
    const graded = [
      ...(status === null ? [] : [STATUS[status]]),
      ...(credibility === null ? [] : [`credibilidad ${credibility}, ${CREDIBILITY[credibility - 1] ?? ""}`]),
    ]
    return [
      `${id}: ${stop(says)}`,
      stop(capital(said)),
      ...(graded.length > 0 ? [stop(capital(graded.join("; ")))] : []),
    ].join(" ")
  },
  source: ({ id, title, publisher, date: moment, kind, reliability, relays }) =>
    stop(
      `${id}: ${[
        `${publisher === null ? "" : `${publisher}, `}${quote(title)}${moment === null ? "" : `, ${day(moment)}`}`,
        ...(kind === null ? [] : [KINDS[kind]]),
        ...(reliability === null ? [] : [`fiabilidad ${reliability}, ${RELIABILITY[reliability]}`]),
        ...(relays === null ? [] : [`reproduce ${relays}`]),
      ].join("; ")}`,
    ),
  event: ({ id, what, when: moment }) => {
    const time = when(moment)
    return `${id}: ${time === "" ? "" : `${capital(time)}: `}${what}`
  },

  lowConfidence: "se sostiene con poca confianza",
  assumed: ({ reason }) => `se supone: ${reason.replace(/[.\s]+$/, "")}`,
  unsourced: "no cita nada",
  unnamed: "no lo dice nadie con nombre",
  oneOrigin: ({ source }) => `todo procede únicamente ${ofWhom(source)}`,
  relayed: "solo se conoce por lo que otros han reproducido",

  restsHeading: "En qué se apoya el modelo",
  counts: ({ parts, cited, unsourced, assumed, low, unnamed, oneOrigin, relayed }) =>
    `${count(parts, "parte")} (enunciados, clasificaciones, reglas, marcas de sentido único). Con pruebas: ${number(cited)}; sin ellas: ${number(unsourced)}. Con un supuesto: ${number(assumed)}; con poca confianza: ${number(low)}. De las que tienen pruebas, apoyadas en un solo origen: ${number(oneOrigin)}; solo en palabras reproducidas por otros: ${number(relayed)}; solo en personas sin nombre: ${number(unnamed)}.`,
  nothingOnRecord:
    "El archivo no recoge fuentes ni afirmaciones. Diga en «sources» y «claims» de dónde sabe lo que sabe y cítelo en «evidence»: entonces se dice aquí qué se apoya en qué.",
  carriesNote:
    "Una parte sostiene un desenlace si, quitada esa parte sola, el desenlace dejaría de sostenerse como lo hace.",
  withoutIt: ({ concepts, all }) =>
    all ? "Sin ella no se sostendría." : `Sin ella ya no se sostendría según ${list(concepts)}.`,
  carriedByNone: ({ untold }) =>
    `Ninguna parte lo sostiene por sí sola: se quite la que se ${untold ? "pueda quitar" : "quite"}, se sostendría como lo hace.`,
  cites: ({ ids }) => `Se apoya en ${list(ids)}.`,
  weakSince: ({ reasons }) => `Débil: ${stop(reasons.join("; "))}`,
  weakest: ({ part }) => `El eslabón más débil: ${part}.`,
  moreParts: ({ more }) => `${count(more, "parte")} más: --json las enumera todas.`,
  furtherHeading: "Otros desenlaces",
  further: ({ state, concepts, parts, weakest }) =>
    `${state} (${concepts.join(", ")}): ${parts === 0 ? "ninguna parte lo sostiene por sí sola" : parts === 1 ? "lo sostiene una parte" : `lo sostienen ${number(parts)} partes`}${weakest === null ? "" : `, la más débil ${weakest}`}.`,
  claimsHeading: "De dónde vienen estas afirmaciones",
  contradictionsHeading: "Afirmaciones usadas en los dos sentidos",
  contradiction: ({ claims: [first, second], uses: [one, other] }) =>
    `${first} ${joining("y", second)} ${second} se contradicen, y el modelo usa ambas: ${first} para ${list(one)}; ${second} para ${list(other)}.`,
  idleHeading: "Lo que se podría quitar",
  idle: ({ parts }) =>
    `Quitada por sí sola, ninguna de estas partes cambiaría un desenlace: ${list(parts)}. Distintas de como son, o quitadas a la vez, podrían cambiarlo.`,
  untold: ({ parts }) =>
    `Sin ${list(parts, "o")} no se puede construir ningún modelo, o solo uno demasiado grande para examinarlo, así que de eso no se dice nada.`,
  emptied: ({ parts }) => `Sin ${list(parts, "o")} ${NOTHING_WANTED}`,
  unused: ({ claims }) => `Nada cita ${list(claims, "ni")}.`,
  sourcesHeading: "Las fuentes, y lo que cae con cada una",
  falls: ({ claims, events, parts, outcomes: of, empties }) =>
    claims + events + parts === 0
      ? "Con ella no cae nada."
      : `Con ella ${claims + events + parts === 1 ? "caería" : "caerían"} ${list([
          ...(claims > 0 ? [count(claims, "afirmación", "afirmaciones")] : []),
          ...(events > 0 ? [count(events, "hecho")] : []),
          ...(parts > 0 ? [count(parts, "parte")] : []),
        ])}; ${of === null ? "sin ello no se puede construir ningún modelo" : outcomes(of.vanish, of.appear, of.change)}.${empties ? ` ${capital(NOTHING_WANTED)}` : ""}`,
  moreSources: ({ more }) => `${count(more, "fuente")} más: --json las enumera todas.`,
  quotationsHeading: "Citas",
  withoutHint: "Lo que cae, con todo detalle: parley evidence ARCHIVO --without ID.",

  withoutHeading: ({ ids }) => `Sin ${list(ids, "ni")}`,
  nothingFalls: "No cae nada: todo lo que se apoya ahí se apoya también en otra cosa.",
  claimsFall: ({ count: of }) => `${of === 1 ? "Cae" : "Caen"} ${count(of, "afirmación", "afirmaciones")}`,
  eventsFall: ({ count: of }) => `${of === 1 ? "Cae" : "Caen"} ${count(of, "hecho")}`,
  partsFall: ({ count: of }) => `${of === 1 ? "Cae" : "Caen"} ${count(of, "parte")}`,
  bare: (of) => {
    const kinds = {
      decisionMaker: (name: string) => within(name),
      option: (name: string) => `la opción ${quote(name)}`,
      offer: (name: string) => `la oferta ${quote(name)}`,
      scenario: (name: string) => `el escenario ${quote(name)}`,
      position: (name: string) => `lo que sostiene ${within(name)}`,
      statusQuo: () => "el estado de hoy",
      aftermath: () => "lo que ocurrió al final",
    }
    return `No queda ninguna prueba para ${list(of.map(({ kind, name }) => kinds[kind](name)))}; ${of.length === 1 ? "sigue" : "siguen"} en el modelo.`
  },
  outcomesWithout: "Los desenlaces sin todo ello, bajo estos supuestos",
  outcomesStay: "No cambiaría ningún desenlace.",
  noModel:
    "Sin estas partes no se puede construir ningún modelo: una clasificación no encaja con lo que queda o quedan demasiados estados.",
  empties: capital(NOTHING_WANTED),
  vanishes: ({ state, concepts, sentence }) =>
    `${state} desaparecería (ahora ${concepts.join(", ")}): ${sentence}`,
  moreOfThese: ({ more, told }) => `Y ${number(more)} más${told ? ": --json los enumera todos" : ""}.`,
  stay: ({ states, more }) =>
    `Como ahora: ${more === 0 ? list(states.map(small)) : `${states.map(small).join(", ")} y ${number(more)} más`}.`,
  appears: ({ state, concepts, sentence }) => `${state} aparecería (${concepts.join(", ")}): ${sentence}`,
  changes: ({ state, from, to, sentence }) =>
    `${state} se sostendría según ${list(to)}, y no como ahora según ${list(from)}: ${sentence}`,
  noOutcome: ({ state }) =>
    `${state} no se sostendría según los conceptos pedidos, así que no se apoya en nada. Por qué no: parley explain ARCHIVO --state ESTADO.`,
}
