import type { Catalogue } from "../catalogue.ts"
import { date, quote } from "./tools.ts"

export const reading: Catalogue["reading"] = {
  kinds: {
    actor: "Quiénes aparecen",
    quotation: "Citas",
    sourcing: "Afirmaciones y de dónde vienen",
    date: "Tiempos",
    act: "Qué se hace, se ofrece, se exige, se amenaza",
    condition: "Condiciones",
    contingency: "Lo que nadie decide",
    deadline: "Plazos",
    contested: "Lo que se discute",
    precedent: "Rondas anteriores",
    want: "Qué se quiere",
  },
  published: ({ date: day }) => `Publicado el ${date(day)}.`,
  undated: "No se sabe cuándo se publicó el texto: los tiempos quedan abiertos. Indique --date.",
  nothing: "No se encuentra nada.",
  noPdf: ({ file }) => `${quote(file)} no se puede leer como PDF.`,
  doubtful: "dudoso",
  open: "abierto",
  assumed: "Propuesto por parley read; nadie lo ha juzgado aún.",
  left: ({ count }) =>
    `${count === 1 ? "Un acto no es opción" : `${count} actos no son opciones`} del borrador; las propuestas junto al texto los tienen todos.`,
  noParties:
    "Menos de dos deciden y hacen algo según el texto: el borrador tiene solo fuentes y afirmaciones.",
  confirms: "Repite lo que ya consta",
  contradicts: "Contradice lo que consta",
  sameOrigin: ({ origin }) => `no es una segunda fuente: ambos lo tienen de ${origin}`,
}
