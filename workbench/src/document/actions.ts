/** Everything that can be done to a document, by name: the names of the log, of undo and redo. */
export const ACTIONS = [
  "type",
  "load",
  "take-theirs",
  "restore-draft",
  "replay",
  "set-title",
  "set-summary",
  "set-date",
  "add-decision-maker",
  "rename-decision-maker",
  "move-decision-maker",
  "delete-decision-maker",
  "add-option",
  "rename-option",
  "set-phrase",
  "set-direction",
  "move-option",
  "delete-option",
  "change-id",
  "set-today",
  "add-rule",
  "change-rule",
  "move-rule",
  "delete-rule",
  "add-statement",
  "change-statement",
  "negate-statement",
  "move-statement",
  "delete-statement",
  "set-grounds",
  "set-ranking",
  "set-weight",
  "change-preference-kind",
  "adjust",
  "add-scenario",
  "rename-scenario",
  "delete-scenario",
  "drop-change",
  "restore-review",
  "dismiss-review",
  "take-proposal",
  "add-entry",
  "change-entry",
  "delete-entry",
] as const

export type ActionName = (typeof ACTIONS)[number]

/** What the action was done to, as words show it: a decision maker, an option, a statement, a scenario. */
export interface ActionParams {
  readonly what?: string
}

/** Whether such actions follow one another letter by letter. */
export function isTyping(name: ActionName): boolean {
  return (
    name === "type" ||
    name === "set-title" ||
    name === "set-summary" ||
    name === "set-phrase" ||
    name === "rename-option" ||
    name === "rename-decision-maker" ||
    name === "rename-scenario" ||
    name === "set-grounds"
  )
}
