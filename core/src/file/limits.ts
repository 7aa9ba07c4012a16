/** What a conflict file may hold. Beyond a limit a file is refused with a problem that names it. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024
/** Words, signs, spaces and line ends of the YAML text, as its lexer cuts them; bounds the time reading takes. */
export const MAX_TOKENS = 1_000_000
/** Maps and lists within each other. */
export const MAX_NESTING = 64
export const MAX_DECISION_MAKERS = 256
/** Of all decision makers together. */
export const MAX_OPTIONS = 1024
/** Per decision maker. */
export const MAX_STATEMENTS = 16_384
/** In each of `infeasible`, `merge` and `noMove`. */
export const MAX_RULES = 16_384
export const MAX_SCENARIOS = 256
/** In each of `sources`, `claims`, `events`, `offers`, `contested` and `forecasts`. */
export const MAX_ENTRIES = 16_384
export const MAX_ID_LENGTH = 64
/** Significant digits of a weight, and the largest power of ten in it: all numbers within compare exactly. */
export const MAX_WEIGHT_DIGITS = 15
export const MAX_WEIGHT_EXPONENT = 100
/** Problems told of one file; a last one says how many are left out. */
export const MAX_PROBLEMS = 1000
