import type * as en from "../en/index.ts"

/** El lugar Texto, y lo que se puede llevar uno consigo. */
export const text: (typeof en)["text"] = {
  label: "Texto del archivo del conflicto. Escape y después Tab salen del editor.",
  lead: "Este es el archivo mismo. Lo que escriba aquí y lo que cambie en otro lugar es el mismo documento; los comentarios se conservan.",
  nothingWrong: "No hay nada que corregir.",
  problems: (of) => (of.count === 1 ? "Una cosa que mirar" : `${of.count} cosas que mirar`),
  place: (of) => `Línea ${of.line}, ${of.column}`,

  save: "Guardar como…",
  brief: "Informe …",
  publish: "Publicar …",
  groups: {
    brief: "Para leer y compartir",
    picture: "Lo que se ve",
    table: "Tabla de opciones",
    graph: "Grafo de movimientos",
    conflict: "Conflicto",
    results: "Resultados",
  },
  /** Where the name of a format alone says too little. */
  formats: {
    svg: "Imagen (SVG)",
    png: "Imagen (PNG)",
    yaml: "El archivo tal cual (YAML)",
    gmcr: "Para programas GMCR anteriores (.gmcr)",
    nfg: "Para Gambit (.nfg)",
    tidy: "CSV para estadística",
  },
  pictureMarks: "Relleno: tomada. Vacío: no tomada. De trazos: una u otra cosa. El puesto 1 es el mejor.",
  pictureHolds: (of) =>
    `E: el estado se sostiene según uno de los conceptos ${of.concepts.join(", ")}; E2, E3, …: según tantos de ellos.`,
  nothingToDraw: "Este lugar no tiene imagen. Vaya a Desenlaces o a Movimientos.",
  lost: (of) => `Guardado. Lo que el formato no puede llevar: ${of.losses.join(" ")}`,
  cannotSave: (of) => `Así no se puede guardar. ${of.message}`,
}
