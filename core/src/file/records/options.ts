import * as z from "zod/mini"
import { MAX_OPTIONS } from "../limits.ts"
import { filled, id, meant } from "../schema-parts.ts"
import { holder, pick, shapeOf, text } from "./field.ts"
import { GROUNDS } from "./grounds.ts"

/** The fields of an option. */
export const OPTION = {
  name: text({ about: "A verb phrase: Leave office." }),
  undo: text({ about: "A verb phrase for taking it back: Return to office." }),
  done: text({ about: "A sentence for the option taken: Maduro has left office." }),
  notDone: text({ about: "A sentence for the option not taken: Maduro is in office." }),
  /** `taken`: once taken it cannot be undone. `dropped`: once dropped it cannot be taken again. */
  oneWay: pick(["taken", "dropped"], {
    about: "taken: once taken it cannot be undone. dropped: once dropped it cannot be taken again.",
  }),
  ...GROUNDS,
}

export const optionSchema = meant(shapeOf(OPTION), {
  id: "option",
  description: "Something a decision maker can do or leave undone.",
})

/** The fields of a decision maker. */
export const DECISION_MAKER = {
  name: text(),
  options: holder(filled(z.record(id, optionSchema), MAX_OPTIONS), {
    about: "By id, in the order that state patterns follow.",
  }),
  ...GROUNDS,
}

export const decisionMakerSchema = meant(shapeOf(DECISION_MAKER), {
  id: "decisionMaker",
  description: "Someone who decides, with what they can do.",
})
