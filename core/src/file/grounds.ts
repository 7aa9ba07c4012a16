import { nearest } from "../logic/index.ts"
import type { Confidence, Grounds, Text } from "./conflict.ts"
import { isList, isMap } from "./data.ts"
import { leavesOf, textOf } from "./names.ts"
import type { Report } from "./report.ts"
import { cut } from "./source.ts"
import { at, type Dict, type Json, type Tree } from "./tree.ts"

// Parts that many entries of a file have; what has not the right shape is passed over.

export function entriesOf(tree: Tree | undefined) {
  return tree?.kind === "dict" ? [...tree.entries] : []
}

export function textIn(tree: Tree | undefined): Text | undefined {
  if (!tree) return undefined
  if (tree.kind === "leaf") return typeof tree.value === "string" ? tree.value : undefined
  if (tree.kind === "list") return undefined
  const texts = entriesOf(tree).filter(([, { value }]) => textOf(value) !== null)
  return texts.length === 0
    ? undefined
    : Object.fromEntries(texts.map(([tag, { value }]) => [tag, textOf(value)!]))
}

export function groundsOf(tree: Tree): Grounds {
  if (tree.kind !== "dict") return {}
  const because = textIn(at(tree, "because"))
  const evidence = at(tree, "evidence")
  const confidence = textOf(at(tree, "confidence"))
  const assumed = textIn(at(tree, "assumed"))
  const hangsOn = at(tree, "hangsOn")
  return {
    ...(because === undefined ? {} : { because }),
    ...(evidence ? { evidence: leavesOf(evidence).map(({ value }) => value) } : {}),
    ...(confidence === null ? {} : { confidence: confidence as Confidence }),
    ...(assumed === undefined ? {} : { assumed }),
    ...(hangsOn ? { hangsOn: leavesOf(hangsOn).map(({ value }) => value) } : {}),
  }
}

/** What evidence may be cited, and which questions are contested. */
export class Citable {
  private readonly evidence: ReadonlySet<string>
  private readonly contested: ReadonlySet<string>
  private readonly report: Report

  constructor(root: Dict, report: Report) {
    const ids = (key: string): string[] => entriesOf(at(root, key)).map(([id]) => id)
    this.evidence = new Set(["claims", "sources", "events"].flatMap(ids))
    this.contested = new Set(ids("contested"))
    this.report = report
  }

  /**
   * Tells of evidence that the file has not, and of questions it does not list. A file without any claims, sources
   * and events keeps them elsewhere: nothing is said of its evidence.
   */
  check(tree: Tree | undefined): void {
    if (this.evidence.size > 0) this.list(tree, "evidence", this.evidence)
    this.list(tree, "hangsOn", this.contested)
  }

  private list(tree: Tree | undefined, key: "evidence" | "hangsOn", known: ReadonlySet<string>): void {
    const kind = key === "evidence" ? "evidence" : "contested"
    for (const leaf of leavesOf(at(tree, key))) {
      if (known.has(leaf.value)) continue
      const hint = nearest(leaf.value, [...known]) ?? ""
      this.report.error("unknown-entry", leaf, { name: cut(leaf.value), kind, hint })
    }
  }
}

/** All that a file cites as evidence, in any of its worlds. Cost: size of the file. */
export function citedIn(data: Json): ReadonlySet<string> {
  const cited = new Set<string>()
  const look = (value: Json): void => {
    if (isList(value)) value.forEach(look)
    if (!isMap(value)) return
    for (const [key, each] of Object.entries(value)) {
      look(each)
      if (key === "evidence" && isList(each)) for (const id of each) if (typeof id === "string") cited.add(id)
    }
  }
  look(data)
  return cited
}
