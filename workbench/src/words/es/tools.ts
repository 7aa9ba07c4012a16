/** A verb after a name: in the plural after one that begins with Los or Las. */
export const verb = (name: string, one: string, many: string): string => (/^L[ao]s /i.test(name) ? many : one)
