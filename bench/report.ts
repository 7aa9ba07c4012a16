import { machine } from "./machine.ts"
import { type Extent, type Figures, LONG } from "./measure.ts"
import { median } from "./median.ts"
import type { NoFigure } from "./run.ts"
import { GROUPS, type Group, type Task } from "./shapes.ts"

/** What the figures were measured on and how, for the top of a report. */
export function preamble({ runs, limit }: Extent): string {
  return [
    machine(),
    `Runs after one to warm up: ${runs}; of what takes over ${LONG.seconds} s, ${Math.min(runs, LONG.runs)}. At most ${limit} s each.`,
  ].join("\n")
}

/** The heading of a group's table. */
export function heading(group: Group): string {
  return [
    `## ${GROUPS[group]} (\`${group}\`)`,
    "",
    "| name | conflict | states | runs | median s | least to most s | peak MB | per state | plain reference |",
    "|---|---|--:|--:|--:|--:|--:|--:|--:|",
  ].join("\n")
}

/** A task's line of the table; without figures it says why. */
export function row({ name, title, states }: Task, measured: Figures | NoFigure): string {
  const cells = [name, title, whole(states)]
  if (measured.kind !== "figures") return line([...cells, "", reason(measured), "", "", "", ""])
  const { seconds, megabytes, reference } = measured
  const middle = median(seconds)
  return line([
    ...cells,
    `${seconds.length}`,
    inSeconds(middle),
    `${inSeconds(Math.min(...seconds))} to ${inSeconds(Math.max(...seconds))}`,
    whole(megabytes),
    perState(middle / states),
    reference === null ? "" : besideReference(reference),
  ])
}

function besideReference(reference: NonNullable<Figures["reference"]>): string {
  if ("kind" in reference) return reason(reference)
  return `${inSeconds(reference.reference)} s, ${whole(reference.reference / reference.engine)} times`
}

function reason(measured: NoFigure): string {
  switch (measured.kind) {
    case "late":
      return `over ${measured.limit} s`
    case "refused":
    case "failed":
      return `${measured.kind}: ${measured.why.replaceAll("|", "\\|")}`
  }
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`
}

function whole(number: number): string {
  return Math.round(number).toLocaleString("en")
}

function inSeconds(seconds: number): string {
  return seconds.toFixed(seconds < 10 ? 2 : 1)
}

function perState(seconds: number): string {
  if (seconds < 1e-6) return `${whole(seconds * 1e9)} ns`
  return `${seconds < 1e-4 ? (seconds * 1e6).toFixed(1) : whole(seconds * 1e6)} µs`
}
