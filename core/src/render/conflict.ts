import { type Json, newDocument } from "../file/index.ts"
import type { ConflictFormat, WholeConflict } from "./format.ts"
import { NAMES } from "./names.ts"

/**
 * A conflict file's data as a file: YAML as a person would lay it out, or JSON indented by two spaces. The data of a
 * conflict with a scenario laid over it is that of `applyScenario`.
 */
export function conflictText(data: Json, format: "yaml" | "json"): string {
  return format === "yaml" ? newDocument(data) : `${JSON.stringify(data, null, 2)}\n`
}

// A scenario that has been laid over the file is the file's own world now.
function dataOf({ conflict, data }: WholeConflict): Json {
  if (conflict.scenario === null || typeof data !== "object" || data === null || Array.isArray(data))
    return data
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== "scenarios"))
}

export const yaml = {
  ...NAMES.yaml,
  carries: null,
  write: (of) => ({ text: conflictText(dataOf(of), "yaml"), problems: [] }),
} as const satisfies ConflictFormat

export const json = {
  ...NAMES.json,
  carries: null,
  write: (of) => ({ text: conflictText(dataOf(of), "json"), problems: [] }),
} as const satisfies ConflictFormat
