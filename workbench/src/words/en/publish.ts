/** The page that is handed on, before it is saved. */
export const publish = {
  title: "Publish",
  lead: "One page of HTML to hand on: the conflict, with the workbench to look at it. It needs no server and asks nobody for anything. It is made on this machine.",
  withoutHint:
    "What is left out is taken out of the data. The rest may still tell of it: a reason that names its source, the terms of an offer.",
  withFile: "Offer the file, without what is left out, to be saved from the page",
  date: "Date at its foot",
  dateHint: "A date, month or year; empty: as the file says.",
  password: "Password",
  passwordHint: "Empty: whoever has the page can read it.",
  again: "Once more",
  differs: "The two passwords are not the same.",
  locked:
    "Without it only the title can be read. A password that is lost cannot be brought back; a short one can be found by trying.",
  cannotLock:
    "At an address without encryption (http) browsers give pages no cryptography, so that no password can be set here; parley publish --password can.",
  holds: "What is in the page",
  readers: "Whoever has the page can read all that is in it.",
  save: "Save page",
  notMade: "The page could not be made: this server does not answer.",
}
