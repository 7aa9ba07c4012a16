/// English: situation.
export const situation = {}
