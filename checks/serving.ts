import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { type ClientRequest, type IncomingHttpHeaders, request } from "node:http"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { type Running, type ServerOptions, startServer } from "../server/src/index.ts"
import type { ConflictFile, ErrorBody, Saved } from "../server/src/interface.ts"

/** A conflict file that is in order. */
export const CONFLICT = `parley: 1
title: { en: Two roads, es: Dos caminos }
asOf: 2024-08
decisionMakers:
  one: { name: { en: The first, es: La primera }, options: { go: { name: Go } } }
  two: { name: Second, options: { stay: { name: Stay }, leave: { name: Leave } } }
preferences: { one: [go], two: [stay, not leave] }
statusQuo: []
`

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  readonly text: string
}

export interface Asked {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  /** Without the token, or with another. */
  readonly token?: string | null
}

/** A server on a folder of its own, for one test file. Paths are sent as they are, nothing resolved or encoded. */
export class Serving {
  readonly folder: string
  readonly base: string
  readonly running: Running
  readonly token: string

  private constructor(base: string, running: Running) {
    this.base = base
    this.folder = join(base, "workspace")
    this.running = running
    this.token = new URL(running.address()).searchParams.get("token")!
  }

  static async start(options: Partial<ServerOptions> = {}): Promise<Serving> {
    // The path without links, as the server names it.
    const base = realpathSync(mkdtempSync(join(tmpdir(), "parley-serve-")))
    mkdirSync(join(base, "workspace"))
    return new Serving(base, await Serving.over(base, options))
  }

  /** Another server on the folders of one that is there. */
  static over(base: string, options: Partial<ServerOptions> = {}): Promise<Running> {
    return startServer({
      folder: join(base, "workspace"),
      port: 0,
      state: join(base, "state"),
      workbench: join(base, "workbench"),
      ...options,
    })
  }

  async end(): Promise<void> {
    await this.running.close()
    rmSync(this.base, { recursive: true, force: true })
  }

  /** Writes a file of the workspace as another program would. */
  write(path: string, content: string | Buffer = CONFLICT): string {
    const place = join(this.folder, path)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, content)
    return place
  }

  ask(method: string, path: string, asked: Asked = {}): Promise<Answer> {
    return ask(this.running.port, method, path, { token: this.token, ...asked })
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.ask("GET", path, { headers })
  }

  send(method: string, path: string, text: string, revision?: string): Promise<Answer> {
    return this.ask(method, `/api/conflicts/${path}`, {
      headers: {
        "Content-Type": "application/json",
        ...(revision !== undefined && { "If-Match": `"${revision}"` }),
      },
      body: JSON.stringify({ text }),
    })
  }

  async read(path: string): Promise<ConflictFile> {
    return fileOf(await this.get(`/api/conflicts/${path}`))
  }
}

export function ask(
  port: number,
  method: string,
  path: string,
  { headers = {}, body, token = null }: Asked,
): Promise<Answer> {
  return new Promise((done, failed) => {
    const sent: ClientRequest = request(
      {
        host: "127.0.0.1",
        port,
        method,
        path,
        agent: false,
        headers: { ...(token !== null && { Authorization: `Bearer ${token}` }), ...headers },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on("data", (chunk) => chunks.push(chunk))
        response.on("error", failed)
        response.on("end", () => {
          const bytes = Buffer.concat(chunks)
          done({
            status: response.statusCode!,
            headers: response.headers,
            bytes,
            text: bytes.toString("utf8"),
          })
        })
      },
    )
    sent.on("error", failed)
    sent.end(body)
  })
}

export function fileOf(answer: Answer): ConflictFile {
  return JSON.parse(answer.text)
}

export function savedOf(answer: Answer): Saved {
  return JSON.parse(answer.text)
}

/** The status and code of a refusal; it must have words. */
export function refusal(answer: Answer): readonly [number, string] {
  const { error }: ErrorBody = JSON.parse(answer.text)
  if (!/^[\p{L}\p{N}“«]/u.test(error.message) || !error.message.endsWith("."))
    throw new RangeError(`No sentence: ${error.message}`)
  return [answer.status, error.code]
}
