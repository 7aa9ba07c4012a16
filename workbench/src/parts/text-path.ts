/** Where a text file that a source names is in the workspace: beside the conflict file, or below. */
export function textPath(conflict: string, file: string): string {
  return [...conflict.split("/").slice(0, -1), file].join("/")
}
