/// English: log.
export const log = {}
