import type * as en from "../en/index.ts"

/** El registro de lo que se hizo. */
export const log: (typeof en)["log"] = {
  title: "Lo que se hizo",
  otherTitle: "Un registro guardado",
  lead: "Vuelva a cualquier momento. Nada cambia hasta que usted lo decida.",
  nothing: "No se ha hecho nada desde que se abrió el archivo.",
  opened: "El archivo como se abrió",
  begins: (of) =>
    of.count === 1
      ? "Donde empieza el registro: ya no se guarda 1 paso anterior"
      : `Donde empieza el registro: ya no se guardan ${of.count} pasos anteriores`,
  undone: "deshecho",
  stale: "El texto tiene errores ahora. Dejarlo como estaba antes de ellos lo arregla.",
  moment: "Momento",
  become: "Dejar el archivo como estaba entonces",
  save: "Guardar el registro…",
  open: "Repetir un registro…",
  noLog: "Esto no es un registro de Parley, o sus partes no encajan.",
}
