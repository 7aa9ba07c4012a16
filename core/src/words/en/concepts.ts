import type { CoalitionConcept, Concept } from "../../engine/index.ts"
import type { ConceptWords } from "../messages.ts"

export const concepts: Readonly<Record<Concept, ConceptWords>> = {
  nash: {
    name: "Nash",
    long: "Nash stability",
    gloss: "nobody has a move to anything better; answers are not considered",
  },
  gmr: {
    name: "GMR",
    long: "general metarationality",
    gloss:
      "every improvement could be answered so that nothing is gained, even by moves against the answerer's own interest",
  },
  smr: {
    name: "SMR",
    long: "symmetric metarationality",
    gloss: "as GMR, and no counter-move would get out of it",
  },
  seq: {
    name: "SEQ",
    long: "sequential stability",
    gloss:
      "every improvement could be answered so that nothing is gained, by moves in the answerers' own interest",
  },
  sseq: {
    name: "SSEQ",
    long: "symmetric sequential stability",
    gloss: "as SEQ, and no counter-move would get out of it",
  },
  sim: {
    name: "SIM",
    long: "simultaneous stability",
    gloss: "every improvement could meet improvements made at the same moment, so that nothing is gained",
  },
  "seq-or-sim": {
    name: "SEQ or SIM",
    long: "sequential or simultaneous stability",
    gloss: "as SEQ, or met at the same moment by those who are not SEQ stable themselves",
  },
}

const coalition = (of: ConceptWords, name: string): ConceptWords => ({
  name,
  long: `coalitional ${of.long}`,
  gloss: `${of.gloss}; several may move together where it serves every one of them`,
})

export const coalitionConcepts: Readonly<Record<CoalitionConcept, ConceptWords>> = {
  cnash: coalition(concepts.nash, "CNash"),
  cgmr: coalition(concepts.gmr, "CGMR"),
  csmr: coalition(concepts.smr, "CSMR"),
  cseq: coalition(concepts.seq, "CSEQ"),
}
