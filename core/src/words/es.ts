import type { ValueKind } from "../file/index.ts"
import type {
  Catalogue,
  CommandMessages,
  ConceptWords,
  ExchangeMessages,
  ExplanationMessages,
  Fault,
  NoteMessages,
  Phrases,
  PreferenceMessages,
  ProblemMessages,
  SaidEnd,
  SaidMove,
  ServeMessages,
  ServerMessages,
  StateName,
} from "./catalogue.ts"
import { brief } from "./es/brief.ts"
import { change } from "./es/change.ts"
import { evidence } from "./es/evidence.ts"
import { forecasts, history } from "./es/history.ts"
import { offers } from "./es/offers.ts"
import { recordProblems } from "./es/record.ts"
import { sure } from "./es/sure.ts"
import {
  befalling,
  capital,
  count,
  date,
  didYouMean,
  linked,
  list,
  number,
  quote,
  quoted,
  size,
  small,
  stateName,
  stop,
  verb,
  within,
  write,
} from "./es/tools.ts"
import { worlds } from "./es/worlds.ts"

// --- problems

const KINDS: Readonly<Record<ValueKind, string>> = {
  text: "un texto",
  number: "un número",
  boolean: "true o false",
  list: "una lista",
  map: "un mapa (clave: valor)",
  empty: "un valor vacío",
}

const kinds = (joined: string): string =>
  list(
    joined.split(", ").map((kind) => KINDS[kind as ValueKind] ?? kind),
    "o",
  )

/** Some of the states of a list, and how many more there are. */
const someOf = (states: string, of: number): string => {
  const shown = states.split(", ")
  return of > shown.length ? `${shown.join(", ")} y ${number(of - shown.length)} más` : list(shown)
}

const CLOSING: Readonly<Record<string, string>> = { "[": "]", "{": "}" }

const quoteIt = (sign: string, what: string, { text, hint }: { text: string; hint: string }): string =>
  `El signo ${sign} de ${quote(text)} inicia ${what}, y los archivos de conflicto no lo usan. Si forma parte del texto, ponga el texto entre comillas:${hint === "" ? ' "…"' : ` ${hint}`}.`

/** What to write for a sign of another notation: "a => b" is "b if a", whereas "a <= b" is "a if b". */
const implied = (sign: string): string =>
  /^[<←⇐]/.test(sign) ? " Escriba «if»." : ` En lugar de ${quote(`a ${sign} b`)} escriba «b if a».`

const usual = (sign: string, hint: string): string => {
  if (sign === "!=") return " En lugar de «a != b» escriba «not (a iff b)»."
  return hint === "if" ? implied(sign) : write(hint && quote(hint), "Use las palabras not, and, or, if, iff.")
}

const tooManyStates = (needed: string, allowed: string): string =>
  `Hay ${number(needed)} estados factibles, y se trabaja con ${number(allowed)} como máximo. Excluya en «infeasible» lo que no puede ocurrir${BigInt(needed) > 2n ** 31n ? " o quite opciones" : ", quite opciones o eleve el límite con --limit-states"}.`

const tooMuchMemory = (states: number, needed: number, allowed: number, fits: number): string =>
  `${count(states, "estado factible", "estados factibles")} ${states === 1 ? "necesitaría" : "necesitarían"} unos ${size(needed)} de memoria, y se pueden usar ${size(allowed)}: ${fits < 1 ? "no cabría ninguno de este tipo" : `cabrían unos ${number(fits)} de este tipo`}. Quite opciones, excluya en «infeasible» lo que no puede ocurrir o permita más con --max-memory.`

const TRUTH = { true: "verdadero", false: "falso" } as const

