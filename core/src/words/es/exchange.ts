import type { ExchangeMessages, NoteMessages } from "../messages.ts"
import { capital, count, number, quote } from "./tools.ts"

const LOST: Readonly<Record<string, (of: number) => string>> = {
  title: () => "el título",
  summary: () => "el resumen",
  date: () => "la fecha",
  languages: (of) => `los demás idiomas de ${count(of, "nombre")}`,
  phrases: (of) => `${count(of, "frase")} para las oraciones (undo, done, notDone)`,
  grounds: (of) => `los fundamentos de ${count(of, "entrada")} (because, evidence, confidence, assumed)`,
  merge: (of) => count(of, "fusión de estados", "fusiones de estados"),
  noMove: (of) => count(of, "tipo de movimiento vedado", "tipos de movimiento vedados"),
  statusQuo: () => "la situación de hoy",
  labels: (of) => count(of, "etiqueta de estado", "etiquetas de estados"),
  record: (of) => count(of, "entrada del registro", "entradas del registro"),
  scenarios: (of) => count(of, "escenario"),
}

const EXPECTED: Readonly<Record<string, string>> = {
  title: "el título entre comillas",
  players: "los nombres de los jugadores entre llaves",
  strategies: "las estrategias entre llaves",
  outcomes: "un desenlace entre llaves",
  payoffs: "un número",
  end: "el final del archivo",
}

