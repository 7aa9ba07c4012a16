import { useGuessing } from "./guessing.ts"
import { useOpen } from "./open.tsx"
import { isSilent } from "./silent.ts"

/**
 * Whether it is told which states hold: not while a person is guessing first, and not while the file says of nobody what they
 * want. Every state would hold then, and nothing follows.
 */
export function useTold(): boolean {
  const { conflict } = useOpen()
  const { hidden } = useGuessing()
  return !hidden && conflict !== null && !isSilent(conflict)
}
