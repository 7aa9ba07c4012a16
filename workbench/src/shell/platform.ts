/** Whether the keyboard is an Apple one, where ⌘ does what Ctrl does elsewhere. */
export function isApple(): boolean {
  return /Mac|iP(hone|ad|od)/.test(navigator.platform)
}
