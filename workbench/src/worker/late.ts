import { Waiting } from "./refusal.ts"

type Loaders = Readonly<Record<string, () => Promise<unknown>>>
type Parts<Of extends Loaders> = { readonly [K in keyof Of]: PartOf<Of, K> }
type PartOf<Of extends Loaders, K extends keyof Of> = Awaited<ReturnType<Of[K]>>

/** Code that is fetched when it is first needed, part by part. */
export class Late<Of extends Loaders> {
  readonly #loaders: Of
  readonly #here: { [K in keyof Of]?: { readonly part: PartOf<Of, K> } } = {}
  // Why a part could not be fetched, until whoever asks again has been told.
  readonly #missing: { [K in keyof Of]?: { readonly why: unknown } } = {}

  constructor(loaders: Of) {
    this.#loaders = loaders
  }

  has(kind: string): kind is keyof Of & string {
    return Object.hasOwn(this.#loaders, kind)
  }

  /** A part. Throws `Waiting` where it has to be fetched first, and once what was wrong where that failed. */
  get<K extends keyof Of>(kind: K): PartOf<Of, K> {
    const here = this.#here[kind]
    if (here !== undefined) return here.part
    const failed = this.#missing[kind]
    if (failed !== undefined) {
      delete this.#missing[kind]
      throw failed.why
    }
    throw new Waiting(
      this.#fetch(kind).catch((why: unknown) => {
        this.#missing[kind] = { why }
      }),
    )
  }

  /** All parts as one object with what is near, each to be had as `get` has it. */
  beside<Near extends object>(near: Near): Near & Parts<Of> {
    const all = { ...near }
    for (const kind of Object.keys(this.#loaders))
      Object.defineProperty(all, kind, { enumerable: true, get: () => this.get(kind) })
    return all as Near & Parts<Of>
  }

  /** Fetches all parts before they are needed; those that cannot be had are tried again when they are. */
  ahead(): void {
    for (const kind of Object.keys(this.#loaders)) this.#fetch(kind).catch(() => {})
  }

  /** Fetches all parts; settles once they are here. */
  async whole(): Promise<void> {
    await Promise.all(Object.keys(this.#loaders).map((kind) => this.#fetch(kind)))
  }

  async #fetch(kind: keyof Of): Promise<void> {
    const part = (await this.#loaders[kind]!()) as PartOf<Of, typeof kind>
    this.#here[kind] = { part }
  }
}
