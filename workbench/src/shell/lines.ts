/** Two texts line by line: rows of what stands before and after, null where a line has no counterpart. */
export interface LineDifference {
  readonly added: number
  readonly removed: number
  /** Changed lines with two lines around; a row of "…" stands for what is left out between. */
  readonly rows: readonly { readonly before: string | null; readonly after: string | null }[]
}

// Lines compared one with each other, at most (the table is as large as both multiplied).
const MOST = 4_000_000
const AROUND = 2

/**
 * The difference of two texts by their longest common subsequence of lines. Cost: O(lines x lines) of what differs
 * between the common beginning and end; what is too much for that is shown as replaced whole.
 */
export function lineDifference(before: string, after: string): LineDifference {
  const [old, now] = [before.split("\n"), after.split("\n")]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end++
  const rows = [
    ...old.slice(0, start).map((line) => ({ before: line, after: line })),
    ...middle(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...old.slice(old.length - end).map((line) => ({ before: line, after: line })),
  ]
  const added = rows.filter((row) => row.before === null || (row.after !== null && row.before !== row.after))
  const removed = rows.filter(
    (row) => row.after === null || (row.before !== null && row.before !== row.after),
  )
  return { added: added.length, removed: removed.length, rows: shortened(rows) }
}

type Row = LineDifference["rows"][number]

function middle(old: readonly string[], now: readonly string[]): Row[] {
  if (old.length * now.length > MOST) return paired(old, now)
  const width = now.length + 1
  const common = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      common[i * width + j] =
        old[i] === now[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
  const rows: Row[] = []
  let [i, j] = [0, 0]
  let [gone, come]: [string[], string[]] = [[], []]
  const flush = (): void => {
    rows.push(...paired(gone, come))
    gone = []
    come = []
  }
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      flush()
      rows.push({ before: old[i++]!, after: now[j++]! })
    } else if (
      j < now.length &&
      (i === old.length || common[i * width + j + 1]! > common[(i + 1) * width + j]!)
    )
      come.push(now[j++]!)
    else gone.push(old[i++]!)
  }
  flush()
  return rows
}

function paired(old: readonly string[], now: readonly string[]): Row[] {
  return Array.from({ length: Math.max(old.length, now.length) }, (_, i) => ({
    before: old[i] ?? null,
    after: now[i] ?? null,
  }))
}

function shortened(rows: readonly Row[]): Row[] {
  const near = new Uint8Array(rows.length)
  rows.forEach(({ before, after }, i) => {
    if (before !== after) near.fill(1, Math.max(0, i - AROUND), i + AROUND + 1)
  })
  const out: Row[] = []
  rows.forEach((row, i) => {
    if (near[i] === 1) out.push(row)
    else if (i === 0 || near[i - 1] === 1) out.push({ before: "…", after: "…" })
  })
  return out
}
