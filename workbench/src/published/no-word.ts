/** Stands for what makes documents of Word, which a published page does without. */
export const wordOf: null = null
