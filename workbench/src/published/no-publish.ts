/** Stands for what publishes a file, which a published page does without. */
export const publishDialog: null = null
