import { useMemo } from "react"

/** The same object as before for as long as its values are; it always has the same keys. */
export function useSame<T extends object>(value: T): T {
  return useMemo(() => value, Object.values(value))
}
