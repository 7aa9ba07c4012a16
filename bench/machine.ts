import { cpus, loadavg, totalmem } from "node:os"

/** What the figures were measured on, and how busy it was, for the top of a report. */
export function machine(): string {
  const { version, platform, arch } = process
  const memory = (totalmem() / 2 ** 30).toFixed(0)
  return `Node ${version}, ${platform} ${arch}, ${cpus().length} x ${cpus()[0]?.model ?? "unknown"}, ${memory} GiB, load ${loadavg()[0]!.toFixed(1)}.`
}
