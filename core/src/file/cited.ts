import { isList, isMap } from "./data.ts"
import type { Json } from "./tree.ts"

/** All that a file cites as evidence, in any of its worlds. Cost: size of the file. */
export function citedIn(data: Json): ReadonlySet<string> {
  const cited = new Set<string>()
  const look = (value: Json): void => {
    if (isList(value)) value.forEach(look)
    if (!isMap(value)) return
    for (const [key, each] of Object.entries(value)) {
      look(each)
      if (key === "evidence" && isList(each)) for (const id of each) if (typeof id === "string") cited.add(id)
    }
  }
  look(data)
  return cited
}
