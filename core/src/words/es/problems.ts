import { CONCEPTS, countsChoices } from "../../engine/index.ts"
import type { LookAlike, ValueKind } from "../../file/index.ts"
import type { Fault, ProblemMessages } from "../messages.ts"
import { recordProblems } from "./record.ts"
import { count, didYouMean, list, number, quote, quoted, size, stop, write } from "./tools.ts"

const KINDS: Readonly<Record<ValueKind, string>> = {
  text: "un texto",
  number: "un número",
  boolean: "true o false",
  list: "una lista",
  map: "un mapa (clave: valor)",
  empty: "un valor vacío",
}

const LOOK_ALIKES: Readonly<Record<LookAlike, (instead: string) => string>> = {
  "no-break-space": () => "un espacio duro",
  "other-space": () => "un espacio de otro ancho",
  "zero-width": () => "un espacio o una unión de ancho cero, que no se ve",
  "soft-hyphen": () => "un guion opcional, que no se ve",
  "direction-mark": () => "una marca de dirección de la escritura, que no se ve",
  "full-width": (instead) => `la forma de ancho completo de ${quote(instead)}`,
  colon: () => "un signo que parece dos puntos",
  "quotation-mark": () => "una comilla tipográfica",
  dash: () => "una raya o viñeta que parece un guion",
  cyrillic: (instead) => `una letra cirílica que parece ${quote(instead)}`,
  greek: (instead) => `una letra griega que parece ${quote(instead)}`,
}

const instead = (of: string): string =>
  of === ""
    ? "Quítelo."
    : of === " "
      ? "Escriba en su lugar un espacio normal."
      : `Escriba en su lugar ${quote(of)} normal.`

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
  if (hint.startsWith("not (")) return ` En lugar de ${quote(`a ${sign} b`)} escriba ${quote(hint)}.`
  return hint === "if" ? implied(sign) : write(hint && quote(hint), "Use las palabras not, and, or, if, iff.")
}

const tooManyStates = (needed: string, allowed: string): string =>
  `Hay ${number(needed)} estados factibles, y se trabaja con ${number(allowed)} como máximo. Excluya en «infeasible» lo que no puede ocurrir${BigInt(needed) > 2n ** 31n ? " o quite opciones" : ", quite opciones o eleve el límite con --limit-states"}.`

const tooMuchMemory = (states: number, needed: number, allowed: number, fits: number): string =>
  `${count(states, "estado factible", "estados factibles")} ${states === 1 ? "necesitaría" : "necesitarían"} unos ${size(needed)} de memoria, y se pueden usar ${size(allowed)}: ${fits < 1 ? "no cabría ninguno de este tipo" : `cabrían unos ${number(fits)} de este tipo`}. Quite opciones, excluya en «infeasible» lo que no puede ocurrir o permita más con --max-memory.`

const TRUTH = { true: "verdadero", false: "falso" } as const

