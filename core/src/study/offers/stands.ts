import { type Conflict, compareMoments, daysOf, hasHappened, type Offer } from "../../file/index.ts"

/** What has become of an offer by the day of the conflict, in order of time. */
export function stepsKnown({ asOf }: Pick<Conflict, "asOf">, { steps }: Offer): Offer["steps"] {
  const day = asOf === undefined ? null : daysOf(asOf)!.last
  return steps
    .filter(({ when }) => day === null || hasHappened(when, day))
    .sort((a, b) => compareMoments(a.when, b.when))
}

/** Whether an offer is on the table (SPEC O11). */
export function isOnTable(conflict: Pick<Conflict, "asOf">, offer: Offer): boolean {
  const last = stepsKnown(conflict, offer).at(-1)?.step
  return last !== "declined" && last !== "withdrawn" && last !== "lapsed"
}
