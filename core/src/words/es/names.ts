import type { Catalogue } from "../catalogue.ts"
import { capital, list, small } from "./tools.ts"

const rest = (more: number): string[] => (more > 0 ? [`${more} más`] : [])

export const names: Catalogue["names"] = {
  today: "La situación de hoy",
  nothing: "Nadie hace nada",
  not: (name) => `no ${small(name)}`,
  by: ({ dm, phrase }) => `${dm}: ${phrase}`,
  derived: ({ phrases, more }) => capital(more > 0 ? list([...phrases, ...rest(more)]) : phrases.join(", ")),
  but: ({ name, phrases, more }) => `${name}, pero ${list([...phrases, ...rest(more)])}`,
  another: (name) => `${name} (otro)`,
  minor: "a al con de del e el en la las lo los o para por u un una y",
}
