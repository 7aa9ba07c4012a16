import type * as en from "../en/later.ts"

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`
const listed = (items: readonly string[], last: string): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`

/** La situación: de qué trata, quién puede hacer qué, qué no puede darse, qué se da hoy. */
export const situation: (typeof en)["situation"] = {
  keys: "En el esquema, Intro pasa a la línea siguiente, Alt con las flechas arriba y abajo mueve una línea, y Suprimir en el botón de una línea la elimina.",
  about: "De qué trata",
  aboutHint: "Como lo diría un titular, y el día que describe el archivo.",
  title: "Título",
  asOf: "A fecha de",
  summary: "Resumen",
  summaryExample: "Qué está en juego, en un párrafo. ¿Quién querría saberlo antes de seguir leyendo?",

  makers: "Quién puede hacer qué",
  makersHint:
    "Cada decisor, y lo que solo él puede hacer o dejar de hacer. Nombre cada opción con un verbo en infinitivo: «Soltar agua».",
  makerName: (of) => `Decisor ${of.number}`,
  optionName: (of) => `Opción ${of.number} de ${of.maker}`,
  newMaker: "Otro decisor",
  newOption: (of) => `Otra opción de ${of.maker}`,
  newOptionShort: "Otra opción",
  firstOption: (of) => `¿Qué puede hacer ${of.maker}?`,
  needsOption: "Quien decide puede hacer al menos una cosa. Intro añade ambas.",
  more: (of) => `Más: ${of.name}`,
  moveUp: "Mover hacia arriba",
  moveDown: "Mover hacia abajo",
  giveTo: (of) => `Dar a ${of.maker}`,
  deleteMaker: "Eliminar el decisor",
  deleteOption: "Eliminar la opción",
  deleted: (of) =>
    `«${of.what}» se eliminó. Lo que hablaba de ello se cambió y queda en la lista por revisar.`,
  detailsOpen: "Detalles",
  detailsClose: "Menos detalles",
  oneWay: { taken: "una vez tomada, queda", dropped: "una vez dejada, queda así" },
  phrases: { undo: "Volver atrás", done: "Cuando se toma", notDone: "Cuando no se toma" },
  phraseExamples: {
    undo: "Retener el agua",
    done: "Siria suelta agua",
    notDone: "Siria retiene el agua",
  },
  preview: "Así se leen las frases",
  direction: "¿Se puede deshacer?",
  directions: {
    both: "Sí, en ambos sentidos",
    taken: "No: una vez tomada, queda tomada",
    dropped: "No: una vez dejada, queda dejada",
  },
  idLabel: "Identificador, como lo escriben las expresiones",
  changeId: (of) => `Cambiar el identificador ${of.id}`,
  badId: "Letras de la a a la z, cifras y _, sin empezar por una cifra.",
  reservedId: "Es una palabra de las expresiones.",
  takenId: "Otra cosa se llama así.",
  usedIn: (of) =>
    of.places.length === 0 ? "Nada lo usa todavía." : `Cambia también en: ${of.places.join(", ")}.`,
  uses: {
    preferences: (of) => many(of.count, "preferencia", "preferencias"),
    infeasible: (of) => many(of.count, "regla", "reglas"),
    merge: (of) => many(of.count, "fusión", "fusiones"),
    noMove: (of) => many(of.count, "movimiento vedado", "movimientos vedados"),
    statusQuo: () => "el estado de hoy",
    labels: () => "etiquetas",
    scenarios: (of) => many(of.count, "lugar de los escenarios", "lugares de los escenarios"),
    review: () => "lo que está por revisar",
  },

  rules: "Qué no puede darse",
  rulesHint: "Combinaciones sin sentido o que no pueden ocurrir. Cada regla dice cuántas elimina.",
  rulesNone:
    "Nada está descartado: toda combinación de opciones cuenta como posible. Por ejemplo: no se puede atacar y retirarse a la vez.",
  feasible: (of) =>
    of.left === null
      ? `${of.all} combinaciones de opciones en total.`
      : `Quedan ${of.left} de ${of.all} combinaciones.`,
  newRule: "Descartar algo",
  addRule: "Añadir",
  changeRule: "Cambiar",
  change: "Cambiarla",
  deleteRule: "Eliminarla",
  ruleKind: "¿Qué tipo de regla?",
  ruleForms: {
    atMostOne: "Como mucho una de estas",
    atLeastOne: "Al menos una de estas",
    exactlyOne: "Exactamente una de estas",
    requires: "Una cosa requiere otra",
    together: "Nunca todas estas a la vez",
    when: "Una expresión que no puede ser verdadera",
  },
  ruleMissing: {
    atMostOne: "Elija dos o más.",
    atLeastOne: "Elija una o más.",
    exactlyOne: "Elija una o más.",
    requires: "Elija una opción y escriba lo que requiere.",
    together: "Elija una o más.",
    when: "Escriba una expresión.",
  },
  requiresOption: "Esta opción",
  requiresWhat: "solo es posible donde esto es verdad",
  chooseOption: "Elija una opción",
  whenWhat: "Lo que no puede ser verdad",
  optionOf: (of) => `«${of.name}» (${of.maker})`,
  ruleSaid: {
    atMostOne: (of) => `Se toma como mucho una de estas: ${listed(of.items, "y")}.`,
    atLeastOne: (of) =>
      of.items.length === 1
        ? `${of.items[0]} se toma siempre.`
        : `Se toma al menos una de estas: ${listed(of.items, "y")}.`,
    exactlyOne: (of) =>
      of.items.length === 1
        ? `${of.items[0]} se toma siempre.`
        : `Se toma exactamente una de estas: ${listed(of.items, "y")}.`,
    requires: (of) => `Puede ser que ${of.option} solo si ${of.needs}.`,
    when: (of) => `No puede ser que ${of.what}.`,
  },
  removes: (of) => {
    const all = `Elimina ${of.count === "1" ? "1 combinación" : `${of.count} combinaciones`}`
    if (of.alone === null || of.same) return `${all}.`
    return of.alone === "0"
      ? `${all}, todas eliminadas también por otras reglas.`
      : `${all}, ${of.alone} de ellas solo por esta regla.`
  },
  example: "Por ejemplo:",

  today: "Hoy",
  todayHint: "Lo que se da ahora. Desde aquí busca Parley los caminos a cada desenlace.",
  todayNone: "Sin indicar. Sin ello no hay caminos desde hoy, y los desenlaces no se comparan con él.",
  todayOption: (of) => `Hoy: ${of.name}`,
  todaySay: "Decir qué se da hoy",
  todayForget: "Dejar hoy abierto",

  refinements: "Detalles finos",
  refinementsHint:
    "Pocas veces hacen falta: estados que nadie necesita distinguir, y movimientos que nadie puede hacer.",
  merges: "Estados que son uno",
  mergeSaid: (of) => `Son un solo estado todos aquellos en que ${of.what}.`,
  mergeWhat: "Son un solo estado todos aquellos en que esto es verdad",
  newMerge: "Hacer de varios estados uno",
  barred: "Movimientos vedados",
  barredSaid: (of) => `${of.maker} no puede pasar de donde ${of.from} a donde ${of.to}.`,
  barredBy: "Quién no puede moverse así",
  barredFrom: "desde donde esto es verdad",
  barredTo: "hasta donde esto es verdad",
  barredMissing: "Escriba ambas expresiones y termine cada una con Intro.",
  newBarred: "Vedar un movimiento",

  review: (of) => (of.count === 1 ? "Una cosa por revisar" : `${of.count} cosas por revisar`),
  reviewHint: "Un cambio alteró esto o lo quitó. Nada se ha perdido: devuélvalo a su lugar o descártelo.",
  reviewHintLook:
    "Un cambio afecta a esto. Nada se ha perdido: vea si sigue diciendo lo que se pretende y descártelo.",
  reviewUnknown: "Esta entrada de la lista por revisar no se puede leer.",
  reviewDeleted: (of) => `al eliminar ${of.what}`,
  reviewAdded: (of) => `al añadir ${of.what}; vea si aquí cambia algo`,
  reviewRestored: (of) => `al devolver ${of.what} a su sitio`,
  reviewImported: "El archivo importado tenía aquí un error.",
  reviewFound: "Decía:",
  reviewNegated: "al negarlo: sus fundamentos se escribieron para lo contrario",
  reviewWas: "Era:",
  reviewNow: "Ahora es:",
  reviewRestore: "Devolverlo a su sitio",
  reviewRestoreAll: "Devolver todo a su sitio",
  reviewDismiss: "Descartar",
  reviewDismissAll: "Descartar todo",
  reviewMore: (of) => (of.count === 1 ? "Mostrar la otra" : `Mostrar las otras ${of.count}`),
  reviewFewer: "Mostrar menos",
  reviewPlaces: {
    preferences: (of) => `Preferencias de ${of.maker}`,
    infeasible: "Reglas",
    merge: "Estados que son uno",
    noMove: "Movimientos vedados",
    statusQuo: "Hoy",
    labels: "Etiquetas de estados",
    outcome: "Lo que ocurrió al final",
    option: (of) => `Opción «${of.name}»`,
    maker: (of) => `Decisor «${of.name}»`,
    scenario: (of) =>
      of.within === "" ? `Escenario «${of.name}»` : `${of.within}, en el escenario «${of.name}»`,
  },
  reviewCannot:
    "No se puede devolver tal como era: ya no está aquello de lo que habla. Devuelva eso primero.",
}
