/**
 * Loads a package that most commands never need, as the program that started this one can: what a script loads by
 * itself, Node warns of. Null where nothing has started it so.
 */
export function launched(): ((name: string) => Promise<never>) | null {
  const launcher: Readonly<Record<symbol, unknown>> = globalThis
  return (launcher[Symbol.for("parley.load")] as ((name: string) => Promise<never>) | undefined) ?? null
}