export const problems: ProblemMessages = {
  ...recordProblems,
  "file-too-big": ({ bytes, limit }) =>
    `El archivo tiene ${size(bytes)}; se leen archivos de conflicto de hasta ${size(limit)}.`,
  "too-many-tokens": ({ limit }) =>
    `El archivo sigue después de ${number(limit)} palabras y signos, más de los que se leen. Quite lo que el conflicto no necesita.`,
  "too-many-lines": ({ limit }) =>
    `El archivo tiene más de ${number(limit)} líneas, y no se leen más. Quite lo que el conflicto no necesita.`,
  "nested-too-deep": ({ limit }) =>
    `Aquí hay listas y mapas anidados a más de ${limit} niveles. Un archivo de conflicto solo necesita unos pocos.`,
  "bad-character": ({ character, count: all }) =>
    `El carácter ${character} no puede figurar en un archivo de conflicto${all > 1 ? ` (${number(all)} caracteres así en total)` : ""}. Elimínelo o guarde el archivo como texto sin formato en UTF-8.`,
  "look-alike": ({ kind, character, instead: of, count: all }) =>
    `Este carácter, ${character}, es ${LOOK_ALIKES[kind]?.(of) ?? kind}${all > 1 ? ` (${number(all)} en esta línea)` : ""}. ${instead(of)}`,
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
  "more-of-kind": ({ count: more, line }) =>
    `${more === 1 ? "No se detalla otro problema" : `No se detallan otros ${number(more)} problemas`} del mismo tipo que el de la línea ${line}. Corrija antes los que se detallan.`,

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
  "reserved-id": ({ id, hint }) =>
    `${quote(id)} tiene un significado propio y no puede ser un identificador. Elija otro, por ejemplo ${quote(hint)}.`,
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
  "outcome-like-option": ({ id }) =>
    `El desenlace ${quote(id)} tiene el identificador de una opción, y los enunciados se refieren a la opción. Dele otro identificador.`,
  "repeated-name": ({ name, firstLine }) =>
    `El desenlace de la línea ${firstLine} ya se llama ${quote(name)}, y quien escriba el nombre se refiere a ese. Dé a este otro nombre.`,
  "meant-outcomes": () =>
    "«outcome» dice lo que ocurrió al final. Los nombres de estados, cada uno con su «when», van en «outcomes»: añada la s.",
  "meant-outcome": ({ text }) =>
    `«outcomes» contiene nombres de estados, cada uno con «name» y «when». Si ${quote(text)} es lo que ocurrió al final, escriba «outcome».`,
  "bad-weight": ({ text }) =>
    `${quote(text)} no es un peso. Escriba un número decimal con punto, como 3, -2 o 0.5.`,
  "long-weight": ({ text, digits, limit }) =>
    `${quote(text)} tiene ${digits} cifras, y los pesos se comparan con exactitud hasta ${limit}. Redondéelo.`,

  "unknown-scenario": ({ name, hint }) =>
    `No hay ningún escenario ${quote(name)}.${didYouMean(hint) || " Use un identificador de los dados en «scenarios»."}`,
  "scenarios-unchecked": ({ count: of }) =>
    `El archivo es tan largo que aquí no se ${of === 1 ? "comprueba el último escenario" : `comprueban los últimos ${number(of)} escenarios`}. Abra cada uno para ver qué tiene mal.`,
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
  "outcome-of-no-state": ({ id, statement }) =>
    `El desenlace ${quote(id)} no nombra nada: ${quote(statement)} no es verdadero en ningún estado factible. Corríjalo o relaje las reglas.`,
  "outcome-names-nothing": ({ id }) =>
    `El desenlace ${quote(id)} no nombra nada: cada estado en que es verdadero ya recibe su nombre de uno anterior. Súbalo o quítelo.`,
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
  "others-option": ({ option, by, owner, hint }) =>
    `${quote(option)} es una opción de ${quoted(owner, "y")}, no de ${quote(by)}.${hint === "" ? "" : ` Si se trata de ella, escriba ${quoted(hint, "o")}.`}`,
  "ambiguous-name": ({ name, hint }) =>
    `Varios decisores tienen una opción ${quote(name)}. Escriba ${quoted(hint, "o")}.`,
  "bad-name": ({ name, hint }) =>
    `${quote(name)} no puede ser el nombre de una opción: los nombres constan de letras de la A a la Z, cifras y _, y no empiezan por una cifra.${didYouMean(hint)}`,
  "wrong-sign": ({ sign, hint }) => `${quote(sign)} no es un signo de los enunciados.${usual(sign, hint)}`,
  "stray-character": ({ character }) => `${quote(character)} no significa nada en un enunciado. Elimínelo.`,
  "unknown-operator": ({ name, hint }) =>
    `${quote(name)} no une partes de un enunciado.${hint === "if" || hint.startsWith("not (") ? usual(name, hint) : didYouMean(hint) || " Use and, or, if, iff."}`,
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

export function fault(of: Fault): string {
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
      return `En total habría que examinar más de ${number(of.allowed)} combinaciones de decisiones simultáneas. Quite ${list(CONCEPTS.filter(countsChoices))} de --concepts o excluya estados en «infeasible».`
    case "too-many-choices":
      return `En un solo estado habría que examinar ${number(String(of.needed))} combinaciones de decisiones simultáneas, y se examinan ${number(of.allowed)} como máximo. Quite ${list(CONCEPTS.filter(countsChoices))} de --concepts o dé menos opciones a los decisores.`
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
