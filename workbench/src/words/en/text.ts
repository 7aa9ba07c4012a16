/// English: text.
export const text = {}