const problems: ProblemMessages = {
  ...recordProblems,
  "file-too-big": ({ bytes, limit }) =>
    `El archivo tiene ${size(bytes)}; se leen archivos de conflicto de hasta ${size(limit)}.`,
  "too-many-tokens": ({ limit }) =>
    `El archivo sigue después de ${number(limit)} palabras y signos, más de los que se leen. Quite lo que el conflicto no necesita.`,
  "nested-too-deep": ({ limit }) =>
    `Aquí hay listas y mapas anidados a más de ${limit} niveles. Un archivo de conflicto solo necesita unos pocos.`,
  "bad-character": ({ character, count: all }) =>
    `El carácter ${character} no puede figurar en un archivo de conflicto${all > 1 ? ` (${number(all)} caracteres así en total)` : ""}. Elimínelo o guarde el archivo como texto sin formato en UTF-8.`,
  "yaml-anchor": (of) => quoteIt("&", "un ancla de YAML", of),
  "yaml-alias": (of) => quoteIt("*", "un alias de YAML", of),
  "yaml-tag": (of) => quoteIt("!", "una etiqueta de YAML", of),
  "yaml-directive": ({ text }) =>
    `${quote(text)} es una directiva de YAML, y los archivos de conflicto no las usan. Elimine la línea.`,
  "several-documents": () =>
    "Aquí empieza un segundo documento YAML. Un archivo contiene un solo conflicto: elimine la línea «---» o pase lo que sigue a otro archivo.",
  "duplicate-key": ({ key, firstLine }) =>
    `${quote(key)} ya figura en la línea ${firstLine}. Conserve solo una de las dos.`,
  "non-text-key": ({ text, hint }) =>
    `${quote(text)} no puede ser una clave: las claves son textos.${write(hint)}`,
  "yaml-colon": ({ text }) =>
    `Los dos puntos convierten en clave una parte de ${quote(text)}, donde no puede haber ninguna. Ponga todo el valor entre comillas o empiece la clave en una línea propia.`,
  "yaml-missing-colon": ({ text }) =>
    `Aquí debería haber una clave seguida de dos puntos y un espacio, no ${quote(text)}. Escriba «clave: valor».`,
  "yaml-indent": ({ text }) =>
    `${quote(text)} no tiene la misma sangría que sus vecinas. Las entradas de una misma lista o mapa empiezan en la misma columna.`,
  "yaml-tab": () => "La línea lleva un tabulador como sangría. Use espacios.",
  "yaml-start": ({ character }) =>
    `Un valor no puede empezar por ${quote(character)}. Póngalo entre comillas.`,
  "yaml-unclosed": ({ opened }) =>
    `Lo que ${quote(opened)} abre aquí no se cierra nunca. Añada ${quote(CLOSING[opened] ?? opened)} al final.`,
  "yaml-escape": ({ text }) =>
    `${quote(text)} no significa nada entre comillas dobles. Escriba «\\\\» para una barra invertida o use comillas simples.`,
  "yaml-unexpected": ({ text }) =>
    `Aquí no se espera ${quote(text)}. Busque antes una coma, un corchete o unas comillas que falten o sobren.`,
  "yaml-syntax": ({ detail }) => `Esto no es YAML válido: ${stop(detail)}`,
  "more-problems": ({ count: more }) =>
    `${more === 1 ? "Se omite" : "Se omiten"} ${count(more, "problema")} más. Corrija antes los de arriba.`,

  "not-parley": () =>
    "Esto no es un archivo de conflicto: falta «parley» en el nivel superior. Un archivo de conflicto empieza por «parley: 1».",
  "wrong-version": ({ found, supported }) =>
    `El archivo dice «parley: ${found}», y solo se puede leer la versión ${supported} del formato. Escriba «parley: ${supported}».`,
  "missing-key": ({ key }) => `Falta ${quote(key)}. Añada «${key}: …».`,
  "unknown-key": ({ key, hint, allowed }) =>
    `${quote(key)} no significa nada aquí.${didYouMean(hint) || ` Aquí son posibles: ${allowed}.`}`,
  "wrong-type": ({ key, expected, got, text }) =>
    `${quote(key)} debería ser ${kinds(expected)}, no ${KINDS[got]}${text === "" || got === "list" || got === "map" ? "" : ` (${text})`}.`,
  "empty-value": ({ key, expected }) =>
    `${quote(key)} no tiene valor. Debería ser ${kinds(expected)}; quite la clave si no hay nada que decir.`,
  "wrong-value": ({ text, allowed, hint }) =>
    `${quote(text)} no es posible aquí.${didYouMean(hint) || ` Son posibles: ${allowed}.`}`,
  "empty-text": ({ key }) => `${quote(key)} está en blanco. Escriba un texto o quite la clave.`,
  "empty-list": ({ key }) => `${quote(key)} es una lista vacía. Necesita al menos una entrada.`,
  "empty-map": ({ key }) => `${quote(key)} está vacío. Necesita al menos una entrada.`,
  "too-many": ({ key, limit }) =>
    `${quote(key)} tiene más de ${number(limit)} entradas, el máximo que puede haber.`,
  "keys-exclude": ({ keys }) =>
    `${quoted(keys, "y")} se excluyen entre sí. Conserve solo una de esas claves.`,
  "no-form": ({ forms }) =>
    `Esto no dice nada que se pueda entender. Debería tener una de las claves ${quoted(forms, "o")}.`,
  "bad-id": ({ id, hint }) =>
    `${quote(id)} no puede ser un identificador. Un identificador consta de letras de la A a la Z, cifras y _, no empieza por una cifra y tiene 64 caracteres como máximo.${write(hint && quote(hint))}`,
  "reserved-id": ({ id }) =>
    `${quote(id)} tiene un significado propio y no puede ser un identificador. Elija otro, por ejemplo ${quote(`${id}_1`)}.`,
  "bad-language": ({ text }) =>
    `${quote(text)} no es una etiqueta de idioma. Escriba una como «en», «es» o «pt-BR».`,
  "bad-date": ({ text }) =>
    `${quote(text)} no es una fecha. Escriba un día, un mes o un año: 2024-08-12, 2024-08 o 2024.`,

  "unknown-decision-maker": ({ name, hint }) =>
    `No hay ningún decisor ${quote(name)}.${didYouMean(hint) || " Use un identificador de los dados en «decisionMakers»."}`,
  "out-of-range": ({ text, side, limit }) =>
    `${quote(text)} es ${side === "most" ? "demasiado grande: debe ser como máximo" : "demasiado pequeño: debe ser como mínimo"} ${number(limit)}.`,
  "unknown-option": ({ name, hint }) =>
    `No hay ninguna opción ${quote(name)}.${didYouMean(hint) || " Use un identificador de los dados en «options»."}`,
  "ambiguous-option": ({ name, hint }) =>
    `Varios decisores tienen una opción ${quote(name)}. Escriba ${quoted(hint, "o")}.`,
  "repeated-option": ({ name }) => `${quote(name)} se nombra dos veces aquí. Nómbrela una sola vez.`,
  "wrong-length": ({ text, expected, got }) =>
    `${quote(text)} tiene ${count(got, "signo")}, y hay ${count(expected, "opción", "opciones")}. Escriba Y, N o - para cada opción, en el orden del archivo.`,
  "inherited-length": ({ text, expected, got }) =>
    `${quote(text)} tiene ${count(got, "signo")}, y con los cambios del escenario hay ${count(expected, "opción", "opciones")}. Dé al escenario los suyos propios.`,
  "bad-pattern": ({ text, hint }) =>
    `${quote(text)} no es un estado: debería llevar Y, N o - para cada opción.${write(hint)}`,
  "open-pattern": ({ text }) =>
    `${quote(text)} deja opciones abiertas con el signo -. Ponga Y o N en cada una.`,
  "bare-pattern": ({ text, hint }) =>
    `${quote(text)} se lee como un número o una lista. Ponga el estado entre comillas${hint === "" ? "" : `: "${hint}"`}.`,
  "repeated-state": ({ state, firstLine }) =>
    `El estado ${state} ya se nombra en la línea ${firstLine}. Nombre cada estado una sola vez.`,
  "repeated-label": ({ label, firstLine }) =>
    `La etiqueta ${quote(label)} ya figura en la línea ${firstLine}. Dos estados no pueden tener la misma etiqueta.`,
  "bad-weight": ({ text }) =>
    `${quote(text)} no es un peso. Escriba un número decimal con punto, como 3, -2 o 0.5.`,
  "long-weight": ({ text, digits, limit }) =>
    `${quote(text)} tiene ${digits} cifras, y los pesos se comparan con exactitud hasta ${limit}. Redondéelo.`,

  "unknown-scenario": ({ name, hint }) =>
    `No hay ningún escenario ${quote(name)}.${didYouMean(hint) || " Use un identificador de los dados en «scenarios»."}`,
  "scenario-may-not-change": ({ key }) =>
    `Un escenario no puede cambiar ${quote(key)}. Quite la clave de los cambios.`,
  "scenario-changes-nothing": () =>
    "El escenario no cambia nada: lo que dice ya está en el archivo. Cambie algo o elimine el escenario.",
  "scenario-removes-nothing": ({ key, hint }) =>
    `El escenario elimina ${quote(key)}, que no existe.${didYouMean(hint) || " Quite la entrada."}`,
  "scenario-adds-option": ({ option, hint }) =>
    `El escenario añade una opción ${quote(option)}, aunque el archivo tiene una llamada ${quote(hint)}.${didYouMean(hint)}`,
  "scenario-adds-decision-maker": ({ dm, hint }) =>
    `El escenario añade un decisor ${quote(dm)}, aunque el archivo tiene uno llamado ${quote(hint)}.${didYouMean(hint)}`,

  "no-feasible-state": () =>
    "Ningún estado es factible: las reglas de «infeasible» no dejan ninguna combinación de opciones. Relaje al menos una de ellas.",
  "too-many-states": ({ count: needed, limit }) => tooManyStates(needed, limit),
  "too-much-memory": ({ count: states, needed, available, fits }) =>
    tooMuchMemory(states, needed, available, fits),
  "too-entangled": () =>
    "Las reglas de «infeasible» están tan enredadas que no se pueden contar los estados factibles. Escríbalas con menos opciones cada una.",
  "overlapping-merges": ({ first, second, firstText, secondText, state }) =>
    `La entrada ${second} de «merge», ${quote(secondText)}, y la entrada ${first}, ${quote(firstText)}, se cumplen ambas en ${state}, y un estado solo puede fusionarse una vez. Una las dos con «or» o haga que se excluyan.`,
  "ranking-misses": ({ dm, states, count: all }) =>
    `La clasificación de ${quote(dm)} omite ${count(all, "estado factible", "estados factibles")}: ${someOf(states, all)}. Nombre cada estado factible una vez.`,
  "ranking-repeats": ({ dm, states, count: all }) =>
    `La clasificación de ${quote(dm)} nombra más de una vez ${count(all, "estado")}: ${someOf(states, all)}. Nombre cada estado factible una vez.`,
  "ranking-invents": ({ dm, states, count: all }) =>
    `La clasificación de ${quote(dm)} nombra ${count(all, "estado que no es factible", "estados que no son factibles")}: ${someOf(states, all)}. ${all === 1 ? "Quítelo" : "Quítelos"} o relaje las reglas de «infeasible».`,
  "status-quo-infeasible": ({ state, rule }) =>
    `El estado de hoy, ${state}, no es factible${rule === "" ? "" : `: lo elimina la regla ${quote(rule)}`}. Corrija «statusQuo» o la regla.`,
  "label-infeasible": ({ state, label }) =>
    `La etiqueta ${quote(label)} es la de ${state}, que no es factible. Quítela o corrija el estado.`,
  "outcome-infeasible": ({ state }) =>
    `Lo que ocurrió, ${state}, no encaja en ningún estado factible. Corrija «outcome» o relaje las reglas que lo dejan fuera.`,
  "never-taken": ({ option }) =>
    `${quote(option)} no puede elegirse nunca: las reglas eliminan todos los estados en que está elegida. Quite la opción o relaje las reglas.`,
  "always-taken": ({ option }) =>
    `${quote(option)} está siempre elegida: las reglas eliminan todos los estados en que no lo está. Quite la opción o relaje las reglas.`,
  "never-distinguishes": ({ dm, statement, truth }) =>
    `${quote(statement)} es ${TRUTH[truth]} en todos los estados factibles, así que a ${quote(dm)} no le cambia nada. Corríjalo o quítelo.`,
  "already-decided": ({ dm, statement }) =>
    `${quote(statement)} no le cambia nada a ${quote(dm)}: los enunciados anteriores ya deciden allí donde importaría. Quítelo o súbalo.`,
  "repeated-statement": ({ dm, statement, firstLine }) =>
    `${quote(statement)} dice de ${quote(dm)} lo que ya dice la línea ${firstLine}. Quite uno de los dos.`,
  "mostly-vacuous": ({ dm, statement, condition, percent }) =>
    `${quote(statement)} premia a ${quote(dm)} sobre todo por la ausencia de ${quote(condition)}: en el ${percent} % de los estados en que es verdadero, la condición es falsa. Si se quieren ambas cosas juntas, escriba «and» en lugar de «if».`,
  "single-state": ({ state }) =>
    `Solo es factible un estado, ${state}: no hay nada que analizar. Relaje las reglas de «infeasible».`,
  indifferent: ({ dm }) =>
    `Las preferencias de ${quote(dm)} no distinguen entre estados factibles: se entiende que todo le es indiferente. Corríjalas.`,
  "no-preferences": ({ dm }) =>
    `${quote(dm)} no tiene preferencias: se entiende que todo le es indiferente. Diga en «preferences» lo que quiere.`,
  "removes-nothing": ({ rule }) =>
    `La regla ${quote(rule)} no elimina ningún estado que dejen las demás reglas. Quítela o corríjala.`,
  "merges-nothing": ({ rule, states }) =>
    `${quote(rule)} no fusiona nada: ${states === 0 ? "no es verdadero en ningún estado factible" : "solo es verdadero en un estado factible"}. Quítelo o corríjalo.`,
  "no-move-forbids-nothing": ({ by }) =>
    `Esto no prohíbe nada a ${quote(by)}: ningún estado factible encaja donde el movimiento empezaría o acabaría. Quítelo o corríjalo.`,
  "to-review": ({ count: of }) =>
    `${of === 1 ? "Espera" : "Esperan"} revisión ${count(of, "entrada")} de «review»: lo que un cambio de opciones ha alterado o quitado. Devuelva cada una a su lugar o descártela.`,
  "merge-disagrees": ({ rule, dm, statement }) =>
    `${quote(rule)} fusiona estados que difieren en ${quote(statement)}, que a ${quote(dm)} le importa; el de código más bajo habla por todos. Fusione solo estados que nadie necesite distinguir.`,

  "empty-statement": () => "El enunciado está vacío. Escriba uno, como «a and not b».",
  "too-long": ({ length, limit }) =>
    `El enunciado tiene ${number(length)} caracteres; se leen ${number(limit)} como máximo. Divídalo.`,
  "too-deep": ({ limit }) =>
    `Aquí hay paréntesis y «not» anidados a más de ${limit} niveles. Divida el enunciado o escríbalo con menos.`,
  "unknown-name": ({ name, hint }) => `No hay ninguna opción ${quote(name)}.${didYouMean(hint)}`,
  "ambiguous-name": ({ name, hint }) =>
    `Varios decisores tienen una opción ${quote(name)}. Escriba ${quoted(hint, "o")}.`,
  "bad-name": ({ name, hint }) =>
    `${quote(name)} no puede ser el nombre de una opción: los nombres constan de letras de la A a la Z, cifras y _, y no empiezan por una cifra.${didYouMean(hint)}`,
  "wrong-sign": ({ sign, hint }) => `${quote(sign)} no es un signo de los enunciados.${usual(sign, hint)}`,
  "stray-character": ({ character }) => `${quote(character)} no significa nada en un enunciado. Elimínelo.`,
  "unknown-operator": ({ name, hint }) =>
    `${quote(name)} no une partes de un enunciado.${hint === "if" ? implied(name) : didYouMean(hint) || " Use and, or, if, iff."}`,
  "missing-operand": ({ operator, side }) =>
    `Falta algo ${side === "left" ? "antes" : "después"} de ${quote(operator)}: el nombre de una opción o una parte entre paréntesis.`,
  "missing-operator": ({ before, after }) =>
    `Entre ${quote(before)} y ${quote(after)} falta una palabra: and, or, if o iff.`,
  "unclosed-parenthesis": () => "Este paréntesis no se cierra nunca. Añada «)».",
  "unexpected-parenthesis": () => "Este paréntesis no cierra nada. Elimínelo o añada «(» antes.",
  "empty-parentheses": () => "No hay nada entre estos paréntesis. Escriba un enunciado o elimínelos.",
  "mixed-if": ({ first, second, hint }) =>
    `${quote(first)} y ${quote(second)} seguidos pueden leerse de dos maneras. Ponga paréntesis${hint === "" ? "" : `: ${hint}`}.`,
  "if-first": ({ hint }) =>
    `La condición va al final.${write(hint && quote(hint), "Escriba «b if a» en lugar de «if a then b».")}`,
}

