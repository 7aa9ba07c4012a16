// A page holds a lock of this name and its id for as long as it is there, however it ends.
const PREFIX = "parley.page:"

/** The id of this page, another one after a reload. */
export const PAGE = [...crypto.getRandomValues(new Uint8Array(12))]
  .map((byte) => byte.toString(16).padStart(2, "0"))
  .join("")

let held: Promise<void> | null = null

/**
 * The pages of this browser on this server that are there, by id, this one among them. Without locks (which browsers
 * keep for this machine and for encrypted connections) no other is known.
 */
export async function livingPages(): Promise<ReadonlySet<string>> {
  const living = new Set([PAGE])
  const locks = typeof navigator === "undefined" ? undefined : navigator.locks
  if (locks === undefined) return living
  held ??= new Promise((done) => {
    locks
      .request(PREFIX + PAGE, () => {
        done()
        return new Promise(() => {})
      })
      .catch(() => done())
  })
  await held
  const known = await locks.query().catch(() => ({ held: [] }))
  for (const { name } of known.held ?? []) if (name?.startsWith(PREFIX)) living.add(name.slice(PREFIX.length))
  return living
}
