import { type Json, newDocument } from "../file/index.ts"

/**
 * A conflict file's data as a file: YAML as a person would lay it out, or JSON indented by two spaces. The data of a
 * conflict with a scenario laid over it is that of `applyScenario`.
 */
export function conflictText(data: Json, format: "yaml" | "json"): string {
  return format === "yaml" ? newDocument(data) : `${JSON.stringify(data, null, 2)}\n`
}
