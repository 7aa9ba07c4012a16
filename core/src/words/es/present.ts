import type { Catalogue } from "../catalogue.ts"
import { capital, inLetters, list, number, stop, verb, within } from "./tools.ts"

const those = (dms: readonly string[], all: number): string =>
  dms.length === all && all > 1
    ? all === 2
      ? "ambas partes"
      : `las ${inLetters(all)} partes`
    : list(dms.map(within))

const forMany = (names: readonly string[], one: string, many: string): string =>
  names.length === 1 ? verb(names[0]!, one, many) : many

/** Lo que se lee en grande en una lámina. */
export const present: Catalogue["present"] = {
  slides: {
    stands: "Cómo están las cosas",
    wants: "Quién quiere qué",
    holds: "Qué podría sostenerse",
    deal: "El acuerdo, y quién lo rompería",
    take: "Qué haría falta",
    sure: "Qué tan sólido es",
  },
  ranked: ({ name, today, above, below, all }) => {
    const ranks = (of: readonly string[]): string => forMany(of, "sitúa", "sitúan")
    if (above.length === 0 && below.length === 0) return `Nadie sitúa ${name} en otro lugar que ${today}.`
    if (below.length === 0)
      return `${capital(those(above, all))} ${ranks(above)} ${name} por encima de ${today}.`
    if (above.length === 0)
      return `${capital(those(below, all))} ${ranks(below)} ${name} por debajo de ${today}.`
    return `${capital(those(above, all))} ${ranks(above)} ${name} por encima de ${today}; ${those(below, all)}, por debajo.`
  },
  placed: "Dónde sitúa cada parte lo que se sostendría.",
  best: ({ name }) => `lo mejor: ${name}`,
  hold: ({ strong }) =>
    strong === 0
      ? "Nada se sostendría."
      : strong === 1
        ? "Se sostendría un desenlace."
        : `Se sostendrían ${inLetters(strong)} desenlaces.`,
  bound: ({ name, dms }) =>
    `En ${name}, ${list(dms.map(within))} no ${forMany(dms, "puede", "pueden")} moverse.`,
  deterred: ({ name, dms }) =>
    `En ${name}, ${list(dms.map(within))} ${forMany(dms, "podría", "podrían")} ganar al moverse, pero algo ${forMany(dms, "lo", "los")} disuade.`,
  fate: ({ offer, kind, dm, acts, loss, must }) => {
    const how = loss ? ", con pérdida" : ", sin ganar con ello"
    switch (kind) {
      case "impossible":
        return `${offer} no puede cumplirse: una regla lo impide.`
      case "kept":
        return `${offer} se respetaría una vez cumplido.`
      case "unstarted":
        return `${offer} se respetaría una vez cumplido. ${must ? `${capital(within(dm))} ${verb(dm, "tendría", "tendrían")} que dar el primer paso${how}.` : "Nadie que pudiera dar el primer paso gana con ello."}`
      case "stalled":
        return `${offer} se respetaría una vez cumplido. En el camino ${within(dm)} se ${verb(dm, "movería", "moverían")}${how}.`
      case "out-of-reach":
        return `${offer} queda fuera de alcance: desde hoy ningún movimiento lleva ahí.`
      case "restless":
        return `${offer} no llegaría a asentarse: nada de lo que lo respeta se sostendría.`
      case "unknown":
        return `No se ha calculado si ${offer} se respetaría.`
      case "broken":
        return `${offer} no se respetaría: ${within(dm)} ${verb(dm, "podría", "podrían")} ${list(acts)}, y nada lo disuade.`
    }
  },
  brokenIn: ({ world, dm, acts }) =>
    `Con ${world}, ${within(dm)} ${verb(dm, "podría", "podrían")} ${list(acts)}.`,
  opens: ({ name, clauses, reached }) =>
    clauses.length === 0
      ? `No se ha encontrado ningún cambio pequeño que ${reached ? `abra un camino de ganancias a ${name}` : `sostenga ${name}`}.`
      : stop(
          `${reached ? `Movimientos con ganancia llevarían a ${name}` : `${name} se sostendría`} con este cambio: ${list(clauses)}`,
        ),
  nothingToChange: ({ name, reached }) =>
    `No tiene que cambiar nada: ${name} se sostendría${reached ? ", y desde hoy se puede llegar" : ""}.`,
  change: ({ clauses }) => stop(capital(list(clauses))),
  alsoWould: "También bastaría por sí solo cada uno de estos:",
  todayBarred: ({ today }) => `Entonces ${today} ya no sería posible.`,
  todayFalls: ({ today }) => `Entonces ${today} ya no se sostendría.`,
  todayStays: ({ today }) => `${capital(today)} seguiría sosteniéndose.`,
  firmest: ({ name, percent, next, clear }) =>
    next === null
      ? `${name} se sostiene en ${percent} de cada 100 variantes de lo incierto.`
      : clear
        ? `${name} es lo más sólido: se sostiene en ${percent} de cada 100 variantes de lo incierto.`
        : `Ninguno es claramente más sólido: ${name} se sostiene en ${percent} de cada 100 variantes de lo incierto; ${next.name}, en ${next.percent}.`,
  drawn: ({ worlds }) =>
    `De ${number(worlds)} variantes sorteadas de lo que es incierto en el archivo. No es un pronóstico.`,
  share: ({ name, percent, low, high }) => `${name}: ${percent} de cada 100 (de ${low} a ${high})`,
  empty: {
    wants: "De nadie se dice todavía qué quiere.",
    holds: "De nadie se dice todavía qué quiere, así que nada puede decirse de lo que se sostendría.",
    deal: "No consta ninguna oferta.",
    take: "No se nombra ningún desenlace para el que tendría que cambiar algo.",
    sure: "Nada se sostendría, así que no hay de qué estar seguro.",
  },
}