// --- other programs' formats

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

const exchange: ExchangeMessages = {
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
  "gmcr-unknown-schema": ({ keys }) =>
    `Esto no es un archivo .gmcr: debería ser un mapa con «options» y «decisionMakers»${keys === "" ? "" : `, y tiene ${keys}`}.`,
  "gmcr-other-program": ({ program }) =>
    `El archivo procede de otro programa${program === "" ? "" : `, ${quote(program)}`}; solo se pueden leer archivos de gmcr-py.`,
  "gmcr-unknown-key": ({ key }) => `${quote(key)} no significa nada aquí y se omite.`,
  "gmcr-version": ({ version }) =>
    `No se conoce la versión ${quote(version)}. Revise lo que ha resultado del archivo.`,
  "gmcr-no-direction": ({ option }) =>
    `La opción ${option} no dice en qué sentido puede cambiar («permittedDirection»). Se lee como «both».`,
  "gmcr-repeated-option": ({ dm, option }) =>
    `${quote(dm)} enumera dos veces la opción ${quote(option)}. Se lee una vez.`,
  "gmcr-no-options": ({ dm }) => `${quote(dm)} no tiene opciones. Un decisor necesita al menos una.`,
  "gmcr-no-owner": ({ option }) => `Nadie tiene la opción ${quote(option)}. Asígnela a un decisor.`,
  "gmcr-two-owners": ({ option, owners }) =>
    `Varios decisores tienen la opción ${quote(option)}: ${owners}. Déjela en uno solo.`,
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
    )}.`,
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
  "nfg-syntax": ({ expected, text }) =>
    `Aquí debería estar ${EXPECTED[expected] ?? expected}${text === "" ? "" : `, no ${quote(text)}`}.`,
  "nfg-unclosed": () => "Las comillas que se abren aquí no se cierran nunca. Añada las de cierre.",
  "nfg-one-way": ({ option }) =>
    `${quote(option)} solo puede cambiar en un sentido, y un juego estratégico no puede decirlo. Exporte otro formato.`,
  "nfg-merge": ({ count: merges }) =>
    `El conflicto tiene ${count(merges, "fusión de estados", "fusiones de estados")}, y un juego estratégico no puede decirlo. Exporte otro formato.`,
  "nfg-no-move": ({ count: barred }) =>
    `El conflicto veda ${count(barred, "tipo de movimiento", "tipos de movimiento")}, y un juego estratégico no puede decirlo. Exporte otro formato.`,
  "nfg-infeasible": ({ feasible, options }) =>
    `De las 2^${options} combinaciones de opciones son factibles ${number(feasible)}, y un juego estratégico las tiene todas. Exporte otro formato.`,
}

const NOTED = { kept: "conservado", changed: "cambiado", lost: "omitido" } as const

const notes: NoteMessages = {
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

function fault(of: Fault): string {
  switch (of.kind) {
    case "aborted":
      return "El trabajo se detuvo antes de terminar."
    case "no-feasible-state":
    case "too-entangled":
      return problems[of.kind]({})
    case "too-many-states":
      return tooManyStates(String(of.needed), String(of.allowed))
    case "too-much-memory":
      return tooMuchMemory(of.states, of.needed, of.allowed, of.fits)
    case "too-many-coalitions":
      return `Hay ${number(String(of.needed))} coaliciones, y se examinan ${number(of.allowed)} como máximo. ${number(of.allowed)} permiten ${Math.floor(Math.log2(of.allowed + 1))} decisores: quite algunos o analice sin --coalitions.`
    case "too-much-coalition-work":
      return `Las coaliciones exigen aquí ${number(String(of.needed))} pasos, y se dan ${number(of.allowed)} como máximo. Excluya estados en «infeasible» o analice sin --coalitions.`
    case "too-many-moves":
      return `Habría que examinar uno por uno hasta ${number(String(of.needed))} movimientos, y se examinan ${number(of.allowed)} como máximo. Excluya estados en «infeasible», dé cinco opciones como máximo a los decisores con opciones de un solo sentido o prescinda de noMove y merge.`
    case "too-much-choice-work":
      return `En total habría que examinar más de ${number(of.allowed)} combinaciones de decisiones simultáneas. Quite sim y seq-or-sim de --concepts o excluya estados en «infeasible».`
    case "too-many-choices":
      return `En un solo estado habría que examinar ${number(String(of.needed))} combinaciones de decisiones simultáneas, y se examinan ${number(of.allowed)} como máximo. Quite sim y seq-or-sim de --concepts o dé menos opciones a los decisores.`
    case "overlapping-merges":
      return `Las entradas ${of.first + 1} y ${of.second + 1} de «merge» se cumplen ambas en ${of.example}, y un estado solo puede fusionarse una vez. Una las dos con «or» o haga que se excluyan.`
    case "ranking": {
      const parts = [
        of.missingCount > 0 && `omite ${someOf(of.missing.join(", "), of.missingCount)}`,
        of.repeated.length > 0 && `repite ${list(of.repeated)}`,
        of.invented.length > 0 &&
          `nombra ${list(of.invented)}, que no ${of.invented.length === 1 ? "es factible" : "son factibles"}`,
      ].filter((part) => part !== false)
      return `La clasificación del decisor ${of.dm + 1} ${list(parts)}. Nombre cada estado factible una vez.`
    }
  }
}

// --- concepts

const concepts: Catalogue["concepts"] = {
  nash: {
    name: "Nash",
    long: "estabilidad de Nash",
    gloss: "nadie tiene un movimiento hacia algo mejor; las respuestas no se tienen en cuenta",
  },
  gmr: {
    name: "GMR",
    long: "metarracionalidad general",
    gloss:
      "a cada mejora se podría responder de modo que no se gane nada, incluso con movimientos contrarios al interés de quien responde",
  },
  smr: {
    name: "SMR",
    long: "metarracionalidad simétrica",
    gloss: "como GMR, y ningún contramovimiento permitiría librarse de la respuesta",
  },
  seq: {
    name: "SEQ",
    long: "estabilidad secuencial",
    gloss:
      "a cada mejora se podría responder de modo que no se gane nada, con movimientos en interés de quienes responden",
  },
  sseq: {
    name: "SSEQ",
    long: "estabilidad secuencial simétrica",
    gloss: "como SEQ, y ningún contramovimiento permitiría librarse de la respuesta",
  },
  sim: {
    name: "SIM",
    long: "estabilidad simultánea",
    gloss: "cada mejora podría coincidir con otras hechas en el mismo momento, de modo que no se gane nada",
  },
  "seq-or-sim": {
    name: "SEQ o SIM",
    long: "estabilidad secuencial o simultánea",
    gloss: "como SEQ, o con mejoras en el mismo momento de quienes no son estables según SEQ",
  },
}

const coalition = (of: ConceptWords, name: string, long: string): ConceptWords => ({
  name,
  long,
  gloss: `${of.gloss}; varios pueden moverse juntos cuando conviene a cada uno de ellos`,
})

const coalitionConcepts: Catalogue["coalitionConcepts"] = {
  cnash: coalition(concepts.nash, "CNash", "estabilidad de Nash de coaliciones"),
  cgmr: coalition(concepts.gmr, "CGMR", "metarracionalidad general de coaliciones"),
  csmr: coalition(concepts.smr, "CSMR", "metarracionalidad simétrica de coaliciones"),
  cseq: coalition(concepts.seq, "CSEQ", "estabilidad secuencial de coaliciones"),
}

// --- phrases

const phrases: Phrases = {
  name: within,
  take: small,
  drop: (undo, name) => (undo === null ? `dejar de ${small(name)}` : small(undo)),
  clause: (text) => within(text.replace(/\.$/, "")),
  choices: ({ dm, taken, notTaken }) => {
    const yes = list(taken.map(small))
    const no = `no ${list(notTaken.map(small), "ni")}`
    const chosen = taken.length === 0 ? no : notTaken.length === 0 ? yes : `${yes}, pero ${no}`
    return `${within(dm)} ${verb(dm, "decide", "deciden")} ${chosen}`
  },
  either: ({ dm, names }) =>
    `${within(dm)} ${verb(dm, "puede", "pueden")} ${list(names.map(small), "o")}${names.length > 1 ? "," : ""} o no hacerlo`,
  could: ({ by, acts }) => `${within(by)} ${verb(by, "podría", "podrían")} ${list(acts)}`,
  sentence: (clauses) => stop(capital(clauses.join("; "))),
  nothingTaken: "No se elige ninguna opción.",
  nothingDiffers: "No hay ninguna diferencia.",
  unlikeToday: (clauses) => stop(`A diferencia de hoy: ${clauses.join("; ")}`),
  all: ({ parts, apart }) => (apart ? linked(parts, ", ", "y") : list(parts)),
  any: ({ parts, apart }) => (apart ? linked(parts, "; ", "o") : list(parts, "o")),
  oneOf: (clauses) => `o bien ${clauses}`,
  none: (clauses) => `no ${clauses.length > 1 ? "a la vez" : "esto"}: ${list(clauses)}`,
  if: ({ left, right, apart }) => `${left}${apart ? "," : ""} si ${right}`,
  exactly: ({ left, right, apart }) => `${left}${apart ? "," : ""} exactamente cuando ${right}`,
  oneAlone: ({ left, right }) => `o bien ${left}, o bien ${right}, pero no ambas cosas`,
  inParentheses: (clauses) => `(${clauses})`,
  always: "esto se cumple siempre",
  never: "esto no se cumple nunca",
}

// --- explanations

const theState = (of: StateName): string => `el ${stateName(of)}`

const MANNERS = ["de ninguna manera", "de una manera", "de dos maneras", "de tres maneras"]

const manners = (of: number): string =>
  MANNERS[of] ?? `de ${["cuatro", "cinco", "seis"][of - 4] ?? number(of)} maneras`

/** "Siria podría liberar agua (estado 2)" */
const moving = ({ by, acts, to }: SaidMove, between = ""): string =>
  `${within(by)} ${verb(by, "podría", "podrían")} ${between}${list(acts)} (${stateName(to)})`

/** "Si Siria decidiera liberar agua (estado 2), " */
const supposed = ({ by, acts, to }: SaidMove): string =>
  `Si ${within(by)} ${verb(by, "decidiera", "decidieran")} ${list(acts)} (${stateName(to)}), `

/** "Iraq podría atacar (estado 5); luego Siria podría escalar (estado 6)" */
const inTurn = (steps: readonly SaidMove[]): string =>
  steps.map((step, i) => `${i === 0 ? "" : "luego "}${moving(step)}`).join("; ")

const against = ({ rank, before }: SaidEnd): string =>
  rank === before ? `(puesto ${number(rank)})` : `(puesto ${number(rank)}, antes ${number(before)})`

/** "lo que dejaría a Siria peor que antes (puesto 4, antes 2)" */
const leaving = (dm: string, end: SaidEnd): string => {
  switch (end.effect) {
    case "back":
      return "lo que solo llevaría de vuelta al punto de partida"
    case "same":
      return `lo que dejaría ${befalling(dm)} exactamente igual que antes ${against(end)}`
    case "worse":
      return `lo que dejaría ${befalling(dm)} peor que antes ${against(end)}`
    case "better":
      return `lo que dejaría ${befalling(dm)} mejor que antes ${against(end)}`
  }
}

/** " en beneficio propio", where only moves that serve their makers count. */
const serving = (improving: boolean): string => (improving ? " en beneficio propio" : "")

/** "Iraq podría provocar", "los demás podrían provocar" */
const theOthersCould = (others: readonly string[], act: string): string =>
  others.length === 1
    ? `${within(others[0]!)} ${verb(others[0]!, "podría", "podrían")} ${act}`
    : `los demás podrían ${act}`

const noneCould = (others: readonly string[], act: string): string =>
  others.length === 1
    ? `${within(others[0]!)} no ${verb(others[0]!, "podría", "podrían")} ${act}`
    : `ninguno de los demás podría ${act}`

const explanation: ExplanationMessages = {
  verdict: ({ dm, concepts: under, stable, reason, improvements, undeterred }) => {
    const who = within(dm)
    const names = list(under.map((concept) => concepts[concept].name))
    const verdict = `${stable ? "Estable" : "Inestable"} para ${who} según ${names}: `
    const could = `desde aquí ${who} ${verb(dm, "podría", "podrían")} mejorar ${manners(improvements)}`
    switch (reason) {
      case "no-move":
        return `${verdict}${who} no ${verb(dm, "puede moverse", "pueden moverse")} desde aquí.`
      case "nothing-better":
        return `${verdict}ningún movimiento desde aquí dejaría en mejor situación ${befalling(dm)}.`
      case "all-deterred": {
        const each = improvements === 1 ? "" : improvements === 2 ? "a ambas " : "a todas "
        return `${verdict}${could}, pero ${each}se puede responder de modo que no se gane nada.`
      }
      case "undeterred": {
        if (under.every((concept) => concept === "nash")) return `${verdict}${could}.`
        if (undeterred < improvements)
          return `${verdict}${could}, y nada disuade de ${undeterred === 1 ? "una" : number(undeterred)} de ellas.`
        return `${verdict}${could}, y nada disuade de ${undeterred === 1 ? "ello" : "ninguna de ellas"}.`
      }
    }
  },
  answered: ({ move, steps, end, counter }) => {
    const sentence = `${supposed(move)}${inTurn(steps)}, ${leaving(move.by, end)}.`
    const could = verb(move.by, "podría", "podrían")
    if (counter === undefined) return sentence
    if (counter === null) return `${sentence} Desde allí ${within(move.by)} no ${could} moverse.`
    return `${sentence} Lo mejor que ${within(move.by)} ${could} hacer desde allí es ${list(counter.move.acts)} (${stateName(counter.move.to)}), y tampoco sería mejor que antes ${against({ ...end, rank: counter.rank })}.`
  },
  met: ({ move, moves, to, end }) => {
    const others = list(moves.map(({ by, acts }) => phrases.could({ by, acts })))
    const together =
      end.effect === "back"
        ? "Todo ello junto solo llevaría de vuelta al punto de partida"
        : `Todo ello junto llevaría al ${stateName(to)}, ${leaving(move.by, end)}`
    return `${supposed(move)}${others} al mismo tiempo. ${together}.`
  },
  free: ({ move, end }) => capital(`${moving(move)}, ${leaving(move.by, end)}.`),
  nobodyElse: ({ move }) => `${supposed(move)}no habría nadie más que pudiera responder.`,
  noAnswer: ({ move, others, improving }) =>
    `${supposed(move)}${noneCould(others, improving ? "ganar nada moviéndose desde allí" : "moverse desde allí")}.`,
  harmless: ({ move, others, improving, reached, steps, end }) => {
    const who = within(move.by)
    const still = `${inTurn(steps)}, lo que aun así dejaría ${befalling(move.by)} mejor que antes ${against(end)}.`
    const bySuch = improving ? ` con movimientos${serving(improving)}` : ""
    return reached === 1
      ? `${supposed(move)}${theOthersCould(others, `dar lugar a un solo estado más${bySuch}`)}: ${still}`
      : `${supposed(move)}${theOthersCould(others, `dar lugar a otros ${number(reached)} estados${bySuch}`)}, ${reached === 2 ? "ambos" : "todos"} mejores para ${who} que antes. El peor de ellos: ${still}`
  },
  escaped: ({ move, others, improving, hurting, steps, harm, counter, end }) => {
    const who = within(move.by)
    const could = verb(move.by, "podría", "podrían")
    const bySuch = improving ? ` con movimientos${serving(improving)}` : ""
    const flight = `${moving(counter, "entonces ")}, ${leaving(move.by, end)}.`
    return hurting === 1
      ? `${supposed(move)}${inTurn(steps)}, la única respuesta${serving(improving)} que no dejaría ${befalling(move.by)} mejor que antes ${against(harm)}. Pero ${flight}`
      : `${supposed(move)}${theOthersCould(others, `dar lugar a ${number(hurting)} estados${bySuch}`)} que no son mejores para ${who} que antes, pero ${who} ${could} escapar de todos ellos. El más difícil de eludir: ${inTurn(steps)}, lo que no sería mejor que antes ${against(harm)}; ${flight}`
  },
  notTogether: ({ move, others, movers, unstableOnly, follows }) => {
    const also = "Tampoco un movimiento simultáneo disuadiría de ello: "
    if (movers.length > 0) {
      const could = movers.length > 1 ? "pudieran" : verb(movers[0]!, "pudiera", "pudieran")
      const none = `ninguna mejora que ${list(movers.map(within), "o")} ${could} lograr al mismo tiempo dejaría ${befalling(move.by)} tan mal como antes.`
      return `${follows ? also : supposed(move)}${none}`
    }
    if (unstableOnly) {
      const whom = others.length === 1 ? within(others[0]!) : "todos los demás"
      return `${also}este estado es estable para ${whom} según ${concepts.seq.name}.`
    }
    return `${supposed(move)}${noneCould(others, "mejorar desde aquí al mismo tiempo")}.`
  },
  more: ({ count: more }) => `Aquí ${more === 1 ? "se omite" : "se omiten"} ${count(more, "mejora")} más.`,
}

/** "Siria prefiere el estado 3 al estado 1" */
const prefers = (dm: string, preferred: StateName, other: StateName): string =>
  `${within(dm)} ${verb(dm, "prefiere", "prefieren")} ${theState(preferred)} al ${stateName(other)}`

/** "a Siria le es indiferente el estado 3 o el estado 1" */
const indifferent = (dm: string, first: StateName, second: StateName): string =>
  `${befalling(dm)} ${verb(dm, "le", "les")} son indiferentes ${theState(first)} y ${theState(second)}`

const preference: PreferenceMessages = {
  statement: ({ dm, preferred, other, statement, place }) =>
    capital(
      `${prefers(dm, preferred, other)}: ${quote(statement)} se cumple en ${theState(preferred)} y no en ${theState(other)}${place === 1 ? ", y nada importa más" : ", y en todo lo que importa más ambos son iguales"} (enunciado ${place}).`,
    ),
  statementsAgree: ({ dm, first, second, of }) =>
    capital(
      `${indifferent(dm, first, second)}: ${of === 0 ? "ningún enunciado dice qué quiere" : of === 1 ? "su único enunciado se cumple en ambos o en ninguno" : `cada uno de sus ${of} enunciados se cumple en ambos o en ninguno`}.`,
    ),
  ranked: ({ dm, preferred, other, places: [high, low], of }) =>
    capital(
      `${prefers(dm, preferred, other)}: su clasificación los sitúa en los puestos ${high} y ${low} de ${of}.`,
    ),
  rankedAlike: ({ dm, first, second, place }) =>
    capital(`${indifferent(dm, first, second)}: su clasificación sitúa ambos en el puesto ${place}.`),
  weighed: ({ dm, preferred, other, sums: [high, low], forIt, against: others }) =>
    capital(
      `${prefers(dm, preferred, other)}: los pesos de las opciones elegidas suman ${number(high)} frente a ${number(low)}. ${[
        forIt.length > 0 && `Solo el primero tiene ${list(forIt)}`,
        others.length > 0 && `solo el segundo tiene ${list(others)}`,
      ]
        .filter((part) => part !== false)
        .map((part, i) => (i === 0 ? capital(part) : part))
        .join("; ")}.`,
    ),
  weighedAlike: ({ dm, first, second, sum }) =>
    capital(
      `${indifferent(dm, first, second)}: en ambos los pesos de las opciones elegidas suman ${number(sum)}.`,
    ),
  indifferent: ({ dm }) =>
    capital(
      `${within(dm)} no ${verb(dm, "tiene", "tienen")} preferencias, y todos los estados ${verb(dm, "le", "les")} son indiferentes.`,
    ),
  share: ({ option, weight }) => `${quote(option)} (${number(weight)})`,
}

// --- the server

const server: ServerMessages = {
  "wrong-host": ({ host, allowed }) =>
    `${quote(host)} no es una dirección de este servidor, así que no se entrega nada. Abra la dirección que ha mostrado «parley serve» (sus nombres: ${allowed}) o inícielo con --host.`,
  "wrong-origin": ({ origin }) =>
    `La petición viene de otra página (${quote(origin)}), y solo se responde a la mesa de trabajo de este servidor.`,
  "other-workspace": () =>
    "Aquí se sirve ya otra carpeta, así que no se leyó ni se escribió nada. Vuelva a iniciar el servidor para la carpeta de esta página.",
  "no-token": () =>
    "Falta la clave de este espacio de trabajo o no es la correcta. Abra la dirección que ha mostrado «parley serve»: lleva la clave.",
  "bad-address": () =>
    "La dirección no está bien formada: contiene pasos a otras carpetas. Nombre el archivo mismo.",
  "bad-path": ({ path }) =>
    `${quote(path)} no puede ser una ruta de este espacio de trabajo. Nombre las carpetas y el archivo separados por «/», sin que ninguno esté oculto.`,
  "bad-text-ending": ({ path }) =>
    `${quote(path)} no es un texto sin formato: el nombre del texto de una fuente acaba en .txt.`,
  "bad-ending": ({ path }) =>
    `${quote(path)} no es un nombre de archivo de conflicto. Termina en .yaml, .yml o .json.`,
  outside: ({ path }) => `${quote(path)} sale de la carpeta de trabajo por un enlace, así que no se toca.`,
  "not-found": ({ path }) => `No existe el archivo ${quote(path)} en este espacio de trabajo.`,
  "not-a-file": ({ path }) => `${quote(path)} no es un archivo.`,
  "not-text": ({ path }) =>
    `${quote(path)} no es texto en UTF-8, así que se deja como está. Guárdelo como texto sin formato en UTF-8 con el programa del que procede.`,
  "file-too-big": ({ path, limit }) => `${quote(path)} ocupa más de ${size(limit)}, el máximo que se lee.`,
  "body-too-big": ({ limit }) =>
    `El texto ocupa más de ${size(limit)}, el máximo que puede tener un archivo.`,
  "body-not-json": () => "La petición debe ser del tipo application/json.",
  "bad-body": () =>
    "La petición necesita un cuerpo en JSON y UTF-8: un objeto con un «text» de caracteres completos.",
  "no-revision": ({ path }) =>
    `La petición no dice de qué revisión de ${quote(path)} parte, así que no se cambia nada. Indíquela en If-Match.`,
  changed: ({ path }) =>
    `${quote(path)} ha cambiado entretanto, así que se deja como está. Elija entre las dos versiones.`,
  gone: ({ path }) => `${quote(path)} ya no está: entretanto se ha movido o eliminado.`,
  exists: ({ path }) => `${quote(path)} ya existe y se deja como está. Elija otro nombre.`,
  "not-permitted": ({ path }) => `${quote(path)} no se puede leer ni cambiar: el sistema lo prohíbe.`,
  "no-room": ({ path }) => `No queda espacio en el disco para ${quote(path)}; está como antes.`,
  "no-trash": ({ folder }) =>
    `No se elimina nada, porque ${quote(folder)} no es una carpeta propia del espacio de trabajo. Llévela a otro sitio.`,
  "no-route": ({ address }) => `No hay nada en ${quote(address)}.`,
  "no-method": ({ method }) => `Aquí no se puede hacer ${method}.`,
  "no-case": ({ id }) => `No hay ningún caso ${quote(id)} en la biblioteca.`,
  "too-many-streams": ({ limit }) =>
    `Ya ${limit === 1 ? "sigue" : "siguen"} este espacio de trabajo ${count(limit, "ventana")}. Cierre alguna.`,
  "not-built": () => "La mesa de trabajo aún no está construida. Ejecute: npm run build",
  unexpected: () => "Algo ha fallado en el propio Parley. La ventana en que se ejecuta dice más.",
  "too-many-files": ({ limit }) =>
    `Solo se ${limit === 1 ? "mira el primer archivo" : `miran los ${number(limit)} primeros archivos`}. Sirva una carpeta más pequeña para ver los demás.`,
  "too-many-names": ({ limit }) =>
    `La carpeta contiene más de ${number(limit)} nombres; lo más profundo no se mira. Sirva una carpeta más pequeña.`,
  "closed-folders": ({ count: closed, first }) =>
    closed === 1
      ? `La carpeta ${quote(first)} no se puede leer.`
      : `${count(closed, "carpeta")}, ${quote(first)} la primera, no se pueden leer.`,
}

const serve: ServeMessages = {
  serving: ({ address, folder }) => `Parley sirve la carpeta ${folder}

  ${address}

