import type * as en from "../en/later.ts"

/** Dos versiones de un conflicto, una junto a otra. */
export const compare: (typeof en)["compare"] = {
  title: "Comparar con otra versión",
  about:
    "Qué difiere, en palabras, y qué cambia eso en los desenlaces. Ambas se toman tal como están, sin escenario.",
  other: "Otro archivo de esta carpeta",
  none: (of) => (of.count === 0 ? "No hay otro archivo" : "Elija un archivo"),
  elsewhere: "Un archivo de otro lugar…",
  unlisted: "No se pudieron listar los archivos de esta carpeta.",
  unread: (of) => `No se pudo leer «${of.name}».`,
  earlier: (of) => `«${of.name}» es la versión anterior; este conflicto, la posterior.`,
  later: (of) => `Este conflicto es la versión anterior; «${of.name}», la posterior.`,
  turn: "Al revés",
  faulty: "Una de las dos tiene errores; solo se pueden comparar versiones sin errores.",
  close: "Cerrar",
}
