/** Stands for the walk from a report, which writes a conflict file; a published page has none. */
export default function Nothing(): null {
  return null
}
