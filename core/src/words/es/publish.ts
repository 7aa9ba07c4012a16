import type { Catalogue } from "../catalogue.ts"
import { capital, count, date, list, ofWhom, quote, size, verb, within } from "./tools.ts"

/** Lo que se dice de una página que se entrega. */
export const publish: Catalogue["publish"] = {
  assumptions: "Todo lo que aquí se muestra vale bajo estos supuestos. Prepara; no predice.",
  kept: "Lo que se cambia en esta página se prueba y no se guarda.",
  dated: ({ date: day }) => `Fecha: ${date(day)}.`,
  made: ({ version }) => `Hecha con Parley ${version}.`,
  source: ({ title, hash }) => `SHA-256 del archivo ${quote(title)}: ${hash}`,
  leftOut: ({ parts }) => `Se ha omitido: ${list(parts)}.`,
  nothingLeftOut: "No se ha omitido nada por elección.",
  save: "Guardar el archivo",

  shown: ({ places }) => `De la mesa de trabajo muestra ${list(places)}.`,
  places: {
    board: "el tablero",
    ways: "los caminos",
    offers: "las ofertas",
    outcomes: "los desenlaces",
    moves: "las jugadas",
    sure: "cuán seguro es",
    take: "qué haría falta",
    situation: "la situación",
    preferences: "las preferencias",
    evidence: "las pruebas",
    text: "el texto",
    present: "las láminas",
  },
  onlyNote:
    "Se ha omitido lo que ningún lugar mostrado cuenta. Aquello de lo que se siguen los resultados, también las preferencias, sigue en la página: --frozen lo omite.",

  frozenKind: "Los resultados como una imagen, que no se puede probar. Prepara; no predice.",
  frozenNote:
    "Lo que quiere cada parte y por qué se sostienen estos desenlaces no está en esta página. Aun así, los resultados dicen algo de ello.",
  frozenFoot: "Los resultados son una imagen de esa fecha: nada se puede cambiar en ella.",
  frozenWarning:
    "Los resultados hablan de lo que quiere cada parte: quien sabe qué desenlaces se sostienen puede descartar la mayoría de los órdenes. En un conflicto de dos partes con dos opciones cada una, un conjunto de desenlaces deja unos 9 de 75 órdenes.",
  frozenContents: ({ title, dms, options, scenarios }) =>
    `${capital(title)}: los resultados como una imagen, ${list([
      count(dms, "decisor", "decisores"),
      count(options, "opción", "opciones"),
      ...(scenarios === 0 ? [] : [count(scenarios, "escenario")]),
    ])}. Lo que quieren no está en ella, ni aquello en lo que se basa.`,
  inScenario: ({ name }) => `En el escenario ${quote(name)}`,
  scenarioFails: "Allí no se puede hacer ningún modelo.",
  column: "Desenlace",
  tableNote: "Y: se toma; N: no se toma; -: cualquiera de las dos.",

  lock: {
    locked: "Esta página está cerrada. Se abre con la contraseña que le ha dado quien se la ha entregado.",
    password: "Contraseña",
    open: "Abrir",
    opening: "Abriendo …",
    wrong: "Esta no es la contraseña.",
    insecure:
      "Esta página no se puede abrir aquí: en una dirección sin cifrado (http) los navegadores no dan criptografía a las páginas. Guárdela y ábrala desde el disco, o en una dirección que empiece por https.",
    noScript: "Para abrirla hay que permitir que se ejecuten scripts.",
  },
  lockedNote: ({ title }) =>
    `Cerrada: sin la contraseña solo se puede leer el título ${quote(title)}, y nadie puede recuperar una contraseña perdida.`,
  weakPassword: "Una contraseña corta se puede encontrar probando: mejor cuatro palabras o más.",

  withheld: ({ names }) =>
    `En esta página se ha omitido lo que ${names.length === 1 ? verb(names[0]!, "quiere", "quieren") : "quieren"} ${list(names.map(within))}. Sin ello no se puede decir qué desenlaces se sostendrían.`,
  who: "Quién puede hacer qué",

  parts: {
    evidence: "los fundamentos y las pruebas",
    sources: "las fuentes y quién hace cada afirmación",
    claims: "las afirmaciones",
    events: "los hechos",
    offers: "las ofertas",
    contested: "las preguntas en disputa",
    forecasts: "los pronósticos",
    review: "las notas de revisión",
    summary: "el resumen",
  },
  preferencesOf: ({ name }) => `las preferencias ${ofWhom(name)}`,
  scenarios: ({ count: left }) => count(left, "escenario"),
  scenarioNamed: ({ name }) => `el escenario ${quote(name)}`,

  contents: ({ title, dms, options, wants, scenarios, ...record }) =>
    `${capital(title)}: ${list([
      count(dms, "decisor", "decisores"),
      count(options, "opción", "opciones"),
      `las preferencias de ${count(wants, "decisor", "decisores")}`,
      ...(scenarios === 0 ? [] : [count(scenarios, "escenario")]),
      ...(record.sources === 0 ? [] : [count(record.sources, "fuente")]),
      ...(record.claims === 0 ? [] : [count(record.claims, "afirmación", "afirmaciones")]),
      ...(record.events === 0 ? [] : [count(record.events, "hecho")]),
      ...(record.offers === 0 ? [] : [count(record.offers, "oferta")]),
      ...(record.forecasts === 0 ? [] : [count(record.forecasts, "pronóstico")]),
    ])}.`,
  always:
    "Nunca van en ella: los comentarios, las notas de revisión, los textos de las fuentes y las rutas de esta máquina.",
  noResults: "Sin ello no se cuenta ningún desenlace, y la página lo dice.",
  size: ({ bytes }) => `Una página de ${size(bytes)}. No necesita servidor ni pide nada.`,
  password: "Contraseña de la página: ",
  passwordAgain: "Otra vez: ",
  passwordsDiffer: "Las dos contraseñas no son iguales.",
  noPassword:
    "Falta la contraseña: escríbala, ponga PARLEY_PASSWORD o désela en la primera línea de la entrada estándar.",
  onlySlides: "Las láminas van sobre un lugar: nombre otro además de present.",
  folder: ({ bytes }) =>
    `Una carpeta de ${size(bytes)} para un servidor web, en cualquier dirección. No pide más que sus propios archivos.`,
  embedHint: "Para que esté en una página, tan alta como lo que muestra:",
  notBuilt:
    "Falta aquello con lo que se compone una página: instale @parley/workbench, o construya el repositorio con npm run build.",
  breaks: ({ title }) => `Sin lo que se omite, ${quote(title)} tendría errores:`,
}
