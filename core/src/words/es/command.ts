import type { Catalogue } from "../catalogue.ts"

import { NOTED, notes } from "./exchange.ts"
import { help } from "./help.ts"
import { serve } from "./server.ts"
import {
  capital,
  count,
  date,
  didYouMean,
  list,
  number,
  quote,
  size,
  small,
  stateHeading,
  stateName,
  verb,
  within,
} from "./tools.ts"

export const cli: Catalogue["cli"] = {
  error: "error",
  warning: "aviso",
  stopped: "detenido",
  standardInput: "entrada estándar",

  unknownValue: ({ what, given, allowed, hint }) =>
    `No existe ${what} ${quote(given)}.${didYouMean(hint)}${allowed === "" ? "" : ` Valores posibles: ${allowed}.`}`,
  unknownCommand: ({ name, hint }) => `No existe el comando ${quote(name)}.${didYouMean(hint)}`,
  conflictingFlags: ({ first, second }) => `${first} y ${second} no van juntos. Dé solo uno de los dos.`,
  otherLanguage: ({ given, spoken }) =>
    `Parley habla ${list(spoken)}; de ${quote(given)} muestra lo que el archivo dé en ese idioma.`,
  unknownFlag: ({ flag, hint }) => `Aquí no existe el parámetro ${quote(flag)}.${didYouMean(hint)}`,
  missingArgument: ({ name }) => `Falta ${name}.`,
  missingValue: ({ flag }) => `Falta un valor: ${flag}.`,
  missingFlag: ({ flag }) => `Falta un parámetro que este comando necesita: ${flag}.`,
  excessArgument: ({ given }) => `${quote(given)} es un argumento de más.`,
  badNumber: ({ flag, given, most }) =>
    `${quote(given)} no puede ser el valor de ${flag}. Dé un número entero de 1 a ${number(most)}.`,
  outOfMemory:
    "No hay memoria suficiente para este conflicto. Quite opciones, excluya en «infeasible» lo que no puede ocurrir o use menos --threads.",
  badSize: ({ flag, given }) =>
    `${quote(given)} no puede ser el valor de ${flag}. Dé una cantidad de memoria como 800M o 2G.`,
  badDate: ({ flag, given }) =>
    `${quote(given)} no puede ser el valor de ${flag}. Dé un día, un mes o un año: 2024-08-12, «12 de agosto de 2024», 2024-08 o 2024.`,
  noSuchDay: ({ flag, given, month, days }) =>
    `${quote(given)} no puede ser el valor de ${flag}: ${date(month)} tiene ${days} días.`,
  eitherDate: ({ flag, given, dates }) =>
    `${quote(given)} puede ser el ${date(dates[0])} o el ${date(dates[1])}. Escriba ${flag} ${dates[0]} o ${flag} ${dates[1]}.`,
  badChances: ({ given }) =>
    `${quote(given)} no dice en cuántos mundos de cada 100 algo es de otro modo. Escriba por ejemplo high=5,medium=20,low=40.`,
  badConceptOf: ({ given }) =>
    `${quote(given)} no dice de quién es cada concepto. Escriba ID=CONCEPTO,…, por ejemplo syria=seq,iraq=nash.`,
  tooManyLevers: ({ given, most }) =>
    `${number(given)} palancas son demasiadas: nombre ${number(most)} como mucho, o menos opciones de un decisor.`,
  noSuchAnswer: ({ given, known }) =>
    known.length === 0
      ? `No hay ninguna respuesta ${quote(given)}: no se ha hallado nada que tomar.`
      : `No hay ninguna respuesta ${quote(given)}. ${known.length === 1 ? "Está" : "Están"} ${list(known)}.`,
  noToday: "El archivo no dice cómo están hoy las cosas, de donde parte --reached. Dele un statusQuo.",
  nothingToTake: "Se sostiene tal como están las cosas: no hay nada que tomar.",
  idTaken: ({ id }) => `Ya hay un escenario ${quote(id)}. Dé otro id con --as.`,
  noScenarioId: ({ id }) =>
    `${quote(id)} no puede ser el id de un escenario. Dé uno con --as: letras, cifras, - y _, y primero una letra.`,
  cannotTake: ({ label, reason, most }) =>
    reason === "looking"
      ? `${label} cambia cuán lejos mira alguien, y no el archivo: no se puede convertir en escenario.`
      : `${label} escribiría en el archivo un orden de más de ${number(most)} estados. Tome otra respuesta.`,
  takenName: ({ wanted }) => `Lo que haría falta: ${wanted}`,
  takenAssumed: ({ wanted, concept }) =>
    `No se sabe, se prueba: el cambio más pequeño hallado con el que se sostendría ${quote(wanted)} (${concept}).`,
  badExpression: ({ flag, character, message }) => `${flag}, carácter ${number(character)}: ${message}`,
  seeHelp: ({ command }) => `Véase: ${command} --help`,
  kinds: {
    format: "el formato",
    length: "extensión",
    states: "la selección de estados",
    concept: "el concepto",
    decisionMaker: "el decisor",
    by: "el tipo de movimientos",
    ties: "el trato de los empates",
    case: "el caso",
    place: "el lugar",
    leftOut: "la parte que omitir",
    sourceOrClaim: "la fuente o afirmación",
    option: "la opción",
    separator: "el separador",
    keepable: "el decisor, el enunciado (us.1), la opción o «situation»",
  },
  stateWrongLength: ({ state, expected, got }) =>
    `${quote(state)} tiene ${count(got, "signo")}, y hay ${count(expected, "opción", "opciones")}. Escriba Y o N para cada opción, en el orden del archivo.`,
  stateInfeasible: ({ state }) => `${quote(state)} no es un estado factible de este conflicto.`,
  stateOutside: ({ state, count: all }) =>
    `No hay ningún estado ${state}: los estados se numeran de 1 a ${number(all)}.`,
  stateUnknown: ({ state, hint, options, count: all }) =>
    `${quote(state)} no nombra ningún estado.${didYouMean(hint)} Dé Y o N para ${options === 1 ? "la única opción" : `cada una de las ${number(options)} opciones`}, una etiqueta del archivo, un número de 1 a ${number(all)}, un código decimal como d13, o el identificador o el nombre de un desenlace.`,
  outcomeNotOne: ({ outcome, count: all }) =>
    all === 0
      ? `El desenlace ${quote(outcome)} no nombra ningún estado factible.`
      : `El desenlace ${quote(outcome)} nombra ${count(all, "estado")}. Diga cuál: por su número, o con Y o N para cada opción; parley analyze FILE --states all --where ${outcome} los enumera.`,
  noDatedEvents: ({ file }) =>
    `${file} no dice cuál era la situación en otras fechas: ninguno de sus hechos toma ni abandona una opción. Añada «taken» o «dropped» a los hechos o quite --as-of.`,
  infeasibleThen: ({ date: day, sentence, rule }) =>
    `Los hechos hasta ${day.length === 10 ? `el ${date(day)}` : date(day)} llevan a un estado que no es factible${rule === "" ? "" : `, porque la regla ${quote(rule)} lo elimina`}: ${sentence} Corrija los hechos o la regla.`,
  noStatusQuo: ({ file }) =>
    `${file} no dice cuál es la situación de hoy. Diga dónde empezar con --from ESTADO o añada «statusQuo» al archivo.`,
  noLibrary:
    "La biblioteca de casos no está instalada aquí. Es la carpeta «cases» de una copia del repositorio.",

  fileNotFound: ({ file }) => `No existe el archivo ${quote(file)}.`,
  fileIsFolder: ({ file }) => `${quote(file)} es una carpeta. Nombre un archivo.`,
  fileUnreadable: ({ file, reason }) => `No se puede leer ${quote(file)} (${reason}).`,
  fileTooBig: ({ file, limit }) => `${quote(file)} ocupa más de ${size(limit)}, el máximo que se lee.`,
  fileNotText: ({ file }) =>
    `${quote(file)} no es texto: no está en UTF-8. Guárdelo como texto sin formato en UTF-8.`,
  alreadyThere: ({ file }) => `${quote(file)} ya existe y se deja como está. Nombre otra carpeta.`,
  wouldOverwrite: ({ file }) =>
    `${quote(file)} ya existe y se deja como está. Añada --force para reemplazarlo.`,
  notPlainFile: ({ file }) =>
    `${quote(file)} no es un archivo corriente, sino un dispositivo, una tubería o un socket, y se deja como está. Nombre un archivo, o quite -o para mostrar el resultado.`,
  linkToNothing: ({ file }) =>
    `${quote(file)} es un enlace que no lleva a ningún archivo, y se deja como está. Nombre el archivo mismo.`,
  unexpected: ({ reason, version }) =>
    `Algo ha fallado en el propio Parley ${version}: ${reason}. No se ha cambiado nada. Con PARLEY_DEBUG=1 dice dónde.`,
  cannotPrint: ({ reason }) => `No se puede escribir la salida (${reason}).`,
  cannotWrite: ({ file, reason }) => `No se puede escribir ${quote(file)} (${reason}).`,
  notFolder: ({ file }) => `${quote(file)} es un archivo, no una carpeta. Nombre una carpeta.`,
  wrote: ({ file }) => `Se ha escrito ${file}.`,
  created: ({ file }) =>
    `Se ha escrito ${file}, un conflicto pequeño para empezar.\nEdítelo y ejecute después:  parley check ${file}\n                            parley analyze ${file}`,
  template: ({ title }) => `# Un conflicto: quién puede hacer qué, qué no puede darse y qué quiere cada parte.
# Cambie lo que hay aquí por lo suyo; "parley check" dice qué está mal, con línea y columna.
parley: 1
title: ${title}
language: es

decisionMakers:
  comprador:
    name: El comprador
    options:
      subir:
        name: Subir la oferta            # un infinitivo: en las frases sigue a "podría"
        undo: Volver a la primera oferta
        done: el comprador ofrece más    # cómo se lee cuando es así,
        notDone: el comprador mantiene la primera oferta
  vendedor:
    name: El vendedor
    options:
      aceptar:
        name: Aceptar
        done: el vendedor acepta
        notDone: el vendedor no cede
      romper:
        name: Romper las conversaciones
        done: el vendedor ha roto las conversaciones
        notDone: el vendedor sigue en la mesa
        oneWay: taken                    # una vez elegida no tiene vuelta atrás

infeasible:                              # se elimina lo que lo cumple
  - when: aceptar and romper
    because: Quien rompe las conversaciones no ha aceptado.

preferences:                             # lo más importante, primero
  comprador:
    - aceptar
    - not romper
    - not subir
  vendedor:
    - not (aceptar and not subir)
    - aceptar
    - not romper

statusQuo: []                            # las opciones elegidas hoy
`,
  checked: ({ file, errors, warnings }) =>
    errors + warnings === 0
      ? `${file}: no hay nada mal.`
      : `${file}: ${list([...(errors > 0 ? [count(errors, "error", "errores")] : []), ...(warnings > 0 ? [count(warnings, "aviso")] : [])])}.`,

  analysing: "Analizando",
  percent: ({ share }) => `${Math.floor(share * 100)} %`,
  timeLeft: ({ seconds }) =>
    seconds === null
      ? "aún no se sabe cuánto falta"
      : seconds < 120
        ? `${seconds === 1 ? "falta" : "faltan"} ${count(seconds, "segundo")} más o menos`
        : `faltan ${count(Math.ceil(seconds / 60), "minuto")} más o menos`,
  pathsTooMany: ({ moves, limit }) =>
    `Buscar caminos supone aquí examinar hasta ${number(moves)} movimientos, más de ${number(limit)}. Excluya estados en «infeasible».`,

  untitled: "Sin título",
  nfgComment:
    "Escrito por Parley. Los pagos son puestos invertidos (mayor es mejor): solo su orden significa algo.",
  importFirst: ({ file }) =>
    `${quote(file)} es un archivo de otro programa. Conviértalo antes en un archivo de conflicto: parley import ${file} -o conflict.yaml`,
  unknownInput: ({ file, formats }) =>
    `${quote(file)} no es ninguno de los archivos que se pueden importar: ${formats}.`,
  importMarked: ({ count: errors }) =>
    errors === 1
      ? "Se escribió lo que se pudo leer, con una marca donde está mal: véala en «review», en el archivo."
      : `Se escribió lo que se pudo leer, con marcas donde está mal (${number(errors)}): véalas en «review», en el archivo.`,
  note: ({ kind, code, params }) => {
    const message = (notes as Readonly<Record<string, (params: object) => string>>)[code]
    return `${NOTED[kind]}: ${message?.(params) ?? code}.`
  },
  graphCut: ({ shown, count: all, today }) =>
    `${number(shown)} de ${count(all, "estado")}: ${today ? "los próximos al de hoy y a los desenlaces más sólidos" : "los desenlaces más sólidos y los próximos a ellos"}. parley export --states all los escribe todos.`,
  graphSlow: ({ moves }) =>
    `${count(moves, "movimiento")}: «dot» tarda mucho con tantos; «sfdp -Goverlap=prism» los dispone en segundos.`,
  graphTooBig: (of) =>
    of.kind === "too-many-nodes"
      ? `El grafo tendría ${count(of.needed, "estado")}; se dibujan ${number(of.allowed)} como máximo.`
      : `El grafo tendría más de ${count(of.allowed, "movimiento")}, el máximo que se dibuja. Menos: --by improvements.`,

  stateName: (of) => stateHeading(of),
  stateWithin: (of) => capital(stateName(of)),
  stateHeading: (of) =>
    of.label === null || of.label === String(of.state)
      ? stateHeading(of)
      : `${of.name === undefined ? capital(stateName(of)) : of.name} (${quote(of.label)}, número ${number(of.state)})`,
  scenarioLine: ({ name }) => `Escenario: ${name}`,
  sizeLine: ({ asOf, dms, options, states }) =>
    `${asOf === null ? "" : `Situación: ${date(asOf)}. `}${list([count(dms, "decisor", "decisores"), count(options, "opción", "opciones"), count(states, "estado factible", "estados factibles")])}.`,
  todayLine: ({ state, name, sentence }) =>
    `Hoy${name === null ? "" : `, ${quote(name)}`} (${number(state)}): ${sentence}`,
  noOutcomes: "Ningún desenlace se sostendría.",
  noTargets: ({ until }) =>
    `Ningún estado se sostendría según ${until ?? "los conceptos pedidos"}, así que no hay ninguno al que buscar caminos; --to STATE nombra uno.`,
  nothingWanted: ({ scenario }) =>
    `${scenario === null ? "Nadie" : `En el escenario ${quote(scenario)} nadie`} prefiere ningún estado a otro: todos se sostienen por falta de preferencias, y eso no demuestra nada.`,
  noOutcomesHint:
    "En todos los estados alguien podría todavía mejorar, y nada de lo que cuentan los conceptos pedidos se lo desaconsejaría. Un concepto más cauto quizá encuentre alguno: --concepts gmr,smr.",
  outcomesHeading: ({ count: all }) =>
    all === 1
      ? "Un desenlace se sostendría, bajo estos supuestos"
      : `${number(all)} desenlaces se sostendrían, bajo estos supuestos, los más firmes primero`,
  countLine: ({ concept, count: all }) =>
    `${concept}: ${all === 0 ? "ningún equilibrio" : count(all, "equilibrio")}`,
  holdsUnder: ({ concepts: under }) => `se sostiene según ${list(under)}`,
  mixedName: "los conceptos mezclados",
  ranksLine: (of) =>
    `Puestos: ${of
      .map(({ name: dm, rank, worst, today }) => {
        const name = within(dm)
        if (worst === 1) return `${name} ${verb(dm, "indiferente", "indiferentes")}`
        const extreme = rank === 1 ? " (su mejor)" : rank === worst ? " (su peor)" : ""
        const change =
          today === null
            ? ""
            : today > 0
              ? ", mejor que hoy"
              : today < 0
                ? ", peor que hoy"
                : ", igual que hoy"
        return `${name} ${number(rank)} de ${number(worst)}${extreme}${change}`
      })
      .join("; ")}.`,
  countsHeading: "Desenlaces que se sostendrían, bajo estos supuestos",
  furtherHeading: ({ than }) =>
    `Otros desenlaces, por lo que los distingue ${than === null ? "de hoy" : `del ${small(than)}`}`,
  furtherLine: ({ name, concepts: under, sentence }) =>
    `${name}, ${list(under)}${sentence === null ? "" : `: ${sentence}`}`,
  legendHeading: "Cuándo se sostiene un desenlace",
  ranksNote: "Puestos: 1 es el mejor; los estados que una parte valora por igual comparten puesto.",
  holdsLine: ({ concepts: under }) => `Se sostiene según ${list(under)}.`,
  failsLine: ({ concepts: under, by }) =>
    `No se sostiene según ${list(under)}: ${list(by.map(within))} ${by.length > 1 ? "lo abandonarían" : verb(by[0] ?? "", "lo abandonaría", "lo abandonarían")}.`,
  legendLine: ({ name, gloss }) => `${name}: ${gloss}.`,
  otherWorlds: (of) =>
    `Otros mundos en este archivo: ${list(of.map(({ id, name }) => `${name} (--scenario ${id})`))}.`,
  cutLine: ({ where, all, total, matching, listed }) => {
    const counted = count(total, all ? "estado" : "desenlace")
    const first =
      where === null
        ? ""
        : `${number(matching)} de ${counted} ${matching === 1 ? "cumple" : "cumplen"} ${quote(where)}.`
    if (listed === matching) return first
    const of = where === null ? counted : number(matching)
    const rest =
      listed === 1
        ? `Figura el primero de ${of}, por número.`
        : `Figuran los ${number(listed)} primeros de ${of}, por número.`
    return first === "" ? rest : `${first} ${rest}`
  },
  moreOutcomes: ({ more, cut }) =>
    cut
      ? `No se ${more === 1 ? "muestra" : "muestran"} ${number(more)} más de los pedidos: --format csv o --json los enumeran.`
      : `No se ${more === 1 ? "muestra" : "muestran"} ${number(more)} más: --format csv o --json los enumeran todos.`,
  tableHeading: "Los desenlaces, uno junto a otro",
  moreColumns: ({ shown, total, cut }) =>
    `Se muestran ${number(shown)} de los ${number(total)} estados${cut ? " pedidos" : ""}, los primeros; --format csv o --json los enumeran todos.`,
  caveat:
    "Posibles resoluciones bajo los supuestos de este archivo, no pronósticos. Para ver las razones: parley explain ARCHIVO --state ESTADO.",
  coalitionsHeading: "Coaliciones",
  universalLine: ({ concept, states, count: all }) => {
    if (all === 0) return `Ningún estado es estable para todas las coaliciones según ${concept}.`
    const more = all > states.length ? [`${number(all - states.length)} más`] : []
    const named = capital(list([...states.map((state) => `el ${stateName(state)}`), ...more]))
    return `${named} ${all === 1 ? "es estable" : "son estables"} para todas las coaliciones según ${concept}.`
  },
  coalitionLine: ({ members, counts, states }) =>
    `${capital(list(members.map(within)))}: de ${count(states, "estado")} son estables ${list(counts.map(({ concept, count: all }) => `${number(all)} según ${concept}`))}.`,
  moreCoalitions: ({ more }) => `${count(more, "coalición", "coaliciones")} más en --json.`,

  reluctantStep: ({ sentence }) => `${sentence} (no mejora para quien lo hace)`,
  way: ({ moves, improving, steps }) =>
    `Desde hoy en ${count(moves, "movimiento")}${improving ? (moves === 1 ? ", una mejora para quien lo hace" : ", cada uno una mejora para quien lo hace") : ""}: ${steps.join("; luego ")}.`,
  waysLeftOut:
    "Se omiten los caminos desde hoy, porque hay muchísimos movimientos: parley paths ARCHIVO --to ESTADO.",
  wayIsToday: "Esta es la situación de hoy.",
  wayNone: "Ningún movimiento lleva desde hoy hasta aquí.",
  pathsHeading: ({ from, by, until }) =>
    `Caminos desde el ${small(from)} con ${by === "moves" ? "cualquier movimiento" : "mejoras únicamente"}${until === null ? "" : `, hasta el primer equilibrio según ${until}`}`,
  pathSummary: ({ length }) =>
    length < 0
      ? "no se puede alcanzar"
      : length === 0
        ? "es donde empiezan los caminos"
        : `en ${count(length, "movimiento")}`,
  step: ({ sentence, state }) => `${capital(sentence)} → ${small(state)}`,
  wayNumber: ({ number: which }) => `${which}.`,
  unreachable: ({ states }) => `Fuera de alcance desde allí: ${list(states.map(small))}.`,
  morePaths: ({ shown }) => `Hay más caminos que estos ${number(shown)}, los más cortos.`,
  moreTargets: ({ shown, total }) =>
    `Se cuentan ${number(shown)} de ${number(total)} equilibrios, los primeros; --to ESTADO pide cualquier estado.`,

  caseLine: ({ title, asOf, decisionMakers, options, scenarios }) =>
    `${title}${asOf === null ? "" : ` (${date(asOf)})`}: ${count(decisionMakers, "decisor", "decisores")}, ${count(options, "opción", "opciones")}${scenarios.length === 0 ? "" : `; ${scenarios.length === 1 ? "escenario" : "escenarios"} ${list(scenarios)}`}`,
  casesHint: "parley cases ID muestra el archivo de un caso; añada -o ARCHIVO para guardar una copia.",

  serve,

  help,
}