Abra esta dirección en un navegador. Contiene la clave de la carpeta: no la
comparta. Ctrl-C detiene el servidor.`,
  stopped: "Detenido. Todos los archivos están como se guardaron por última vez.",
  nextPort: ({ taken, port }) => `El puerto ${taken} está ocupado; se usa el ${port}.`,
  openToAll: ({ host, addresses }) =>
    `Con --host ${host} otras máquinas llegan a este servidor, y lo que pasa no va cifrado.${addresses.length > 0 ? ` Sus direcciones allí: ${list(addresses)}.` : ""}`,
  notKept:
    "No se ha podido guardar la clave: en el próximo inicio habrá otra, y las direcciones anteriores dejarán de servir.",
  notBuilt: ({ command }) =>
    `La mesa de trabajo aún no está construida, así que no hay página que ver. Ejecute: ${command}`,
  cannotOpen: "Aquí no se ha podido abrir ningún navegador. Abra usted la dirección.",
  badPort: ({ given }) =>
    `${quote(given)} no puede ser el valor de --port. Dé un número entero de 0 (cualquier puerto libre) a 65.535.`,
  noFolder: ({ folder }) => `No existe la carpeta ${quote(folder)}.`,
  closedFolder: ({ folder }) => `La carpeta ${quote(folder)} no se puede leer.`,
  portTaken: ({ port }) =>
    `El puerto ${port} está ocupado. Dé otro con --port o quite el parámetro para usar el primero que esté libre.`,
  portsTaken: ({ port }) => `El puerto ${port} y los siguientes están ocupados. Dé otro con --port.`,
  portForbidden: ({ port }) => `Aquí no se puede usar el puerto ${port}. Dé uno a partir de 1024 con --port.`,
  noHost: ({ host }) =>
    `Esta máquina no puede escuchar en ${quote(host)}. Dé una de sus propias direcciones con --host o quite el parámetro.`,
  notInFolder: ({ file, folder }) =>
    `No hay ningún archivo de conflicto ${quote(file)} en ${quote(folder)}. --file es una ruta desde esa carpeta.`,
  trouble: ({ reason }) => `No se ha podido responder a una petición (${reason}). No se ha cambiado nada.`,
}

// --- the command line

const cli: CommandMessages = {
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
    `${quote(given)} no puede ser el valor de ${flag}. Dé un día, un mes o un año que exista en el calendario: 2024-08-12, 2024-08 o 2024.`,
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
    states: "la selección de estados",
    concept: "el concepto",
    decisionMaker: "el decisor",
    by: "el tipo de movimientos",
    ties: "el trato de los empates",
    case: "el caso",
    sourceOrClaim: "la fuente o afirmación",
    option: "la opción",
    keepable: "el decisor, el enunciado (us.1), la opción o «situation»",
  },
  stateWrongLength: ({ state, expected, got }) =>
    `${quote(state)} tiene ${count(got, "signo")}, y hay ${count(expected, "opción", "opciones")}. Escriba Y o N para cada opción, en el orden del archivo.`,
  stateInfeasible: ({ state }) => `${quote(state)} no es un estado factible de este conflicto.`,
  stateOutside: ({ state, count: all }) =>
    `No hay ningún estado ${state}: los estados se numeran de 1 a ${number(all)}.`,
  stateUnknown: ({ state, hint, options, count: all }) =>
    `${quote(state)} no nombra ningún estado.${didYouMean(hint)} Dé Y o N para ${options === 1 ? "la única opción" : `cada una de las ${number(options)} opciones`}, una etiqueta del archivo, un número de 1 a ${number(all)} o un código decimal como d13.`,
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
  searching: "Buscando",
  percent: ({ share }) => `${Math.floor(share * 100)} %`,
  pathsTooMany: ({ moves, limit }) =>
    `Buscar caminos supone aquí examinar hasta ${number(moves)} movimientos, más de ${number(limit)}. Excluya estados en «infeasible».`,

  untitled: "Sin título",
  nfgComment:
    "Escrito por Parley. Los pagos son puestos invertidos (mayor es mejor): solo su orden significa algo.",
  importFirst: ({ file }) =>
    `${quote(file)} es un archivo de otro programa. Conviértalo antes en un archivo de conflicto: parley import ${file} -o conflict.yaml`,
  unknownInput: ({ file, formats }) =>
    `${quote(file)} no es ninguno de los archivos que se pueden importar: ${formats}.`,
  note: ({ kind, code, params }) => {
    const message = (notes as Readonly<Record<string, (params: object) => string>>)[code]
    return `${NOTED[kind]}: ${message?.(params) ?? code}.`
  },
  graphTooBig: (of) =>
    of.kind === "too-many-nodes"
      ? `El grafo tendría ${count(of.needed, "estado")}; se dibujan ${number(of.allowed)} como máximo.`
      : `El grafo tendría más de ${count(of.allowed, "movimiento")}, el máximo que se dibuja. Menos: --by improvements.`,

  stateName: (of) => capital(stateName(of)),
  stateHeading: (of) =>
    `${capital(stateName(of))}${of.label === null || of.label === String(of.state) ? "" : ` (número ${number(of.state)})`}`,
  scenarioLine: ({ name }) => `Escenario: ${name}`,
  sizeLine: ({ asOf, dms, options, states }) =>
    `${asOf === null ? "" : `Situación: ${date(asOf)}. `}${list([count(dms, "decisor", "decisores"), count(options, "opción", "opciones"), count(states, "estado factible", "estados factibles")])}.`,
  todayLine: ({ state, sentence }) => `Hoy (estado ${number(state)}): ${sentence}`,
  noOutcomes: "Ningún desenlace se sostendría.",
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
  furtherLine: ({ name, concepts: under, sentence }) => `${name} (${under.join(", ")}): ${sentence}`,
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
    const named =
      all > states.length
        ? `${states.map(number).join(", ")} y ${number(all - states.length)} más`
        : list(states.map(number))
    return `${all === 1 ? `El estado ${named} es estable` : `Los estados ${named} son estables`} para todas las coaliciones según ${concept}.`
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

  help: {
    parley:
      "Parley averigua qué desenlaces de un conflicto se sostendrían y por qué, a partir de un archivo que dice quién puede hacer qué, qué no puede darse y qué quiere cada parte.",
    helpFlag: "mostrar esta ayuda",
    versionFlag: "mostrar la versión",
    titles: {
      "Usage:": "Uso:",
      "Arguments:": "Argumentos:",
      "Options:": "Parámetros:",
      "Global Options:": "Parámetros generales:",
      "Commands:": "Comandos:",
      "Examples:": "Ejemplos:",
    },
    placeholders: {
      options: "parámetros",
      command: "comando",
      folder: "carpeta",
      files: "archivos",
      file: "archivo",
      id: "id",
      tag: "idioma",
      n: "n",
      size: "tamaño",
      list: "lista",
      which: "cuáles",
      how: "modo",
      expression: "expresión",
      format: "formato",
      state: "estado",
      date: "fecha",
      concept: "concepto",
      kind: "tipo",
      address: "dirección",
      path: "ruta",
    },
    examples: `Ejemplos:
  parley analyze cases/venezuela-2024/conflict.yaml --lang es
  parley explain cases/venezuela-2024/conflict.yaml --state 1 --concept seq
  parley new mi-conflicto

