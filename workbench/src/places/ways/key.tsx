import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { TurnedArrow } from "./way-lists.tsx"

/** What the marks mean; `movers`: those whose moves have directions, from up to down, where they are the same for all. */
export function Key({ movers }: { readonly movers: readonly number[] | null }) {
  const { words } = useBench()
  const { roads } = useLaterWords()
  const { conflict, local } = useOpen()
  const name = (dm: number): string => words.phrases.name(local(conflict!.decisionMakers[dm]!.name))
  const [up, down] = [movers?.[0], movers?.at(-1)]
  return (
    <p className="figure-key">
      <span>
        <svg width="44" height="16" viewBox="0 0 44 16" aria-hidden="true">
          <path className="loss-line" d="M0 5H12L22 14L32 5H44" />
        </svg>
        {roads.key.loss}
      </span>
      <span>
        <svg viewBox="0 0 12 14" width="12" height="14" aria-hidden="true">
          <path className="double-bar" d="M3 0V14M9 0V14" />
        </svg>
        {roads.key.oneWay}
      </span>
      <span>
        <TurnedArrow />
        {roads.key.takeBack}
      </span>
      <span>{roads.key.bold}</span>
      {conflict === null || movers === null || movers.length < 2 || movers.length > 3 ? null : (
        <span>
          {roads.key.slopes({
            up: name(up!),
            level: movers.length === 3 ? name(movers[1]!) : null,
            down: name(down!),
          })}
        </span>
      )}
    </p>
  )
}
