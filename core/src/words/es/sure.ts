import type { Catalogue } from "../catalogue.ts"
import type {
  Removed,
  SaidAlteration,
  SaidLine,
  SaidReversals,
  SaidReversed,
  SaidShare,
  Some,
} from "../sure-words.ts"
import {
  capital,
  count,
  joining,
  list,
  number,
  ofWhom,
  quote,
  small,
  stateName,
  stateThere,
  verb,
  within,
} from "./tools.ts"

const share = ({ percent, low, high }: SaidShare): string =>
  `el ${number(percent)} % de los mundos (de ${number(low)} a ${number(high)})`

const named = (states: readonly string[], more: number): string =>
  list([...states, ...(more > 0 ? [`${number(more)} más`] : [])])

/** Lo que se hace con una parte que se acaba de nombrar. */
const alone = ({ kind, option, place }: SaidAlteration): string => {
  switch (kind) {
    case "drop":
      return "suprimido"
    case "negate":
      return "convertido en lo contrario"
    case "raise":
      return "un lugar más arriba"
    case "lift":
      return "si se levanta"
    case "drop-weight":
      return `sin el peso de ${quote(option)}`
    case "turn-weight":
      return `con el peso de ${quote(option)} convertido en su contrario`
    case "swap":
      return `con los lugares ${number(place)} y ${number(place + 1)} intercambiados`
  }
}

/** Pairs by concept and decision maker. */
const counted = (groups: readonly SaidReversals[]): string =>
  groups
    .map(
      ({ concepts, by, never, unknown }) =>
        `según ${list(concepts)}, ${[
          ...by.map(({ dm, pairs, exact }) => `${within(dm)} ${exact ? "" : "a lo sumo "}${number(pairs)}`),
          ...never.map((dm) => `${within(dm)} ninguno`),
          ...unknown.map((dm) => `${within(dm)} ninguno que se haya encontrado`),
        ].join(", ")}`,
    )
    .join("; ")

/** Cuántos pares de estados en la clasificación de quién rompen un desenlace. */
const reversedIn = (groups: readonly SaidReversed[]): string => {
  const broken = groups.flatMap(({ pairs, exact, dms }, i) => {
    if (pairs === null) return []
    const many =
      pairs === 0.5
        ? "medio par"
        : pairs === 1
          ? "un par"
          : `${number(Math.floor(pairs))}${pairs % 1 === 0 ? "" : "½"} pares`
    const turned = i > 0 ? "" : pairs <= 1 ? " de estados invertido" : " de estados invertidos"
    return [`${exact ? "" : "a lo sumo "}${many}${turned} en la clasificación ${list(dms.map(ofWhom), "o")}`]
  })
  const none = groups.flatMap(({ pairs, exact, dms }) =>
    pairs === null
      ? [
          `ninguna clasificación ${list(dms.map(ofWhom), "o")}${exact ? "" : " que se haya encontrado"} lo rompe`,
        ]
      : [],
  )
  return [...(broken.length === 0 ? [] : [`cae con ${list(broken, "o")}`]), ...none].join("; ")
}

const isNone = ({ claims, sources }: Removed): boolean => claims.length + sources.length === 0
const removed = ({ claims, sources, more }: Removed): string =>
  list([...claims.map(quote), ...sources.map(quote), ...(more > 0 ? [`otras ${number(more)}`] : [])], "ni")

/** Qué hace caer un desenlace, y sin qué nada se dice de él, cada cosa en una cláusula. */
const falling = (falls: NonNullable<SaidLine["falls"]>): string[] => [
  ...(falls.claims.length + falls.sources.length === 0
    ? ["ninguna afirmación ni fuente lo hace caer por sí sola"]
    : [
        `cae ${list(
          [
            ...falls.claims.map((says) => `si no es cierto que ${quote(says)}`),
            ...falls.sources.map((source) => `sin ${quote(source)}`),
            ...(falls.more > 0 ? [`por una de otras ${number(falls.more)}`] : []),
          ],
          "o",
        )}`,
      ]),
  ...(isNone(falls.empties)
    ? []
    : [
        `sin ${removed(falls.empties)} nadie prefiere nada, y todos los estados se sostienen por falta de preferencias`,
      ]),
  ...(isNone(falls.untold) ? [] : [`sin ${removed(falls.untold)} no se puede construir ningún modelo`]),
]