ARCHIVO puede ser - para la entrada estándar. ESTADO es una cadena de Y y N,
una etiqueta, un número de estado o un código decimal como d13.
Con PARLEY_LANG=es en el entorno no hace falta --lang es.
Códigos de salida: 0 hecho, 1 la entrada está mal, 2 el comando está mal,
3 detenido por un límite o una señal.`,
    exampleOf: {
      new: "  parley new mi-conflicto",
      check: "  parley check cases/venezuela-2024/conflict.yaml --lang es",
      analyze: `  parley analyze cases/venezuela-2024/conflict.yaml --lang es
  parley analyze cases/venezuela-2024/conflict.yaml --scenario successor
  parley analyze cases/venezuela-2024/conflict.yaml --json --states all`,
      explain: `  parley explain cases/venezuela-2024/conflict.yaml --state 1 --lang es
  parley explain cases/venezuela-2024/conflict.yaml --state 99 --scenario successor
  parley explain cases/venezuela-2024/conflict.yaml --state 99 --than 50`,
      paths: `  parley paths cases/venezuela-2024/conflict.yaml --lang es
  parley paths cases/venezuela-2024/conflict.yaml --by improvements --to 1`,
      sure: `  parley sure cases/venezuela-2024/conflict.yaml --lang es
  parley sure cases/venezuela-2024/conflict.yaml --state 99 --samples 5000`,
      change: `  parley change cases/venezuela-2024/conflict.yaml --to "leave and amnesty" --lang es
  parley change cases/venezuela-2024/conflict.yaml --scenario successor --to "leave and amnesty" --levers us
  parley change cases/syria-iraq-1975/conflict.yaml --to 2 --who syria --count`,
      brief: `  parley brief cases/venezuela-2024/conflict.yaml -o informe.html --lang es
  parley brief cases/venezuela-2024/conflict.yaml --format md --lang es`,
      offers: `  parley offers cases/venezuela-2024/conflict.yaml --lang es
  parley offers cases/venezuela-2024/conflict.yaml --scenario successor`,
      evidence: `  parley evidence cases/venezuela-2024/conflict.yaml --lang es
  parley evidence cases/venezuela-2024/conflict.yaml --without journal`,
      compare: "  parley compare cases/venezuela-2024/conflict.yaml --lang es",
      history: "  parley history cases/venezuela-2024/conflict.yaml --lang es",
      forecasts: "  parley forecasts --lang es",
      import: "  parley import conflicto.gmcr -o conflicto.yaml",
      export: `  parley export cases/venezuela-2024/conflict.yaml --to csv --lang es
  parley export cases/venezuela-2024/conflict.yaml --to gmcr -o venezuela.gmcr`,
      schema: "  parley schema -o esquema.json",
      cases: `  parley cases --lang es
  parley cases venezuela-2024`,
      serve: "  parley serve cases --open --lang es",
    },
    change:
      "dice qué haría falta para que se sostenga un estado o una expresión: condiciones, cambios mínimos, paquetes y el camino",
    new: "crea una carpeta con un archivo de conflicto pequeño para empezar",
    check: "dice qué está mal o es dudoso en archivos de conflicto",
    analyze: "averigua qué desenlaces se sostendrían",
    explain: "da las razones por las que un estado es estable o no",
    paths: "muestra cómo podrían llegar las partes desde hoy a un desenlace",
    sure: "dice hasta qué punto son seguros los desenlaces: qué cambia cada supuesto, qué no cambia nada y en cuántos mundos se sostienen",
    brief: "escribe un informe: dos páginas para leer y un anexo para comprobarlas",
    offers: "dice qué ofertas se sostendrían, quién las rompería y qué valen para cada parte",
    evidence: "dice en qué se apoyan los desenlaces y qué cae con una fuente o afirmación",
    compare:
      "pone el archivo y sus escenarios uno junto a otro: qué se sostiene en todos, qué en uno solo y desde cuándo",
    history: "dice qué movimientos convinieron a quien los hizo y qué no explica el modelo",
    forecasts:
      "enumera los pronósticos que constan, con su puntuación de Brier (por omisión: la biblioteca de casos)",
    import: "convierte un archivo de otro programa en un archivo de conflicto",
    export: "escribe un conflicto, sus resultados o sus movimientos en otro formato",
    schema: "muestra el JSON Schema del archivo de conflicto",
    cases: "enumera la biblioteca de casos o muestra uno de sus archivos",
    serve: "abre una carpeta de conflictos en la mesa de trabajo, en el navegador",
    lang: "el idioma en que hablar, por ejemplo es (también: PARLEY_LANG)",
    json: "mostrar un solo documento JSON",
    scenario: "superponer un escenario del archivo",
    asOf: "en otra fecha, mes o año: el estado de hoy es el que resulta de los hechos hasta entonces",
    scenarioOrAll:
      "un solo escenario del archivo, o all (por omisión: el archivo tal como está y cada escenario)",
    output: "escribir en un archivo en lugar de la pantalla",
    force: "reemplazar el archivo si existe",
    limitStates: "el máximo de estados factibles con que trabajar (por omisión: 67.108.864)",
    threads: "cuántos hilos trabajan en un conflicto grande (por omisión: uno por núcleo)",
    maxMemory:
      "la memoria máxima que usar, por ejemplo 2G u 800M (por omisión: tres cuartos de la que está libre)",
    concepts:
      "conceptos, separados por comas: nash, gmr, smr, seq, sseq (estos por omisión), sim, seq-or-sim",
    conceptOf: "un concepto para cada decisor, por ejemplo us=seq,ussr=nash: equilibrios de la mezcla",
    coalitions: "examinar también las coaliciones",
    states: "los estados que enumerar: equilibria (por omisión), all o none",
    where:
      "enumerar solo los estados en que es verdadera una expresión sobre opciones, por ejemplo 'leave and amnesty'",
    limit: "enumerar como máximo tantos estados, los primeros por número",
    format: "text (por omisión), json, ndjson, csv, md, latex o html",
    depth: "cuántos pasos a la vez se miran: 1 o 2 (por omisión)",
    samples: "cuántos mundos se sortean; por omisión 1000",
    seed: "dónde empieza el sorteo: el mismo número da el mismo resultado; por omisión 1",
    chances:
      "en cuántos mundos de cada 100 algo es de otro modo, según su confianza; por omisión high=5,medium=20,low=40",
    ties: "estados que a un decisor le dan igual: se dejan así (kept, por omisión) o se ordenan al azar en cada mundo (random)",
    wanted: "lo que ha de sostenerse: un estado o una expresión sobre opciones; puede darse varias veces",
    notWanted: "lo que no ha de sostenerse; puede darse varias veces",
    reached: "además, desde hoy se ha de llegar allí por movimientos que sirvan a quien los hace",
    oneConcept: "el concepto según el cual ha de sostenerse; por omisión seq",
    who: "decisores cuyas preferencias pueden cambiar, separados por comas (por omisión, todos)",
    keep: "lo que queda como está, separado por comas: decisores, enunciados (us.1), opciones o situation",
    steps: "cuántos pasos pueden cambiar los enunciados como mucho: de 1 a 3 (por omisión)",
    answers: "cuántas respuestas de cada clase; por omisión 3",
    levers:
      "opciones, o decisores para todas las suyas, de las que se prueba cada combinación como vinculante",
    count: "cuenta los órdenes estrictos de --who que hacen que el estado se sostenga",
    countSamples: "cuántos órdenes se sortean donde son demasiados para contarlos; por omisión 10000",
    take: "convierte una respuesta, como S1, en un escenario, e imprime el archivo con él",
    as: "el id de ese escenario; por omisión taken",
    briefTo: "decir además qué haría falta para que se sostenga este estado o expresión",
    briefFormat: "html o md; por omisión, según la terminación del archivo, y si no md",
    state:
      "el estado que explicar: una cadena de Y y N, una etiqueta, un número (#5 es siempre un número) o un código como d13",
    than: "decir en cambio por qué cada parte prefiere --state a este estado, o no",
    dm: "explicar solo para este decisor",
    concept: "explicar solo según este concepto",
    from: "dónde empiezan los caminos (por omisión: hoy)",
    to: "adónde llevan (por omisión: los equilibrios)",
    by: "moves (cualquier movimiento, por omisión) o improvements (solo lo que conviene a quien se mueve)",
    until: "detenerse en el primer equilibrio según este concepto",
    restingState: "solo de este desenlace: una cadena de Y y N, una etiqueta, un número o un código",
    without: "qué cae sin estas fuentes o afirmaciones, separadas por comas",
    to_: "conflicto: yaml, json, gmcr, nfg; tabla: text, csv, md, latex, html; grafo de movimientos: dot, graphml; resultados: results (JSON), ndjson",
    port: "el puerto en que escuchar (por omisión: 4747 o el primero libre después de él)",
    host: "la dirección en que escuchar (por omisión: 127.0.0.1, a la que solo llega esta máquina)",
    open: "abrir también el navegador",
    inFront: "el conflicto que mostrar primero, por su ruta en la carpeta",
  },
}

/** Spanish. */
export const es: Catalogue = {
  language: "es",
  name: "Español",
  problems,
  exchange,
  notes,
  unknownProblem: ({ code }) => `Aquí hay algo mal que aún no tiene palabras (${code}).`,
  inScenario: ({ scenario, message }) => `En el escenario ${quote(scenario)}: ${message}`,
  fault,
  concepts,
  coalitionConcepts,
  phrases,
  explanation,
  preference,
  brief,
  sure,
  change,
  offers,
  evidence,
  worlds,
  history,
  forecasts,
  table: {
    state: "Estado",
    label: "Etiqueta",
    ranks: "Puestos (1 es el mejor)",
    equilibria: "Equilibrios",
    mark: "E",
    counted: (concept, all) => `${concept} (${number(all)})`,
    heading: (title, scenario) => (scenario === null ? title : `${title} (escenario: ${scenario})`),
    notes: (shown, states) => [
      "Y: elegida, N: no elegida, -: cualquiera de las dos. E: un equilibrio; entre paréntesis, cuántos hay en total.",
      shown === states
        ? `${states === 1 ? "El único estado factible" : `Los ${number(states)} estados factibles`}.`
        : `${number(shown)} de ${count(states, "estado factible", "estados factibles")}.`,
    ],
  },
  server,
  cli,
}
