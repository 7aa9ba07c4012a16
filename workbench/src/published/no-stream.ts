/** Stands for the stream of changes: a published page has no server to hear of. */
export function hearing(): () => void {
  return () => {}
}
