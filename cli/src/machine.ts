type Environment = Readonly<Record<string, string | undefined>>

/** A path as the server takes it, with "/" between names. On Windows alone a backslash stands between names, too. */
export function slashed(path: string, platform: string = process.platform): string {
  const plain = /^\.[/\\]/.test(path) && (path[1] === "/" || platform === "win32") ? path.slice(2) : path
  return platform === "win32" ? plain.replaceAll("\\", "/") : plain
}

/** The program that opens an address where there is a desktop, and what it is given; null where there is none. */
export function openerOf(
  address: string,
  platform: string,
  env: Environment,
): { readonly command: string; readonly args: readonly string[] } | null {
  switch (platform) {
    case "darwin":
      return { command: "open", args: [address] }
    case "win32":
      return { command: "rundll32", args: ["url.dll,FileProtocolHandler", address] }
    default:
      if (platform === "linux" && !env.DISPLAY && !env.WAYLAND_DISPLAY) return null
      return { command: "xdg-open", args: [address] }
  }
}

/** The language that the system's settings name, of those that are spoken here (`tags`). */
export function systemLanguage(env: Environment, tags: readonly string[]): string | undefined {
  // What is set to nothing does not count, as everywhere.
  const system = (env.LC_ALL || env.LC_MESSAGES || env.LANG || "").toLowerCase()
  return tags.find((tag) => new RegExp(`^${tag}(?![a-z])`).test(system))
}
