import type * as en from "../en/index.ts"
import { formatIn } from "../format.ts"

const { number } = formatIn("es")
const many = (count: number, one: string, more: string): string =>
  count === 1 ? one : `${number(count)} ${more}`

/// El lugar Pruebas: en qué se apoya cada cosa, y lo que consta.
export const evidence: (typeof en)["evidence"] = {
  heading: "Pruebas",
  parts: "Qué mostrar",
  partOf: {
    basis: "En qué se apoya cada cosa",
    sources: "Fuentes y afirmaciones",
    events: "Lo ocurrido",
    offers: "Ofertas",
  },

  sum: (of) =>
    `${of.cited} de ${of.rows} opciones, reglas, deseos, hechos y ofertas nombran aquello en que se apoyan.`,
  nothing:
    "Aún no consta nada. Diga de dónde sabe las cosas y qué se afirma allí; entonces aquí se verá qué se apoya en qué, y qué cae con cada fuente.",
  begin: "Empezar por una fuente",
  filter: "Mostrar solo",
  all: "Todo",
  weak: {
    unsourced: "Sin fuente",
    assumed: "Supuesto",
    contested: "En disputa",
    oneOrigin: "Una sola fuente",
    unnamed: "Solo sin nombre",
    low: "Poca confianza",
  },
  none: "No hay nada de ese tipo.",
  more: (of) => `${of.count} más`,
  what: "Lo que se anota",
  restsOn: "En qué se apoya",
  groups: {
    options: "Opciones",
    today: "Hoy",
    rules: "Lo que no puede ser",
    preferences: "Lo que quieren",
    events: "Lo ocurrido",
    offers: "Ofertas",
    scenarios: "Escenarios",
  },
  nothingCited: "no cita nada",
  hangsOn: (of) => `Depende de: ${of.question}`,
  unnamed: "(sin nombre)",
  reliabilities: {
    A: "del todo fiable",
    B: "normalmente fiable",
    C: "bastante fiable",
    D: "no siempre fiable",
    E: "no fiable",
    F: "fiabilidad imposible de juzgar",
  },
  credibilities: [
    "confirmada",
    "probablemente cierta",
    "posiblemente cierta",
    "dudosa",
    "improbable",
    "verdad imposible de juzgar",
  ],
  statuses: {
    onRecord: "declaración pública",
    reported: "referida",
    background: "de trasfondo",
    assumed: "supuesta",
  },

  carriedHeading: "En qué se apoya un desenlace",
  carriedBy: (of) => `En qué se apoya el ${of.state.replace(/^E/, "e")}`,
  selectOutcome: "Elija un desenlace, aquí al lado o en Desenlaces, y vea en qué se apoya.",
  noOutcome:
    "El estado elegido no se sostendría bajo los conceptos considerados, así que no se apoya en nada.",
  carriedByNone: "Ninguna parte por sí sola lo sostiene: se quite la que se quite, se sostendría igual.",
  carriedNote: "Quitada por sí sola, cada una de estas cambiaría cómo se sostiene.",
  weakest: "eslabón más débil",
  lostAll: "Sin ella no se sostendría.",
  lost: (of) => `Sin ella, ya no bajo ${of.concepts}.`,
  weakSince: (of) => `Débil: ${of.reasons}.`,
  morePart: (of) => `Y ${number(of.count)} más.`,

  sourcesHeading: "¿Y si una fuente se equivocara?",
  withoutHint: "Prescinda de una y vea enseguida qué cae con ella.",
  without: "Sin ella",
  nothingFalls: "No cae nada: todo lo que la cita se apoya también en otra cosa.",
  claimsFall: (of) => `${many(of.count, "Cae una afirmación", "afirmaciones caen")}:`,
  eventsFall: (of) => `${many(of.count, "Cae un hecho", "hechos caen")}:`,
  partsFall: (of) => `${many(of.count, "Cae una parte", "partes caen")}:`,
  noModelWithout: "Sin estas partes no se puede formar ningún modelo.",
  outcomesStay: "No cambiaría ningún desenlace.",
  vanish: (of) => `${many(of.count, "Desaparecería un desenlace", "desenlaces desaparecerían")}:`,
  appear: (of) => `${many(of.count, "Aparecería un desenlace", "desenlaces aparecerían")}:`,
  change: (of) =>
    `${many(of.count, "Un desenlace se sostendría de otro modo", "desenlaces se sostendrían de otro modo")}:`,
  fromTo: (of) => `${of.from}; luego ${of.to}`,
  stay: (of) =>
    of.count === 0 ? "Ninguno quedaría como está." : `${many(of.count, "Uno queda", "quedan")} como ahora.`,

  working: (of) => `Calculando, ${of.percent} %`,
  stopped: "Detenido.",
  noModel: "El texto tiene errores, así que esto no se puede calcular.",
  failed: "No se ha podido calcular.",

  noSource: "Sin fuente",
  contradicts: "Contradice",
  supports: "Respalda",
  unused: "Nada se apoya en ella.",
  usedBy: (of) => `${many(of.count, "Una parte se apoya", "partes se apoyan")} en ella: ¿y si fuera falsa?`,

  noEvents: "Aún no constan hechos.",
  asOf: "A fecha de",
  asOfAll: "todo el tiempo",
  explained: (of) =>
    of.moves === 1
      ? `El modelo ${of.improvements === 1 ? "explica" : "no explica"} el único movimiento habido.`
      : `El modelo explica ${number(of.improvements)} de ${number(of.moves)} movimientos habidos: los que mejoraron la situación de quien los hizo.`,
  effects: {
    better: "salió ganando.",
    same: "no ganó nada con ello.",
    worse: "salió perdiendo: el modelo no lo explica.",
  },
  wasStable: (of) => `Donde estaba, se habría quedado bajo ${of.concepts}.`,
  leadsTo: "Desde ahí, las mejoras llevan a",
  cannotBe: "Según las reglas esto no puede ser: nada se afirma de ello.",
  between: (of) =>
    of.after === null
      ? of.before === null
        ? "en algún momento"
        : `antes del ${of.before}`
      : of.before === null
        ? `después del ${of.after}`
        : `entre el ${of.after} y el ${of.before}`,

  noOffers: "Aún no constan ofertas.",
  offersNote:
    "Una oferta se sostendría si, una vez hecho todo, nadie que pudiera romperla lo haría; y se cumple si nadie gana siquiera con un paso fuera de ella.",
  showDeal: "Ver el trato cumplido",

  add: "Añadir",
  save: "Guardar",
  remove: "Eliminar",
  required: "necesario",
  addOf: {
    sources: "Añadir una fuente",
    claims: "Añadir una afirmación",
    events: "Añadir un hecho",
    offers: "Añadir una oferta",
  },
  adding: {
    sources: "Una fuente nueva",
    claims: "Una afirmación nueva",
    events: "Un hecho nuevo",
    offers: "Una oferta nueva",
  },
  changing: (of) => `Cambiar ${of.id}`,
  removing: (of) => `Eliminar ${of.id}`,
  removed: (of) => `Se eliminó ${of.id} y toda mención suya.`,
  dateExample: "2024-08-12, 2024-08 o 2024",
  wrong: {
    missing: "Esto es necesario.",
    noDate: "No es una fecha del calendario: escriba 2024-08-12, 2024-08 o 2024.",
  },
  fields: {
    title: "Título",
    publisher: "Editor",
    date: "Fecha",
    kind: "Tipo",
    reliability: "Fiabilidad",
    relays: "Reproduce las palabras de",
    address: "Dirección",
    language: "Idioma",
    text: "Archivo de texto junto al conflicto",
    says: "Lo que se dice, con sus propias palabras",
    by: "Quién",
    unnamed: "O, si no tiene nombre, cómo se le describe",
    source: "Leído en",
    origin: "Lo tuvo primero",
    status: "Cómo se dijo",
    credibility: "Credibilidad",
    quote: "Unas palabras textuales de la fuente",
    contradicts: "Contradice",
    supports: "Respalda",
    what: "Lo ocurrido",
    after: "Después de",
    before: "Antes de",
    who: "Otra persona que lo hizo",
    taken: "Opciones tomadas con ello",
    dropped: "Opciones abandonadas con ello",
    evidence: "Pruebas",
    because: "Porque",
    assumed: "Supuesto",
    confidence: "Confianza",
    name: "Nombre",
    to: "A quién",
    terms: "Lo que haría quien ofrece",
    asks: "Lo que haría quien recibe",
    otherwise: "Con qué se amenaza si se rechaza",
    floated: "Insinuada",
    made: "Hecha",
    declined: "Rechazada",
    accepted: "Aceptada",
    withdrawn: "Retirada",
    lapsed: "Caducada",
    deadline: "Vale hasta",
    precedent: "Sigue a la oferta",
  },
  kinds: {
    press: "prensa",
    official: "oficial",
    interview: "entrevista",
    document: "documento",
    data: "datos",
  },
  deed: { open: "sin decidir", done: "lo hace", not: "no lo hace" },
}
