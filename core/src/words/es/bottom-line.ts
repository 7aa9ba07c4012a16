import type { Opens, Piece, Pieces, SaidRoad } from "../bottom-line-words.ts"
import type { Catalogue } from "../catalogue.ts"
import { capital, count, inLetters, list, number, quote, stop, verb, within } from "./tools.ts"

const plain = (text: string): Piece => ({ text })
const opens = (of: Opens, text: string): Piece => ({ text, opens: of })

const toAll = (dms: number): string =>
  dms === 1 ? "a la única parte" : dms === 2 ? "a ambas" : `a las ${inLetters(dms)}`

// A verb after one name, or after several.
const forMany = (names: readonly string[], one: string, many: string): string =>
  names.length === 1 ? verb(names[0]!, one, many) : many

/** How one gets there, after "X se sostendría". */
function road(said: SaidRoad): Pieces {
  switch (said.kind) {
    case "unknown":
    case "too-many-moves":
      return [plain(".")]
    case "here":
      return [plain(", y es lo que hay hoy.")]
    case "none":
      return [plain(", pero "), opens("way", "desde hoy ningún movimiento lleva ahí"), plain(".")]
    case "gains":
      return [
        plain(" y "),
        opens(
          "way",
          said.moves === 1
            ? "se alcanza con un movimiento con el que gana quien lo hace"
            : `se puede alcanzar: con cada uno de ${inLetters(said.moves)} movimientos gana quien lo hace`,
        ),
        plain("."),
      ]
    case "losses":
      return [plain(", pero "), ...unwilling(said), plain(".")]
  }
}

function unwilling({ first, losing }: SaidRoad & { kind: "losses" }): Pieces {
  if (first !== null && first.effect !== "gain") {
    const forGood = first.forGood ? ", y sin poder volver atrás" : ""
    const who = list(first.names.map(within), "o")
    const must = first.names.length === 1 ? verb(first.names[0]!, "tendría", "tendrían") : "tendría"
    return first.effect === "loss"
      ? [
          opens("way", `${who} ${must} que dar el primer paso, `),
          { text: `con pérdida${forGood}`, opens: "way", loss: true },
        ]
      : [opens("way", `${who} ${must} que dar el primer paso sin ganar con ello${forGood}`)]
  }
  return losing.length === 0
    ? [opens("way", "no con todos los movimientos del camino gana quien los hace")]
    : [
        opens(
          "way",
          `en el camino ${list(losing.map(within))} ${forMany(losing, "tendría", "tendrían")} que moverse `,
        ),
        { text: "con pérdida", opens: "way", loss: true },
      ]
}

