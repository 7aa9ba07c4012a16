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
/** Names of states, in `outcomes`. */
export const MAX_OUTCOMES = 1024
/** In each of `sources`, `claims`, `events`, `offers`, `contested` and `forecasts`. */
export const MAX_ENTRIES = 16_384
export const MAX_ID_LENGTH = 64
/** Significant digits of a weight, and the largest power of ten in it: all numbers within compare exactly. */
export const MAX_WEIGHT_DIGITS = 15
export const MAX_WEIGHT_EXPONENT = 100
/** Lines of a file. */
export const MAX_LINES = 1_000_000
/** Sources that pass on each other's words, from the one that was read to the origin. */
export const MAX_RELAYS = 64
/** Problems told of one file; a last one says how many are left out. */
export const MAX_PROBLEMS = 1000
/** Problems of one kind that are told one by one; one more says how many others there are. */
export const MAX_OF_KIND = 100
/** Characters of a file times its scenarios, as far as these are looked at one after the other. */
export const MAX_SCENARIO_TEXT = 32_000_000
/** Steps in which names are looked for that misspelt ones may mean; later ones get no suggestion. */
export const MAX_HINT_STEPS = 1_000_000
