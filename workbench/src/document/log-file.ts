import { ACTIONS, type ActionName } from "./actions.ts"
import type { Entry } from "./document.ts"

/** A recorded log as a file: what was done, and the text that it was done to. */
export interface LogFile {
  readonly opened: string
  readonly done: readonly Entry[]
}

export function writeLog({ opened, done }: LogFile): string {
  return `${JSON.stringify({ parleyLog: 1, opened, done }, null, 1)}\n`
}

/** Reads such a file; null if it is none. Actions without a known name count as typing. */
export function readLog(text: string): LogFile | null {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch {
    return null
  }
  return logOf(found)
}

/** The same of what such a file holds. */
export function logOf(found: unknown): LogFile | null {
  const { parleyLog, opened, done } = (found ?? {}) as Record<string, unknown>
  if (parleyLog !== 1 || typeof opened !== "string" || !Array.isArray(done)) return null
  const entries = done.map(entryOf)
  return entries.every((entry) => entry !== null) ? { opened, done: entries } : null
}

function entryOf(value: unknown): Entry | null {
  const { name, params, at, splice } = (value ?? {}) as Record<string, unknown>
  const { at: place, removed, added } = (splice ?? {}) as Record<string, unknown>
  if (typeof at !== "number" || typeof place !== "number" || !Number.isInteger(place) || place < 0)
    return null
  if (typeof removed !== "string" || typeof added !== "string") return null
  const { what } = (params ?? {}) as Record<string, unknown>
  return {
    name: ACTIONS.find((known): known is ActionName => known === name) ?? "type",
    params: typeof what === "string" ? { what } : {},
    at,
    splice: { at: place, removed, added },
  }
}
