import type { Catalogue } from "../catalogue.ts"
import type { ConceptWords } from "../messages.ts"

export const concepts: Catalogue["concepts"] = {
  nash: {
    name: "Nash",
    long: "estabilidad de Nash",
    gloss: "nadie tiene un movimiento hacia algo mejor; las respuestas no se tienen en cuenta",
  },
  gmr: {
    name: "GMR",
    long: "metarracionalidad general",
    gloss:
      "a cada mejora se podría responder de modo que no se gane nada, incluso con movimientos contrarios al interés de quien responde",
  },
  smr: {
    name: "SMR",
    long: "metarracionalidad simétrica",
    gloss: "como GMR, y ningún contramovimiento permitiría librarse de la respuesta",
  },
  seq: {
    name: "SEQ",
    long: "estabilidad secuencial",
    gloss:
      "a cada mejora se podría responder de modo que no se gane nada, con movimientos en interés de quienes responden",
  },
  sseq: {
    name: "SSEQ",
    long: "estabilidad secuencial simétrica",
    gloss: "como SEQ, y ningún contramovimiento permitiría librarse de la respuesta",
  },
  sim: {
    name: "SIM",
    long: "estabilidad simultánea",
    gloss: "cada mejora podría coincidir con otras hechas en el mismo momento, de modo que no se gane nada",
  },
  "seq-or-sim": {
    name: "SEQ o SIM",
    long: "estabilidad secuencial o simultánea",
    gloss: "como SEQ, o con mejoras en el mismo momento de quienes no son estables según SEQ",
  },
}

const coalition = (of: ConceptWords, name: string, long: string): ConceptWords => ({
  name,
  long,
  gloss: `${of.gloss}; varios pueden moverse juntos cuando conviene a cada uno de ellos`,
})

export const coalitionConcepts: Catalogue["coalitionConcepts"] = {
  cnash: coalition(concepts.nash, "CNash", "estabilidad de Nash de coaliciones"),
  cgmr: coalition(concepts.gmr, "CGMR", "metarracionalidad general de coaliciones"),
  csmr: coalition(concepts.smr, "CSMR", "metarracionalidad simétrica de coaliciones"),
  cseq: coalition(concepts.seq, "CSEQ", "estabilidad secuencial de coaliciones"),
}
