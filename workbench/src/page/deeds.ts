import type { Edit } from "@parley/core"
import { type Change, change, freshId, type Path } from "@parley/core/file"
import { useMemo } from "react"
import type { ActionName } from "../document/actions.ts"
import { useBench } from "./bench.tsx"
import { useLaterWords } from "./later-words.ts"
import { useOpen } from "./open.tsx"

/**
 * What can be done to who decides and what they can do. All of it is done to the file itself, for all scenarios, and
 * carries along whatever speaks of it.
 */
export interface Deeds {
  /** Ids under which the new ones are found. `along`: what is done with the new option in the same step. */
  readonly addMaker: (name: string, option: string, along?: Along) => string
  readonly addOption: (dm: string, name: string, along?: Along) => string
  readonly moveMaker: (dm: string, to: number) => void
  readonly moveOption: (dm: string, option: string, to: number) => void
  readonly giveOption: (dm: string, option: string, to: string) => void
  readonly deleteMaker: (dm: string) => void
  readonly deleteOption: (dm: string, option: string) => void
  readonly renameMaker: (dm: string, to: string) => void
  readonly renameOption: (dm: string, option: string, to: string) => void
}

/** What is done to an option that was just added, by its place in the file. */
type Along = (option: Path) => readonly Edit[]

/** The deeds on the open conflict. */
export function useDeeds(): Deeds {
  const { ui, notify } = useBench()
  const later = useLaterWords()
  const { base, reading, perform, document, local, conflict } = useOpen()
  return useMemo(() => {
    const makers = base?.decisionMakers ?? []
    const makerAt = (dm: string) => makers.findIndex(({ id }) => id === dm)
    const optionsOf = (dm: string) =>
      (makers[makerAt(dm)]?.options ?? []).map((option) => base!.options[option]!)
    const optionIds = [...(base?.options ?? []), ...(conflict?.options ?? [])].map(({ id }) => id)
    const makerIds = [...makers, ...(conflict?.decisionMakers ?? [])].map(({ id }) => id)
    const nameOfMaker = (dm: string) => {
      const maker = makers[makerAt(dm)]
      return maker === undefined ? dm : local(maker.name)
    }
    const nameOfOption = (dm: string, option: string) => {
      const found = optionsOf(dm).find(({ id }) => id === option)
      return found === undefined ? option : local(found.name)
    }
    const carry = (name: ActionName, what: string, wanted: Change, more: readonly Edit[] = []): void =>
      perform(name, [...change(reading, wanted), ...more], { what }, "file")
    const remove = (name: ActionName, what: string, wanted: Change): void => {
      const edits = change(reading, wanted)
      perform(name, edits, { what }, "file")
      const marked = edits.some(({ path }) => path[0] === "review")
      const undo = { label: ui.frame.undo, run: () => document.undo() }
      notify({ text: later.situation.deleted({ what, marked }), action: undo })
    }
    return {
      addMaker(name, option, along = () => []) {
        const id = freshId(name, makerIds, "dm")
        const own = freshId(option, optionIds)
        const options = [{ id: own, name: option }]
        const at = makers.length
        const wanted = { kind: "add-decision-maker", id, name, options, at } as const
        carry("add-decision-maker", name, wanted, along(["decisionMakers", id, "options", own]))
        return id
      },
      addOption(dm, name, along = () => []) {
        const id = freshId(name, optionIds)
        const wanted = { kind: "add-option", dm, id, name, at: optionsOf(dm).length } as const
        carry("add-option", name, wanted, along(["decisionMakers", dm, "options", id]))
        return id
      },
      moveMaker(dm, to) {
        const from = makerAt(dm)
        if (from < 0 || from === to || to < 0 || to >= makers.length) return
        carry("move-decision-maker", nameOfMaker(dm), { kind: "move-decision-maker", from, to })
      },
      moveOption(dm, option, to) {
        const options = optionsOf(dm)
        const from = options.findIndex(({ id }) => id === option)
        if (from < 0 || from === to || to < 0 || to >= options.length) return
        carry("move-option", nameOfOption(dm, option), { kind: "move-option", dm, from, to })
      },
      giveOption(dm, option, to) {
        const at = optionsOf(to).length
        carry("move-option", nameOfOption(dm, option), { kind: "give-option", dm, option, to, at })
      },
      deleteMaker(dm) {
        remove("delete-decision-maker", nameOfMaker(dm), { kind: "delete-decision-maker", dm })
      },
      deleteOption(dm, option) {
        remove("delete-option", nameOfOption(dm, option), { kind: "delete-option", dm, option })
      },
      renameMaker: (dm, to) => carry("change-id", `${dm} → ${to}`, { kind: "rename-decision-maker", dm, to }),
      renameOption: (dm, option, to) =>
        carry("change-id", `${option} → ${to}`, { kind: "rename-option", dm, option, to }),
    }
  }, [base, conflict, reading, perform, document, local, notify, ui])
}
