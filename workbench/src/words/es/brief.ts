import type * as en from "../en/brief.ts"

export const brief: typeof en.brief = {
  title: "Informe",
  lead: "Dos páginas que se leen en dos minutos y un anexo para comprobarlas. Se hace en esta máquina y nada sale de ella.",
  world: "De",
  asOf: "A fecha de",
  asOfHint: "Un día, mes o año; vacío: como dice el archivo.",
  withoutGone:
    "Algo que debía omitirse tiene ahora otro nombre en el archivo, o ya no está. Revise la lista.",
  withoutSeen: "Omitir lo marcado",
  to: "Qué se busca",
  toHint: "Lo que debe darse, hecho de opciones: el informe dice qué haría falta. Vacío: nada.",
  concepts: "Según",
  noConcepts: "Elija al menos uno.",
  preview: "Vista previa",
  saveAs: "Guardar como",
  html: "Página (HTML)",
  htmlHint: "Una página que no necesita nada más, para enviar o imprimir.",
  md: "Markdown",
  word: "Word (.docx)",
  language: "Idioma",
  length: "Extensión",
  full: "Completo: dos páginas",
  short: "Breve: una página",
  annex: "Con el anexo",
  without: "Omitir",
  withoutHint:
    "Lo que se omite se quita del archivo antes de hacer el informe. Los desenlaces siguen siendo los mismos.",
  notMade: "No se ha podido hacer el documento.",
}
