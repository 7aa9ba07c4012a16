import type { Catalogue } from "@parley/core"
import { type ServerParams, sayServer } from "@parley/core/words"
import type { Notice } from "./interface.ts"

export type FaultCode = keyof ServerParams

/** Ends a request with a status and what is wrong, as data; the answer says it in words. */
export class Fault<C extends FaultCode = FaultCode> extends Error {
  readonly status: number
  readonly code: C
  readonly params: ServerParams[C]

  constructor(status: number, code: C, params: ServerParams[C]) {
    super(code)
    this.status = status
    this.code = code
    this.params = params
  }
}

/**
 * 412: the file is not as a request supposed. `current`: what it is now, null where it is gone. `kept`: where in the trash
 * is what another program wrote in between.
 */
export class Changed extends Fault<"changed" | "changed-kept" | "gone"> {
  readonly current: { readonly revision: string; readonly text: string } | null

  constructor(path: string, current: Changed["current"], kept?: string) {
    if (kept !== undefined) super(412, "changed-kept", { path, kept })
    else super(412, current === null ? "gone" : "changed", { path })
    this.current = current
  }
}

/** Something the server says, as data and in words. */
export function notice<C extends FaultCode>(code: C, params: ServerParams[C], words: Catalogue): Notice {
  return { code, params, message: sayServer(code, params, words) }
}

/** An error of the file system as a fault of a request about `path`; other errors as they are. */
export function faultOf(error: unknown, path: string): unknown {
  if (error instanceof Fault || !(error instanceof Error)) return error
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
    case "ENOTDIR":
      return new Fault(404, "not-found", { path })
    case "ELOOP":
      return new Fault(403, "outside", { path })
    case "EISDIR":
    case "ENXIO":
      return new Fault(400, "not-a-file", { path })
    case "ENAMETOOLONG":
    case "EINVAL":
      return new Fault(400, "bad-path", { path })
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new Fault(403, "not-permitted", { path })
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return new Fault(507, "no-room", { path })
    case "EIO":
      return new Fault(500, "disk-fault", { path })
    default:
      return error
  }
}
