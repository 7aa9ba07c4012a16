import type { Json } from "@parley/core/file"
import { useState } from "react"
import { Button, Dialog, Heading, type Key, ToggleButton, ToggleButtonGroup } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { EngineFailure } from "../../page/engine.ts"
import { useLaterWords } from "../../page/later-words.ts"
import { useLooked, useOpen } from "../../page/open.tsx"
import { silentMakers } from "../../page/silent.ts"
import { Overlay } from "../../parts/overlay.tsx"
import { entryAt } from "../../parts/paths.ts"
import { kindEdits } from "./kind-edits.ts"
import { rankingData } from "./ranked.ts"
import { useDerived } from "./use-derived.ts"

const KINDS = ["statements", "ranking", "weights"] as const
type KindOf = (typeof KINDS)[number]

/** States that can be ranked by hand, at most. */
export const MOST_BY_HAND = 64

/**
 * In which of the three ways the file gives a decision maker's preferences, and the change to another one: asked
 * first where something would leave the file.
 */
export function Kind({ dm }: { readonly dm: number }) {
  const { ui, notify } = useBench()
  const later = useLaterWords()
  const { conflict, scenario, reading, stale, perform, local, document, moment } = useOpen()
  const { outlook } = useLooked()
  const derive = useDerived(dm)
  const [asking, setAsking] = useState<KindOf | null>(null)
  if (conflict === null) return null
  const { id, name } = conflict.decisionMakers[dm]!
  const preferences = conflict.preferences[dm]!
  const isSilent = silentMakers(conflict).includes(dm)
  const now: KindOf = preferences.kind === "indifferent" ? "statements" : preferences.kind
  const states = outlook?.model?.states ?? Number.POSITIVE_INFINITY
  const tooMany = now !== "ranking" && states > MOST_BY_HAND

  async function become(kind: KindOf): Promise<void> {
    const value = await beginning(kind, derive).catch((error: unknown) => {
      if (error instanceof EngineFailure) return null
      throw error
    })
    setAsking(null)
    if (value === null) return
    const edits = kindEdits({ file: moment.reading, conflict: conflict!, scenario }, id, value)
    perform("change-preference-kind", edits, { what: local(name) }, "file")
    if (!isSilent)
      notify({
        text: later.preferences.kindChanged,
        action: {
          label: later.preferences.undo,
          run: () => {
            if (document.moment().undoable?.name === "change-preference-kind") document.undo()
          },
        },
      })
  }
  const choose = (kind: KindOf): void => {
    if (kind === now || stale) return
    const given = entryAt(reading.data, ["preferences", id])
    if (isSilent || given === undefined) void become(kind)
    else setAsking(kind)
  }

  return (
    <div className="kind no-print">
      <ToggleButtonGroup
        className="choices joined"
        aria-label={later.preferences.kindLabel}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[now]}
        onSelectionChange={(chosen: Set<Key>) => {
          const kind = KINDS.find((each) => chosen.has(each))
          if (kind !== undefined) choose(kind)
        }}
        isDisabled={stale}
      >
        {KINDS.map((kind) => (
          <ToggleButton
            key={kind}
            id={kind}
            className="choice"
            isDisabled={stale || (kind === "ranking" && tooMany)}
          >
            {later.preferences.kinds[kind]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {tooMany && Number.isFinite(states) && (
        <p className="small quiet">{later.preferences.tooManyToRank({ most: MOST_BY_HAND })}</p>
      )}
      <Overlay isOpen={asking !== null} close={() => setAsking(null)}>
        {asking !== null && (
          <Dialog className="dialog">
            <Heading slot="title" className="title">
              {later.preferences.changeKindTitle({ kind: later.preferences.kinds[asking] })}
            </Heading>
            <p>{later.preferences[BECOMING[asking]]}</p>
            <p className="quiet">{later.preferences.oldKept}</p>
            <div className="dialog-choice">
              <Button className="button primary" onPress={() => void become(asking)}>
                {later.preferences.changeKind}
              </Button>
              <Button className="button" slot="close">
                {ui.frame.cancel}
              </Button>
            </div>
          </Dialog>
        )}
      </Overlay>
    </div>
  )
}

const BECOMING = { statements: "toStatements", ranking: "toRanking", weights: "toWeights" } as const

async function beginning(kind: KindOf, derive: ReturnType<typeof useDerived>): Promise<Json> {
  if (kind === "statements") return []
  if (kind === "weights") return { weights: {} }
  return { ranking: rankingData(await derive()) }
}