/** Hasta qué punto es seguro un panorama. */
export const sure: Catalogue["sure"] = {
  alteration: ({ kind, part, option, place }) => {
    switch (kind) {
      case "drop":
        return `sin ${part}`
      case "negate":
        return `convirtiendo en lo contrario ${part}`
      case "raise":
        return `subiendo un lugar ${part}`
      case "lift":
        return `levantando ${part}`
      case "drop-weight":
        return `sin el peso de «${option}» en ${part}`
      case "turn-weight":
        return `convirtiendo en su contrario el peso de «${option}» en ${part}`
      case "swap":
        return `intercambiando los lugares ${number(place)} y ${number(place + 1)} de ${part}`
    }
  },
  ofStatement: ({ part, kinds }) =>
    `${part} ${list(
      kinds.map((kind) => alone({ kind, part, option: "", place: 0 })),
      "o",
    )}`,
  lowly: (alteration) => `${alteration} (con poca confianza)`,
  together: (alterations) => alterations.join(" y, además, "),

  shortly: ({ today, least, idle }) => {
    const some = ({ names, more }: Some): string =>
      names.length === 0 ? `${count(more, "parte")} del modelo` : named(names.map(small), more)
    const isNone = ({ names, more }: Some): boolean => names.length + more === 0
    const on = (of: Some): string => `de ${some(of)}`.replace(/^de el /, "del ")
    return [
      ...(today === null
        ? []
        : !today.holds
          ? [`El estado de hoy${stateThere(today.state)} no se sostendría.`]
          : isNone(today.on)
            ? [
                `El estado de hoy${stateThere(today.state)} se sostendría, y ningún paso suelto acaba con ello.`,
              ]
            : [`El estado de hoy${stateThere(today.state)} se sostendría; eso depende ${on(today.on)}.`]),
      ...(isNone(least) ? [] : [`Lo menos seguro de lo que dependen los desenlaces: ${some(least)}.`]),
      ...(isNone(idle) ? [] : [`Nada de lo mirado depende ${on(idle)}.`]),
    ].join(" ")
  },
  oneAlone:
    "Esto es de un solo estado. Sin --state se dice también qué hace cada parte con todos los desenlaces, qué no cambia nada y dónde se acaba.",
  picture: ({ steps, outcomes, firmness, one }) => {
    if (steps === 0) return "No hay nada que variar: ningún paso suelto da otro modelo."
    const more = outcomes === 0 ? "" : " más"
    return `De ${count(steps, "paso suelto", "pasos sueltos")}, ${outcomes === 0 ? "ninguno hace" : outcomes === 1 ? "uno hace" : `${number(outcomes)} hacen`} ${one ? "que este estado sea un desenlace o deje de serlo" : "aparecer o desaparecer un desenlace"}, y ${firmness === 0 ? "ninguno cambia" : firmness === 1 ? `uno${more} cambia` : `${number(firmness)}${more} cambian`} solo la firmeza ${one ? "de este" : "de alguno"}.`
  },
  noOutcomes: "Bajo estos supuestos nada se sostendría, así que nada puede caer.",
  outcomesHeading: "Lo que resisten los desenlaces",
  line: ({
    concepts,
    all,
    depth,
    reversed,
    most,
    once,
    never,
    confidence,
    doubtful,
    moreDoubtful,
    falls,
  }) => {
    const any =
      depth === 1 ? "cualquier paso suelto" : `${depth === 2 ? "dos" : number(depth)} pasos cualesquiera`
    const those = (names: readonly string[], word: "y" | "o" = "y"): string => list(names.map(ofWhom), word)
    const survived = [
      ...(most.length > 0 ? [`${any} en las preferencias ${those(most)}`] : []),
      ...(once.length > 0
        ? [`cualquier paso suelto en las ${most.length > 0 ? "" : "preferencias "}${those(once)}`]
        : []),
    ]
    const broken = `un solo paso en las ${survived.length > 0 ? "" : "preferencias "}${those(never, "o")} puede romperlo`
    const held = { low: "de confianza baja", medium: "de confianza media", high: "de confianza alta" }
    const parts = [
      `se sostiene según ${all && concepts.length > 1 ? "todos los conceptos pedidos" : list(concepts)}`,
      ...(reversed !== null
        ? [reversedIn(reversed)]
        : [
            ...(survived.length > 0 ? [`resiste ${list(survived)}`] : []),
            ...(never.length > 0 ? [broken] : []),
          ]),
      ...(falls === null ? [] : falling(falls)),
      ...(confidence === null
        ? ["ningún paso suelto lo rompe"]
        : [
            `depende de ${list([...doubtful.map(small), ...(moreDoubtful > 0 ? [`${number(moreDoubtful)} más`] : [])])}, ${held[confidence]}`.replace(
              / de el /g,
              " del ",
            ),
          ]),
    ]
    return `${capital(parts.join("; "))}.`
  },
  standing: ({ concepts, all, breaks, depth, by, more }) => {
    const under = all && concepts.length > 1 ? "Según todos los conceptos pedidos" : `Según ${list(concepts)}`
    if (breaks === null)
      return `${under}, resiste cualquier ${depth === 1 ? "paso suelto" : `combinación de ${number(depth)} pasos`}.`
    const falls = by.join("; ")
    return breaks === 1
      ? `${under}, basta un paso para romperlo: ${falls}${more === 0 ? "" : more === 1 ? "; u otro más" : `; o uno de otros ${number(more)}`}.`
      : `${under}, resiste cualquier paso suelto y cae con ${breaks === 2 ? "dos" : number(breaks)} a la vez: ${falls}${more > 0 ? "; entre otros" : ""}.`
  },
  reversals: ({ groups }) =>
    `Menor número de pares de estados invertidos en una clasificación que lo rompe (un empate cuenta medio): ${counted(groups)}.`,
  share: ({ holds }) =>
    `Se sostiene en ${list(holds.map(({ concepts, share: of }) => `${share(of)} según ${list(concepts)}`))}, sorteados como se dice abajo.`,
  driver: ({ part, by }) =>
    `Lo que más pesa: donde ${part} ${part.startsWith("las ") ? "son" : "es"} de otro modo, se sostiene con ${by < 0 ? "menos" : "más"} frecuencia: ${count(Math.abs(by), "punto")} ${by < 0 ? "menos" : "más"}.`,
  moreOutcomes: ({ more }) => `${count(more, "desenlace")} más: --json los da todos.`,

  nearHeading: "Qué haría que se sostuvieran otros",
  nearHeadingOne: "Qué haría que se sostuviera",
  nearIntro:
    "Estados que, según algún concepto, se sostienen para todos menos uno, y el de hoy donde no se sostiene; primero los que necesitan menos pasos para sostenerse.",
  near: ({ concepts, all, leavers, makes, depth, by, more }) => {
    const under = all && concepts.length > 1 ? "Según todos los conceptos pedidos" : `Según ${list(concepts)}`
    const who = list(leavers.map(within))
    const leave =
      leavers.length === 1
        ? `${under}, solo lo ${verb(leavers[0]!, "abandonaría", "abandonarían")} ${who}`
        : `${under}, lo abandonarían ${who}`
    const steps = by.join("; ")
    if (makes === null)
      return `${leave}, y no hay ${depth === 1 ? "paso suelto que haga" : `${number(depth)} pasos que hagan`} que se sostenga.`
    return makes === 1
      ? `${leave}; basta un paso para que se sostenga: ${steps}${more === 0 ? "" : more === 1 ? "; u otro más" : `; o uno de otros ${number(more)}`}.`
      : `${leave}; ningún paso suelto hace que se sostenga, ${makes === 2 ? "dos" : number(makes)} a la vez sí: ${steps}${more > 0 ? "; entre otros" : ""}.`
  },
  missing: ({ groups }) =>
    `Menor número de pares de estados invertidos en una clasificación con el que su dueño se queda (un empate cuenta medio): ${counted(groups)}.`,
  moreNear: ({ more }) =>
    `${count(more, "estado de estos", "estados de estos")} más: --json da todos los que se han mirado.`,

  swingsHeading: "Qué hace cada parte del modelo con los desenlaces, primero la que más mueve",
  swingsLegend: ({ vanishing, appearing }) =>
    `Según su paso de mayor efecto: ${vanishing} un desenlace que ya no se sostendría, ${appearing} uno que sería nuevo.`,
  low: "confianza baja",
  assumed: "supuesto",
  moreSwings: ({ more }) => `${count(more, "parte")} más: --json las da todas.`,

  comfortHeading: "Primero lo más incómodo",
  comfortable: "Nada de lo que dependen los desenlaces tiene una confianza menor que alta.",
  doubted: ({ parts, assumed }) =>
    `Hay desenlaces que dependen de ${count(parts, "parte")} con una confianza menor que alta${assumed === 0 ? "" : `, ${assumed === parts ? (parts === 1 ? "supuesto del analista" : "todas ellas supuestos del analista") : `${number(assumed)} de ellas ${assumed === 1 ? "supuesto" : "supuestos"} del analista`}`}.`,
  swing: ({ effects }) =>
    effects
      .map(({ step, vanish, moreVanish, appear, change }) => {
        const lost = vanish.length + moreVanish
        const parts = [
          ...(lost > 0
            ? [
                `${named(
                  vanish.map((each) => `el ${stateName(each)}`),
                  moreVanish,
                )} ya no se ${lost === 1 ? "sostendría" : "sostendrían"}`,
              ]
            : []),
          ...(appear > 0
            ? [`${count(appear, "desenlace")} ${appear === 1 ? "sería nuevo" : "serían nuevos"}`]
            : []),
          ...(change > 0
            ? [`${number(change)} ${change === 1 ? "cambiaría" : "cambiarían"} de firmeza`]
            : []),
        ]
        return `${capital(alone(step))}: ${parts.join("; ")}.`
      })
      .join(" "),
  moreDoubts: ({ more }) => `${count(more, "parte de estas", "partes de estas")} más: --json las da todas.`,
  firmnessOnly: ({ alterations, more }) =>
    `Solo cambia la firmeza de algunos desenlaces ${list([...alterations, ...(more > 0 ? [`${number(more)} más`] : [])])}.`,
  idleHeading: "Lo que no cambia nada",
  idle: ({ parts, count: all }) =>
    `De ${all === 1 ? "esta parte" : "estas partes"} no depende nada de lo que se ha mirado, ni un veredicto ni una proporción: ${list(parts.map(small))}. No hace falta ${all === 1 ? "discutirla" : "discutirlas"}.`,
  quiet: ({ parts, count: all }) =>
    `Ningún paso suelto con ${all === 1 ? "esta parte" : "estas partes"} cambia un veredicto, aunque varios a la vez sí podrían: ${list(parts.map(small))}.`,
  noIdle: "Cada parte del modelo cambia algo.",
  untold: ({ alterations }) =>
    `No se puede hacer un modelo, o solo uno demasiado grande para examinarlo, ${list(alterations)}; de eso no se dice nada.`,
  searched: ({ depth, asked }) =>
    depth < asked
      ? "Hay demasiados pares de pasos para mirarlos todos: solo se han mirado los pasos sueltos."
      : `Se han mirado ${depth === 1 ? "todos los pasos sueltos" : "todos los pasos sueltos y todos sus pares"}.`,

  sampleHeading: "Todo a la vez",
  sampled: ({ worlds, seed, without, high, medium, low, ties }) =>
    `${count(worlds, "mundo")} ${worlds === 1 ? "sorteado" : "sorteados"} con la semilla ${number(seed)}; cada parte del modelo es de otro modo en ${number(high)}, ${number(medium)} ${joining("o", String(low))} ${number(low)} de cada 100, según su confianza (alta, media o sin indicar, baja)${ties ? "; los estados que a un decisor le dan igual van en cada uno en un orden al azar" : ""}${without > 0 ? `; otros ${number(without)} no tenían modelo` : ""}. Entre paréntesis, el intervalo en que está la proporción verdadera 95 de cada 100 veces.`,
  scenariosDrawn: ({ scenarios, base }) =>
    `Según las probabilidades del archivo se ha sorteado primero un escenario: ${list(scenarios.map(({ name, percent, worlds }) => `${quote(name)} (${number(percent)} %) para ${count(worlds, "mundo")}`))}; ${number(base)} sin ninguno.`,
  shareWithin: ({ concepts, base, scenarios }) =>
    `Según ${list(concepts)}, se sostiene en el ${number(base)} % de los mundos sin escenario y en ${list(scenarios.map(({ name, percent }) => `el ${number(percent)} % de los de ${quote(name)}`))}.`,
  endsHeading: "Dónde se acaba, si desde hoy se mueve uno tras otro como le conviene, en orden aleatorio",
  end: ({ state, code, share: of, moves }) =>
    `${state === null ? code : capital(stateName(state))}: ${share(of)}, tras ${moves === 1 ? "un movimiento" : `${number(moves)} movimientos`} de media.`,
  endless: ({ share: of }) => `Sin fin: ${share(of)}.`,
  caveat: "Son proporciones bajo la incertidumbre declarada, no probabilidades del futuro.",
}