export const exchange: ExchangeMessages = {
  "json-syntax": ({ text }) =>
    text === ""
      ? "Esto no es JSON válido: el texto acaba demasiado pronto."
      : `Esto no es JSON válido: aquí no se espera ${quote(text)}.`,
  "json-too-deep": ({ limit }) =>
    `Aquí hay listas y mapas anidados a más de ${limit} niveles. Ningún conflicto lo necesita: saque los interiores.`,
  "import-too-large": () =>
    "El archivo de conflicto que resultaría es mayor que cualquiera que se lea. Quite lo que el conflicto no necesita.",
  "not-carried": ({ what, count: of }) =>
    `El formato no recoge ${LOST[what]?.(of) ?? `${quote(what)} (${of})`}.`,
  "rule-too-long": ({ rule, limit }) =>
    `${quote(rule)} ocupa más de ${number(limit)} entradas en ese formato. Escriba la regla con menos opciones.`,
  "ranking-too-long": ({ count: states, limit }) =>
    `Estas preferencias solo pueden recogerse como clasificación, que admite ${number(limit)} estados como máximo; hay ${number(states)}.`,
  "not-read-back": () =>
    "Estas preferencias no podrían volver a leerse: las clasificaciones de todos estos estados son más de lo que cabe en un archivo de conflicto. Exporte otro formato.",
  "gmcr-unknown-schema": ({ keys }) =>
    `Esto no es un archivo .gmcr: debería ser un mapa con «options» y «decisionMakers»${keys === "" ? "" : `, y tiene ${keys}`}.`,
  "gmcr-other-program": ({ program }) =>
    `El archivo procede de otro programa${program === "" ? "" : `, ${quote(program)}`}; solo se pueden leer archivos de gmcr-py.`,
  "gmcr-pickle": () =>
    "Es un archivo binario (un «pickle» de Python), como los que escribían las primeras versiones de ese programa. Parley no lo abre, porque al abrirlo podría ejecutarse lo que contiene. Ábralo en la versión del programa que lo escribió e introduzca de nuevo el conflicto a partir de lo que muestra, o guárdelo desde una versión que escriba texto (0.3.1 o posterior).",
  "gmcr-unknown-key": ({ key }) => `${quote(key)} no significa nada aquí y se omite.`,
  "gmcr-version": ({ version }) =>
    `No se conoce la versión ${quote(version)}. Revise lo que ha resultado del archivo.`,
  "gmcr-no-direction": ({ option }) =>
    `La opción ${option} no dice en qué sentido puede cambiar («permittedDirection»). Se lee como «both».`,
  "gmcr-repeated-option": ({ dm, option }) =>
    `${quote(dm)} enumera dos veces la opción ${quote(option)}. Se lee una vez.`,
  "gmcr-no-options": ({ dm }) => `${quote(dm)} no tiene opciones. Un decisor necesita al menos una.`,
  "gmcr-no-owner": ({ option }) =>
    `Nadie tiene la opción ${quote(option)}. Asígnela a un decisor. Aquí la tiene «unowned».`,
  "gmcr-two-owners": ({ option, owners }) =>
    `Varios decisores tienen la opción ${quote(option)}: ${owners}. Déjela en uno solo. Aquí la tiene el primero.`,
  "gmcr-no-mode": () =>
    "El archivo no dice si cuentan sus clasificaciones o sus enunciados («useManualPreferenceRanking»). Se leen los enunciados.",
  "gmcr-coalitions": ({ missing, repeated, unknown }) =>
    `«coalitions» debería nombrar a cada decisor una vez. ${capital(
      [
        missing !== "" && `faltan: ${missing}`,
        repeated !== "" && `más de una vez: ${repeated}`,
        unknown !== "" && `no son decisores: ${unknown}`,
      ]
        .filter((part) => part !== false)
        .join("; "),
    )}. Se restablecen, como hace ese programa: cada uno actúa por su cuenta.`,
  "gmcr-long-statement": ({ dm, length, limit }) =>
    `Un enunciado de ${quote(dm)} tendría ${number(length)} caracteres, y se leen ${number(limit)} como máximo. Divídalo.`,
  "gmcr-repeated-statement": ({ dm, position }) =>
    `El enunciado ${position} de ${quote(dm)} repite uno anterior. Se conserva.`,
  "gmcr-left-out-infeasible": ({ position }) =>
    `La entrada ${position} de «infeasibles» tiene un signo distinto de Y y N, y se omite.`,
  "gmcr-left-out-statement": ({ dm, position }) =>
    `El enunciado ${position} de ${quote(dm)} tiene un signo distinto de Y y N, y se omite.`,
  "gmcr-empty-infeasible": ({ position }) =>
    `La entrada ${position} de «infeasibles» no dice nada, y se omite.`,
  "gmcr-empty-statement": ({ dm, position }) =>
    `El enunciado ${position} de ${quote(dm)} no dice nada, y se omite.`,
  "gmcr-compound-infeasible": ({ position, count: members }) =>
    `La entrada ${position} de «infeasibles» se compone de ${number(members)} partes. Se entiende que elimina los estados que encajan en alguna de ellas.`,
  "gmcr-bad-pair": ({ text }) =>
    `${text === "" ? "Esto" : quote(text)} no es un par formado por el número de una opción e «Y» o «N».`,
  "gmcr-open-literal": ({ option }) => `«-» no dice nada de ${quote(option)}, y se pasa por alto.`,
  "gmcr-bad-literal": ({ option, text }) =>
    `${text === "" ? "Lo que se dice" : quote(text)} de ${quote(option)} no es ni «Y» ni «N».`,
  "gmcr-unknown-option": ({ text, count: options }) =>
    `${text === "" ? "Esto" : quote(text)} no es una opción: se numeran de 0 a ${number(options - 1)}.`,
  "gmcr-as-ranking": ({ dm, kind }) =>
    `Las preferencias de ${quote(dm)} (${kind}) se escriben como clasificación: el formato tiene una sola manera para todos los decisores.`,
  "nfg-not-a-game": ({ found }) =>
    `Esto no es un juego estratégico: debería empezar por «NFG»${found === "" ? "" : `, no por ${quote(found)}`}.`,
  "nfg-version": ({ version }) => `Solo se puede leer la versión 1 del formato, no ${quote(version)}.`,
  "nfg-too-large": ({ count: states, limit }) =>
    `El juego tiene ${number(states)} combinaciones de estrategias, y se pueden recoger ${number(limit)} como máximo.`,
  "nfg-no-strategy": ({ player }) =>
    `El jugador ${quote(player)} no tiene ninguna estrategia. Un jugador necesita al menos una.`,
  "nfg-unknown-outcome": ({ text, count: outcomes }) =>
    `${quote(text)} no es un desenlace: se numeran de 1 a ${number(outcomes)}, y 0 es ninguno.`,
  "nfg-bad-number": ({ text }) => `${quote(text)} no es un número. Escriba uno como 3, -0.5 o 2/3.`,
  "nfg-open-fraction": ({ text, number: read }) =>
    `A ${quote(text)} le falta el número inferior de la fracción. Se lee como ${quote(read)}, igual que en Gambit.`,
  "payoffs-nearly-equal": ({ player, one, other, count: pairs }) =>
    `${pairs === 1 ? "Dos pagos" : `${number(pairs)} pares de pagos`} de ${quote(player)} difieren tan poco como difieren los números por redondeo${pairs === 1 ? "" : ", por ejemplo"}: ${one} y ${other}. No se toman por iguales; escríbalos igual si deben serlo.`,
  "nfg-syntax": ({ expected, text }) =>
    `Aquí debería estar ${EXPECTED[expected] ?? expected}${text === "" ? "" : `, no ${quote(text)}`}.`,
  "nfg-unclosed": () => "Las comillas que se abren aquí no se cierran nunca. Añada las de cierre.",
  "matrix-no-table": () =>
    "Esto no es una tabla de pagos. Hace falta arriba una línea con las estrategias de quien elige la columna, a la izquierda una columna con las de quien elige la fila, y en cada celda los dos pagos, como «3, 2», o un bloque de pagos para cada uno.",
  "matrix-bad-cell": ({ text }) =>
    `${text === "" ? "Una celda vacía" : quote(text)} no da un pago para cada uno de los dos. Escriba números, como «3, 2», en una celda propia.`,
  "nfg-one-way": ({ option }) =>
    `${quote(option)} solo puede cambiar en un sentido, y un juego estratégico no puede decirlo. Exporte otro formato.`,
  "nfg-merge": ({ count: merges }) =>
    `El conflicto tiene ${count(merges, "fusión de estados", "fusiones de estados")}, y un juego estratégico no puede decirlo. Exporte otro formato.`,
  "nfg-no-move": ({ count: barred }) =>
    `El conflicto veda ${count(barred, "tipo de movimiento", "tipos de movimiento")}, y un juego estratégico no puede decirlo. Exporte otro formato.`,
  "nfg-infeasible": ({ feasible, options }) =>
    `De las 2^${options} combinaciones de opciones son factibles ${number(feasible)}, y un juego estratégico las tiene todas. Exporte otro formato.`,
}

