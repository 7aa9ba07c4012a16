export type {
  Alone,
  Answering,
  AtOnce,
  CoalitionForm,
  ConditionsForm,
  Definition,
  EitherWay,
  InTurn,
  Steps,
} from "./definition.ts"
export {
  countsAnswers,
  countsChoices,
  hangsOnOwn,
  impliedBy,
  ownPartOf,
  QUICK_CONCEPTS,
  stepsUnder,
  sweepsUnder,
} from "./properties.ts"
export {
  COALITION_CONCEPTS,
  CONCEPTS,
  type CoalitionConcept,
  type Concept,
  coalitionFormOf,
  DEFAULT_CONCEPTS,
  definitionOf,
  FURTHER_CONCEPTS,
  isConcept,
  USUAL_CONCEPT,
} from "./registry.ts"
