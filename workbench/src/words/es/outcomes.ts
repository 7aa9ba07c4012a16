import type * as en from "../en/index.ts"
import { formatIn } from "../format.ts"

const { number } = formatIn("es")
const many = (count: number, one: string, more: string): string =>
  count === 1 ? `un ${one}` : `${number(count)} ${more}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/// El lugar «Resultados» y los resultados en breve junto a los demás lugares.
export const outcomes: (typeof en)["outcomes"] = {
  liveHeading: "Resultados",
  count: (of) =>
    of.count === 0
      ? "Ningún resultado se sostendría, bajo estos supuestos"
      : `${capital(many(of.count, "resultado se sostendría", "resultados se sostendrían"))}, bajo estos supuestos`,
  caveat:
    "Una posible resolución es un estado que nadie dejaría por algo mejor, dado quién puede hacer qué y quién quiere qué según este archivo. No es un pronóstico: cambie un supuesto y vea qué cambia.",
  working: "Calculando los resultados",
  stop: "Detener",
  cancelled: "El cálculo se detuvo. Cualquier cambio lo reanuda.",
  again: "Empezar de nuevo",
  errors: (of) =>
    `El texto tiene ${many(of.count, "error", "errores")}; estos son los resultados de su último estado legible.`,
  toText: "Corregirlo en Texto",
  hidden: "Los resultados están ocultos hasta que anote lo que espera.",
  toGuess: "Anotar una conjetura",
  waiting: "Se están calculando los resultados …",
  onlyNash: "Por ahora solo se conoce Nash; lo demás se está calculando.",
  noneHint:
    "En todos los estados alguien podría todavía mejorar, y nada de lo que estos conceptos tienen en cuenta lo disuadiría.",
  more: (of) => capital(many(of.count, "resultado más", "resultados más")),
  isNew: "nuevo",
  isGone: "ya no se sostiene",
  wouldAppear: "aparecería",
  wouldVanish: "desaparecería",
}
