/** The version of all packages, as their package.json says (a test holds them together). */
export const PROGRAM_VERSION = "0.1.0"
