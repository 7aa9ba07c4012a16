import { join } from "node:path"

/** A large conflict, a large game, and a folder to write into. */
interface Given {
  readonly long: string
  readonly game: string
  readonly out: string
}

/** What each command is given, and whether that keeps it busy until it is stopped; the test makes the files. */
export const WORK: Readonly<
  Record<string, { readonly args: (given: Given) => string[]; readonly busy: boolean }>
> = {
  new: { args: ({ out }) => [join(out, "made")], busy: false },
  check: { args: ({ long }) => [long], busy: false },
  analyze: { args: ({ long, out }) => [long, "--states", "all", "-o", join(out, "x.txt")], busy: true },
  answer: { args: ({ long, out }) => [long, "-o", join(out, "x.txt")], busy: true },
  explain: { args: ({ long, out }) => [long, "--state", "#1", "-o", join(out, "x.txt")], busy: true },
  paths: { args: ({ long, out }) => [long, "--by", "moves", "-o", join(out, "x.txt")], busy: false },
  offers: { args: ({ long, out }) => [long, "-o", join(out, "x.txt")], busy: true },
  sure: { args: ({ long, out }) => [long, "-o", join(out, "x.txt")], busy: true },
  change: { args: ({ long, out }) => [long, "--to", "d0o0", "-o", join(out, "x.txt")], busy: true },
  brief: { args: ({ long, out }) => [long, "-o", join(out, "x.html")], busy: true },
  publish: { args: ({ long, out }) => [long, "-o", join(out, "x.html")], busy: true },
  evidence: { args: ({ long, out }) => [long, "-o", join(out, "x.txt")], busy: true },
  compare: { args: ({ long, out }) => [long, "-o", join(out, "x.txt")], busy: true },
  history: { args: ({ long, out }) => [long, "-o", join(out, "x.txt")], busy: true },
  forecasts: { args: ({ long, out }) => [long, "-o", join(out, "x.txt")], busy: false },
  import: { args: ({ game, out }) => [game, "-o", join(out, "x.yaml")], busy: false },
  export: {
    args: ({ long, out }) => [long, "--to", "csv", "--states", "all", "-o", join(out, "x.csv")],
    busy: true,
  },
  schema: { args: ({ out }) => ["-o", join(out, "x.json")], busy: false },
  read: { args: ({ long, out }) => [long, "-o", join(out, "x.reading.json")], busy: false },
  cases: { args: () => [], busy: false },
  serve: { args: ({ out }) => [out, "--port", "0"], busy: true },
}