export const NOTED = { kept: "conservado", changed: "cambiado", lost: "omitido" } as const

export const notes: NoteMessages = {
  "decision-makers": ({ count: of }) => count(of, "decisor", "decisores"),
  options: ({ count: of }) => count(of, "opción", "opciones"),
  "one-way": ({ count: of }) =>
    count(
      of,
      "opción que solo puede cambiar en un sentido",
      "opciones que solo pueden cambiar en un sentido",
    ),
  infeasible: ({ count: of }) =>
    count(of, "regla sobre lo que no es factible", "reglas sobre lo que no es factible"),
  rankings: ({ count: of }) => `las clasificaciones de ${count(of, "decisor", "decisores")}`,
  statements: ({ count: of }) => count(of, "enunciado"),
  id: ({ name, id }) => `${quote(name)} tiene el identificador ${id}`,
  "gmcr-reordered": ({ options }) => `las opciones siguen el orden de sus decisores: ${options}`,
  "gmcr-coalitions": ({ count: of }) =>
    `${count(of, "coalición", "coaliciones")}; parley analyze --coalitions las examina todas`,
  "gmcr-unused-statements": ({ dm, count: of }) =>
    `${count(of, "enunciado")} de ${quote(dm)}, puesto que el archivo se rige por clasificaciones`,
  "gmcr-misperceptions": ({ dm, count: of }) =>
    `${count(of, "percepción errónea", "percepciones erróneas")} de ${quote(dm)}`,
  "gmcr-unused-ranking": ({ dm }) =>
    `la clasificación de ${quote(dm)}, puesto que el archivo se rige por enunciados`,
  "gmcr-payoffs": () => "los pagos, que ese programa no lee nunca",
  "nfg-strategies": ({ dm, count: of }) =>
    of === 1
      ? `la única estrategia de ${quote(dm)} es una opción, que se elige siempre`
      : `las ${number(of)} estrategias de ${quote(dm)} son una opción cada una, de las que se elige exactamente una`,
  "nfg-payoffs": () => "cuánto mejor es un pago que otro; se conserva su orden",
}
