import type { start as english } from "../en/start.ts"

export const start: typeof english = {
  stepsLabel: "Pasos",
  steps: {
    parties: "Quién, y qué podría hacer cada uno",
    today: "Cómo están las cosas hoy",
    wants: "Qué quiere cada uno",
  },
  said: "dicho",
  notSaid: "sin decir todavía",
  saidOf: (of) => `dicho de ${of.said} de ${of.all}`,
  leave: "Dejarlo por ahora",
  goOn: "Seguir",

  partiesTitle: "¿Quién decide, y qué podría hacer cada uno?",
  partiesKeys: "Intro pasa a la línea siguiente y añade lo escrito; en un decisor vacío sigue.",

  todayTitle: "¿Qué de esto se hace hoy?",
  todayKeys: "La barra espaciadora marca, las flechas mueven, Intro sigue.",
  noneDone: "Nada de esto: seguir",
  todayOpen: "Dejar hoy abierto",

  wantsTitle: (of) => `¿Qué quiere ${of.dm}?`,
  wantsHint:
    "Lo más importante primero. Escriba unas letras de lo que alguien hace o no hace, y elija con Intro.",
  wantsKeys: "Intro toma lo elegido, Intro otra vez lo añade, y en una línea vacía sigue.",
  first: (of) => `Lo que más quiere ${of.dm}`,
  next: (of) => `Lo que ${of.dm} quiere después`,
  wanted: (of) => `Lo que quiere ${of.dm}, lo más importante primero`,
  example: (of) => `Por ejemplo: ${of.example}`,
  otherKind: (of) => `Lo que quiere ${of.dm} está dado como orden o por pesos.`,
  change: "Cambiarlo en Preferencias",
  up: (of) => `Subir: ${of.what}`,
  remove: (of) => `Eliminar: ${of.what}`,
  nowAt: (of) => `ahora ${of.place}.º de ${of.count}`,
  nextMaker: (of) => `Seguir con ${of.dm}`,
  end: "Ver qué se sigue",
}
