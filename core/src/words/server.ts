import { oneLine } from "../file/index.ts"
import type { Catalogue } from "./catalogue.ts"
import type { ServerParams } from "./server-params.ts"

/** What the server cannot do, in words: what is wrong and what would be right. */
export function sayServer<C extends keyof ServerParams>(
  code: C,
  params: ServerParams[C],
  catalogue: Catalogue,
): string {
  const plain = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === "string" ? oneLine(value) : value]),
  )
  return (catalogue.server[code] as (params: object) => string)(plain)
}
