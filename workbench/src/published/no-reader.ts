/** Stands for the reading of texts, which a published page does without. */
export class Reader {
  read(): Promise<never> {
    return unread()
  }

  close(): void {}
}

// What stands for the reading of PDF.
export const extractText = (): Promise<never> => unread()
export const getDocumentProxy = (): Promise<never> => unread()
export const getMeta = (): Promise<never> => unread()

function unread(): Promise<never> {
  return Promise.reject(new Error("this page reads no texts"))
}
