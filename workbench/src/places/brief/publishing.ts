/** What opens the dialog to publish; a published page has no server that gives it what a page is made of. */
export const publishDialog: (() => Promise<typeof import("./publish.tsx")>) | null = () =>
  import("./publish.tsx")
