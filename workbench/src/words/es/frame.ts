import type * as en from "../en/index.ts"

/** Lo que rodea cada lugar: la cabecera, los menús, el guardado, los avisos. */
export const frame: (typeof en)["frame"] = {
  parley: "Parley",
  tagline: "Un banco de trabajo para negociaciones estratégicas",
  skip: "Ir al contenido",
  places: {
    library: "Biblioteca",
    board: "Tablero",
    situation: "Situación",
    preferences: "Preferencias",
    outcomes: "Desenlaces",
    ways: "Caminos",
    offers: "Ofertas",
    moves: "Movimientos",
    sure: "Solidez",
    take: "Qué haría falta",
    evidence: "Pruebas",
    text: "Texto",
  },
  present: "Presentar",
  guidedStart: "Comienzo guiado",
  placesLabel: "Lugares",
  asOf: (of) => `A fecha de ${of.date}`,
  untitled: "Sin título",
  aside: "Al lado",
  loading: "Abriendo…",
  notShown: ({ place }) => `Esta página no muestra «${place}».`,
  notFound: (of) => `No hay ningún archivo «${of.path}» en esta carpeta.`,
  cannotOpen: "El archivo no se puede abrir.",
  noAccess:
    "Esta página no tiene acceso al servidor. Abra la dirección que mostró «parley serve»: da entrada a este navegador.",
  noServer: "No se alcanza el servidor. ¿Sigue en marcha «parley serve»?",
  tryAgain: "Intentar de nuevo",
  backToLibrary: "Volver a la biblioteca",

  missing: {
    today: {
      said: "No se ha dicho todavía cómo están las cosas hoy: de ahí parten los caminos, y con ello se comparan los desenlaces.",
      go: "Decir cómo están las cosas hoy",
    },
    wants: {
      said: "No se ha dicho todavía qué quiere nadie, así que nadie tiene motivo para moverse.",
      go: "Decir qué quiere cada uno",
    },
    outcome: {
      said: "Ningún desenlace se sostendría: desde todo estado alguien gana moviéndose.",
      go: "Mirar qué quiere cada uno",
    },
  },

  mendFirst:
    "El texto tiene errores. Corríjalos primero en Texto; lo que se ve aquí es su último estado legible.",
  staleNotice: (of) =>
    `El texto tiene ${of.count === 1 ? "un error" : `${of.count} errores`}. Se muestra su último estado legible.`,
  neverRead: (of) =>
    `El texto tiene ${of.count === 1 ? "un error" : `${of.count} errores`} y todavía no puede mostrarse de otro modo.`,
  errors: "Errores del texto",
  toReport: "Seguir con la noticia",
  toText: "Corregirlo en Texto",

  more: "Menú",
  undo: "Deshacer",
  redo: "Rehacer",
  undoWhat: (of) => `Deshacer: ${of.what}`,
  redoWhat: (of) => `Rehacer: ${of.what}`,

  saved: "Guardado",
  saving: "Guardando…",
  offline: "Sin guardar: servidor inaccesible",
  offlineLong:
    "No se alcanza el servidor. Lo que usted cambie queda en este navegador y se guarda cuando el servidor vuelva.",
  refused: "Sin guardar",
  unkept: "Tampoco cabe en este navegador: deje abierta la página",
  unkeptLong:
    "Lo que no se guardó existe solo en esta página. Cópielo desde Texto, o haga sitio y siga editando.",
  gone: "El archivo ya no está",
  tried: "Probado aquí, no se guarda",
  clash: "Cambiado en otra parte",
  savingLabel: "Guardado",
  clashTitle: "El archivo se cambió en otra parte",
  clashText:
    "Mientras usted lo cambiaba aquí, otro programa u otra ventana cambió el archivo. No se ha sobrescrito nada. ¿Qué versión debe quedar?",
  clashMine: "La suya, aquí",
  clashTheirs: "La del disco, de otra parte",
  clashLines: (of) => `${of.added} ${of.added === 1 ? "línea" : "líneas"} más, ${of.removed} menos`,
  keepMine: "Dejar la mía",
  takeTheirs: "Tomar la del disco",
  keepBoth: "Dejar ambas: la mía como copia",
  clashLater: "Decidir después",
  keptBoth: (of) => `La suya queda como ${of.path}.`,
  undoKept: "Lo que no conserve se puede recuperar con Deshacer.",
  goneTitle: "El archivo ya no está",
  goneText: "Otro programa lo movió o lo quitó. Lo que se ve aquí es todo lo que queda de él.",
  writeAnew: "Escribirlo de nuevo",
  loadedTitle: "El archivo cambió en el disco y se volvió a cargar.",
  loadedUndo: "Recuperar el anterior",
  restored: "Se recuperaron cambios que no habían llegado al disco.",

  scenario: "Escenario",
  scenarioBase: "Tal como está el archivo",
  scenarioNew: "Escenario nuevo…",
  scenarioName: "¿Cómo se llama?",
  scenarioExample: "Por ejemplo: Un sucesor vuelve a la presión",
  scenarioCreate: "Crear",
  scenarioRename: "Cambiar el nombre del escenario…",
  compareWith: "Comparar con otra versión…",
  scenarioDelete: "Borrar este escenario",
  scenarioDeleted: (of) => `Se borró el escenario «${of.name}».`,
  scenarioEditing: (of) => `Lo que cambie ahora se cambia solo en el escenario «${of.name}».`,
  scenarioText: (of) =>
    `Los desenlaces son los del escenario «${of.name}». Este texto es el archivo entero: lo que escriba se cambia donde lo escriba.`,
  scenarioChanges: (of) =>
    of.count === 0
      ? "Nada cambiado todavía"
      : of.count === 1
        ? "1 cambio respecto al archivo"
        : `${of.count} cambios respecto al archivo`,
  scenarioUnknown: (of) => `No hay ningún escenario «${of.id}» en este archivo.`,
  rename: "Cambiar el nombre",
  cancel: "Cancelar",
  close: "Cerrar",

  settings: "Ajustes",
  language: "Idioma",
  theme: "Aspecto",
  themes: { system: "Como el sistema", light: "Claro", dark: "Oscuro" },
  concepts: "Conceptos considerados",
  guess: "Primero, adivinar",
  guessHint: "Los resultados quedan ocultos hasta que usted anote lo que espera.",

  palette: "Órdenes",
  palettePrompt: "¿Qué quiere hacer?",
  paletteNone: "Nada con ese nombre.",
  goTo: (of) => `Ir a ${of.place}`,
  openConflict: (of) => `Abrir ${of.title}`,
  lookAt: (of) => `Mirar: ${of.scenario}`,
  selectOutcome: (of) => `Seleccionar: ${of.name}`,
  speak: (of) => `Hablar ${of.language}`,
  appear: (of) => `Aspecto: ${of.theme}`,
  toggleConcept: (of) => (of.on ? `Dejar fuera ${of.concept}` : `Considerar ${of.concept}`),
  toggleGuess: (of) => (of.on ? "Dejar de adivinar primero" : "Primero, adivinar"),
  newKey: "Crear una clave nueva para esta carpeta",
  newKeyMade:
    "Esta carpeta tiene una clave nueva. Esta página sigue; las demás páginas y los marcadores ya no la abren. La ventana en que se ejecuta «parley serve» muestra la nueva dirección.",
  signOut: "Cerrar la sesión de todas las páginas",
  signedOut:
    "Se ha cerrado la sesión de todas las páginas, también la de esta. Para seguir, abra la dirección que ha mostrado «parley serve»; lo que aún no se ha guardado queda aquí hasta entonces.",
  printPage: "Imprimir",

  engineFailed: "El motor ha dejado de funcionar.",
  engineUnreadable: "No se pudo leer lo que dijo.",
  engineRestart: "Ponerlo en marcha de nuevo",
  notices: "Avisos",
  dismiss: "Descartar",
  trialTitle: (of) => `A prueba: ${of.what}`,
  trialAccept: "Aceptar",
  trialKeep: "Guardar como escenario",
  trialKept: (of) => `Guardado como el escenario «${of.name}», que es el que se mira ahora.`,
  trialLeave: "Descartar",
  trialAppear: (of) => (of.count === 1 ? "1 aparecería" : `${of.count} aparecerían`),
  trialVanish: (of) => (of.count === 1 ? "1 desaparecería" : `${of.count} desaparecerían`),
  trialNothing: "Ningún desenlace aparecería ni desaparecería.",
  trialMore: (of) => `y ${of.count} más`,
  trialUnknown: "No se sabe qué aparecería ni qué desaparecería.",
  trialPartly: (of) =>
    `Se sostendrían ${of.after}; ahora se sostienen ${of.before}. Son demasiados para compararlos todos, así que no se sabe qué más aparecería o desaparecería.`,
  trialWorking: "Mirando qué cambiaría…",
  errorTitle: "Algo falló en esta parte",
  errorText: "Su archivo está a salvo. El resto del banco de trabajo sigue funcionando.",
}
