/** What the server cannot do, with its params. Paths are relative to the workspace folder; limits are bytes. */
export interface ServerParams {
  "wrong-host": { host: string; allowed: string }
  "wrong-origin": { origin: string }
  "other-workspace": Record<string, never>
  "no-token": Record<string, never>
  "bad-address": Record<string, never>
  "bad-path": { path: string }
  "bad-ending": { path: string }
  "bad-reading-ending": { path: string }
  "bad-text-ending": { path: string }
  outside: { path: string }
  "folder-moved": Record<string, never>
  "not-found": { path: string }
  "not-a-file": { path: string }
  "not-text": { path: string }
  "file-too-big": { path: string; limit: number }
  "body-too-big": { limit: number }
  "body-not-json": Record<string, never>
  "bad-body": Record<string, never>
  "no-revision": { path: string }
  changed: { path: string }
  "changed-kept": { path: string; kept: string }
  gone: { path: string }
  exists: { path: string }
  "not-permitted": { path: string }
  "no-room": { path: string }
  "key-not-kept": Record<string, never>
  "disk-fault": { path: string }
  "no-trash": { folder: string }
  "no-route": { address: string }
  "no-method": { method: string }
  "no-case": { id: string }
  // Why a list says nothing of a file but its name; seconds, bytes.
  "judged-too-long": { path: string; seconds: number }
  "judged-too-large": { path: string; limit: number }
  "not-judged": { path: string }
  "too-many-streams": { limit: number }
  "not-built": Record<string, never>
  "no-page-parts": Record<string, never>
  unexpected: Record<string, never>
  // What a list leaves out.
  "too-many-files": { limit: number }
  "too-many-names": { limit: number }
  "closed-folders": { count: number; first: string }
}