/** La respuesta en una frase. */
export const line: Catalogue["line"] = {
  quoted: quote,
  nothingWanted: ({ states }) => [
    opens("wants", "De nadie se dice todavía qué quiere"),
    plain(
      `: ${states === 1 ? "es posible una combinación" : `son posibles ${number(states)} combinaciones`}.`,
    ),
  ],
  nothingHolds: ({ circle }) => [
    opens("outcomes", "Nada se sostendría"),
    plain(": desde cada estado alguien gana al moverse, y nada lo disuade."),
    ...(circle === 0
      ? []
      : [plain(` Esos movimientos pueden dar vueltas en un círculo de ${inLetters(circle)}.`)]),
  ],
  wantedFails: ({ wanted, of }) =>
    of === 0
      ? [plain(`${wanted} está excluido: no queda ningún estado en que sea así.`)]
      : [
          opens(
            "outcomes",
            of === 1 ? `${wanted} no se sostendría` : `Ningún desenlace con ${wanted} se sostendría`,
          ),
          plain("."),
        ],
  wantedHolds: ({ name, count: of, to }) => [
    ...(of === 1
      ? []
      : [opens("outcomes", `Se sostendrían ${inLetters(of)} desenlaces así`), plain("; de ellos, ")]),
    opens("outcome", of === 1 ? `${capital(name)} se sostendría` : name),
    ...(of === 1 ? road(to) : [plain(" es el más cercano"), ...road(to)]),
  ],
  many: ({ strong, agreed, options, divides }) => [
    opens("outcomes", `Se sostendrían ${number(strong)} desenlaces`),
    plain(
      `. Coinciden en ${agreed === 0 ? "ninguna" : number(agreed)} de ${count(options, "opción", "opciones")}${divides === null ? "." : `; lo que más los divide es ${quote(divides)}.`}`,
    ),
  ],
  noToday: ({ strong, names }) => [
    opens(
      "outcomes",
      strong === 1 ? "Se sostendría un desenlace" : `Se sostendrían ${inLetters(strong)} desenlaces`,
    ),
    plain(`: ${names.length < strong ? "entre ellos, " : ""}${list(names)}.`),
  ],
  todayHolds: ({ today, deterred, bound, dms }) => [
    opens("today", today === null ? "La situación actual se sostendría" : `${capital(today)} se sostiene`),
    plain(`: ${staying(deterred, bound, dms)}.`),
  ],
  better: ({ name, dms, to }) => [
    plain(" "),
    opens("outcome", `${capital(name)} convendría más ${toAll(dms)}`),
    ...road(to),
  ],
  nothingBetter: () => [
    plain(" "),
    opens("outcomes", "Nada más que se sostendría conviene más a todos"),
    plain("."),
  ],
  todayFalls: ({ today, who, changes }) => [
    opens(
      "today",
      today === null ? "La situación actual no se sostendría" : `${capital(today)} no se sostiene`,
    ),
    plain(": "),
    opens("departure", `${list(who.map(within))} ${forMany(who, "gana", "ganan")} al moverse`),
    plain(changes.length === 0 ? "." : ` (${changes.join("; ")}).`),
  ],
  onlyFeared: ({ today, who }) => [
    opens("today", today === null ? "La situación actual se sostiene" : `${capital(today)} se sostiene`),
    plain(" solo mientras "),
    opens(
      "departure",
      `${list(who.map(within))} ${forMany(who, "tema", "teman")} una respuesta que no tiene por qué servir a quien la da`,
    ),
    plain("."),
  ],
  ends: ({ names, total }) =>
    total === 0
      ? [
          plain(" Desde ahí los movimientos con ganancia no llevan "),
          opens("outcomes", "a nada que se sostendría"),
          plain("."),
        ]
      : [
          plain(" Los movimientos con ganancia podrían llevar a "),
          opens("outcome", list(names, "o")),
          plain(total > names.length ? ` (los más cercanos de ${number(total)}).` : "."),
        ],
  track: "El camino",
  step: ({ dm, acts, effect, rank, before }) =>
    stop(
      `${capital(within(dm))} ${verb(dm, "podría", "podrían")} ${list(acts)}: ${effect === "gain" ? "gana" : effect === "loss" ? "con pérdida" : "ni gana ni pierde"} (puesto ${number(before)} a ${number(rank)})`,
    ),
  meaning: ({ concept }) =>
    `«Se sostendría» significa aquí: según ${concept}, dados los deseos y las reglas del archivo. Es una resolución posible, no un pronóstico.`,
}

function staying(deterred: readonly string[], bound: readonly string[], dms: number): string {
  const fixed =
    bound.length === 0 ? "" : `${list(bound.map(within))} no ${forMany(bound, "puede", "pueden")} moverse`
  if (bound.length === dms) return dms === 1 ? fixed : "nadie puede moverse"
  if (deterred.length > 0)
    return `${list(deterred.map(within))} ${forMany(deterred, "podría", "podrían")} ganar al moverse, pero la respuesta de los demás ${forMany(deterred, "lo disuade", "los disuade")}${fixed === "" ? "" : `, y ${fixed}`}`
  return `nadie gana al moverse${fixed === "" ? "" : `, y ${fixed}`}`
}
