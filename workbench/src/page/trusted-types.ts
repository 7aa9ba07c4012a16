/** What of the browser's Trusted Types is used here; TypeScript does not know them all. */
interface TrustedTypes {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string | null }): unknown
}

/**
 * Says to the browser which scripts may be started: those that the build has put beside the page, as threads. The policy of
 * the page (`require-trusted-types-for 'script'`) has it refuse every other text that would become a script or an address
 * of one, whatever code asks. It is the default one, as the build finds threads by the plain way of starting them alone.
 */
export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy("default", {
    createScriptURL: (url) => (isOwnScript(url, window.location.href) ? url : null),
  })
}

/** Whether an address is one of the scripts that the build has made for the page at `page`. */
export function isOwnScript(url: string, page: string): boolean {
  try {
    const { origin, pathname, username, search } = new URL(url, page)
    return (
      origin === new URL(page).origin &&
      username === "" &&
      search === "" &&
      /^\/assets\/[\w-]+\.js$/.test(pathname)
    )
  } catch {
    return false
  }
}
