import type { Opened } from "../study/index.ts"

// Keys that hold a slot, told as a state number; those that hold decision makers are told as ids.
const SLOTS = ["slot", "from", "to", "end"]
const MAKERS = ["dm", "movers"]

/** A part of an answer as JSON gives it: slots as state numbers, under `state` where the key is `slot`, indices as ids. */
export function idsFor(
  value: unknown,
  { conflict, model }: Pick<Opened, "conflict" | "model">,
  key = "",
): unknown {
  if (typeof value === "number") {
    if (SLOTS.includes(key)) return model.space.number(value)
    return MAKERS.includes(key) ? conflict.decisionMakers[value]!.id : value
  }
  if (Array.isArray(value)) return value.map((item) => idsFor(item, { conflict, model }, key))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name === "slot" ? "state" : name,
      idsFor(entry, { conflict, model }, name),
    ]),
  )
}
