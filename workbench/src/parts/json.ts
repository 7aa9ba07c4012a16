import type { Json } from "@parley/core/file"

/** A value as a map; null where it is none. */
export function mapOf(value: Json | undefined): { readonly [key: string]: Json } | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })
    : null
}
