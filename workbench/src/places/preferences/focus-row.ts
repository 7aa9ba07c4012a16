// Frames to wait for a row that is drawn a little later than the list.
const PATIENCE = 12

let latest = 0

/** Gives the focus to the row of a list by its key, as soon as it is there; what was asked for before is given up. */
export function focusRow(list: HTMLElement | null, key: string): void {
  const attempt = (left: number): void => {
    const rows = list?.querySelectorAll<HTMLElement>('[role="row"]') ?? []
    const row = [...rows].find(({ dataset }) => dataset.key === key)
    if (row !== undefined) row.focus()
    else if (left > 0) latest = requestAnimationFrame(() => attempt(left - 1))
  }
  cancelAnimationFrame(latest)
  // A row that has just been moved in the document loses the focus that it had before.
  latest = requestAnimationFrame(() => attempt(PATIENCE))
}
