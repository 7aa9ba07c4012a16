import type { View } from "../../page/address.ts"

/** Where a conflict just begun from a report is looked at: the first step of its walk. */
export function atSource({
  path,
  source,
}: {
  readonly path: string
  readonly source: string
}): Partial<View> {
  return {
    file: path,
    place: "board",
    report: "source",
    entry: source,
    state: null,
    scenario: null,
    where: "",
  }
}
