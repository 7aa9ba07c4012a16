// Texts of conflict files that grow by one thing, each a way of asking for work in many places at once.

const HEAD = `parley: 1
title: T
decisionMakers:
  a: { options: { x: {} } }
  b: { options: { y: {} } }
`
const many = (count: number, line: (i: number) => string, between = ""): string =>
  Array.from({ length: count }, (_, i) => line(i)).join(between)

/** Files of other programs, by what they grow by. */
export const FOREIGN: Readonly<Record<string, { readonly gmcr?: Of; readonly nfg?: Of }>> = {
  "options of one": {
    gmcr: (n) => gmcr(n, [Array.from({ length: n }, (_, i) => i)], []),
    nfg: (n) =>
      `NFG 1 R "t" { "A" "B" } { { ${many(n, (i) => `"s${i}"`, " ")} } 1 }\n\n${many(2 * n, (i) => `${i % 9}`, " ")}`,
  },
  "options named again and again": { gmcr: (n) => gmcr(2, [Array.from({ length: n }, (_, i) => i % 2)], []) },
  "options of everybody": {
    gmcr: (n) =>
      gmcr(
        8,
        Array.from({ length: n }, () => [0, 1, 2]),
        [],
      ),
    nfg: (n) =>
      `NFG 1 R "t" { ${many(n, (i) => `"p${i}"`, " ")} } { ${"1 ".repeat(n)}}\n\n${"1/2 ".repeat(n)}`,
  },
  rules: {
    gmcr: (n) =>
      gmcr(
        2,
        [[0], [1]],
        Array.from({ length: n }, (_, i) => [
          [i % 2, "Y"],
          [(i + 1) % 2, "N"],
        ]),
      ),
  },
  "what does not fit": {
    gmcr: (n) =>
      gmcr(
        2,
        [[0], [1]],
        Array.from({ length: n }, (_, i) => [[i, "?"], i]),
      ),
    nfg: (n) => `NFG 1 R "t" { "A" "B" } { ${n} 1 }\n\n${many(n, () => "1e99 1/3", " ")} ${"x ".repeat(n)}`,
  },
  "brackets that nothing closes": { gmcr: (n) => "[".repeat(n), nfg: (n) => `NFG 1 R "t" ${"{ ".repeat(n)}` },
  "a text that nothing closes": {
    gmcr: (n) => `{"a": "${"\\u0041".repeat(n)}`,
    nfg: (n) => `NFG 1 R "${'\\"'.repeat(n)}`,
  },
  "keys that nobody knows": { gmcr: (n) => `{ ${many(n, (i) => `"k${i}": 1`, ", ")} }` },
}
type Of = (count: number) => string

function gmcr(options: number, own: readonly (readonly number[])[], infeasibles: readonly unknown[]): string {
  return JSON.stringify({
    program: "gmcr-py",
    version: "0.4.1",
    options: Array.from({ length: options }, (_, i) => ({ name: `o${i}`, permittedDirection: "both" })),
    decisionMakers: own.map((each, i) => ({ name: `d${i}`, options: each, preferences: [] })),
    infeasibles,
    useManualPreferenceRanking: false,
  })
}

/** By what they grow by: the text with so many of it. */
export const TEXTS: Readonly<Record<string, (count: number) => string>> = {
  "sources that pass on each other's words": (n) =>
    `${HEAD}sources:\n${many(n, (i) => `  s${i}: { title: T, relays: s${i + 1} }\n`)}claims:\n${many(n, (i) => `  c${i}: { says: S, source: s${i}, origin: s${n} }\n`)}`,
  "claims in a ring": (n) =>
    `${HEAD}claims:\n${many(n, (i) => `  c${i}: { says: S, supports: [c${(i + 1) % n}, c0], contradicts: [c${i}] }\n`)}`,
  "offers in a ring": (n) =>
    `${HEAD}offers:\n${many(n, (i) => `  o${i}: { by: a, to: b, terms: [x], precedent: o${(i + 1) % n} }\n`)}`,
  "evidence with slips": (n) =>
    `${HEAD}claims:\n${many(n, (i) => `  claim_number_${i}: { says: S, supports: [clam_nunber_${i}, claim_number_${i}] }\n`)}infeasible:\n  - { when: x, evidence: [${many(n, (i) => `claim_nmber${i}`, ", ")}] }\n`,
  "options with slips": (n) =>
    `parley: 1\ntitle: T\ndecisionMakers:\n  a:\n    options:\n${many(n, (i) => `      leave_office_${i}: {}\n`)}preferences:\n  a:\n${many(n, (i) => `    - leav_ofice_${i} and laeve_office_${i + 1}\n`)}`,
  "options with slips in lists": (n) =>
    `parley: 1\ntitle: T\ndecisionMakers:\n  a:\n    options:\n${many(n, (i) => `      leave_office_${i}: {}\n`)}statusQuo: [${many(n, (i) => `leav_ofice_${i}`, ", ")}]\n`,
  "decision makers with slips": (n) =>
    `parley: 1\ntitle: T\ndecisionMakers:\n${many(n, (i) => `  maker_of_${i}: { options: { o${i}: {} } }\n`)}preferences:\n${many(n, (i) => `  makr_of_${i}: [o${i}]\n`)}`,
  "decision makers that share an option's id": (n) =>
    `parley: 1\ntitle: T\ndecisionMakers:\n${many(n, (i) => `  m${i}: { options: { o: {} } }\n`)}preferences:\n${many(n, (i) => `  m${i}: [o, m${i}.o]\n`)}`,
  "options taken and dropped": (n) =>
    `parley: 1\ntitle: T\ndecisionMakers:\n  a: { options: { ${many(n, (i) => `o${i}: {}`, ", ")} } }\nevents:\n  e: { what: W, by: a, taken: [${many(n, (i) => `o${i}`, ", ")}], dropped: [${many(n, (i) => `o${i}`, ", ")}] }\n`,
  "names in lists, again and again": (n) =>
    `${HEAD}events:\n  e: { what: W, by: [${many(n, () => "a", ", ")}], taken: [${many(n, () => "y", ", ")}] }\noffers:\n  o: { by: [${many(n, () => "a", ", ")}], to: [${many(n, () => "b", ", ")}], terms: [${many(n, () => "not y", ", ")}] }\nstatusQuo: [${many(n, () => "x", ", ")}]\n`,
  "keys that nobody knows": (n) =>
    `${HEAD}infeasible:\n  - { ${many(n, (i) => `whn${i}: x`, ", ")} }\n  - { ${many(n, (i) => `atMostOn${i}: [x]`, ", ")}, when: x, pattern: "Y-" }\n`,
  "removals with slips": (n) =>
    `${HEAD}labels:\n${many(n, (i) => `  label_number_${i}: L${i}\n`)}scenarios:\n  s:\n    changes:\n      labels:\n${many(n, (i) => `        label_nmber_${i}: null\n`)}`,
  "keys that stand twice": (n) => `${HEAD}${many(n, () => "labels: { YN: A }\n")}`,
  statements: (n) =>
    `${HEAD}preferences:\n  a:\n${many(n, (i) => `    - x if (y and not x or x) and ${i % 2 ? "x" : "y"}\n`)}`,
  rules: (n) => `${HEAD}infeasible:\n${many(n, (i) => `  - { when: "x and y and ${i % 2 ? "x" : "y"}" }\n`)}`,
  "words of a statement": (n) =>
    `${HEAD}preferences:\n  a: ["${many(n, (i) => (i % 3 ? "x" : "xor"), " ")}"]\n`,
  "parts of a statement": (n) => `${HEAD}preferences:\n  a: ["${many(n, () => "(x or not y)", " and ")}"]\n`,
  parentheses: (n) => `${HEAD}preferences:\n  a: ["${"(".repeat(n)}x${")".repeat(n)}"]\n`,
  "wrong dates": (n) =>
    `${HEAD}events:\n${many(n, (i) => `  e${i}: { what: W, date: 2024-13-${i}, after: 1${"0".repeat(i % 9)} }\n`)}`,
  "wrong numbers": (n) =>
    `${HEAD}preferences:\n  a: { weights: { x: ${"9".repeat(n)}, y: 1e${"9".repeat(n)} } }\n`,
  "blank lines": (n) => `${HEAD}${"\n".repeat(n)}summary: S\n`,
  comments: (n) => `${HEAD}${many(n, (i) => `${" ".repeat(i % 7)}# c\n`)}summary: S\n`,
  "lines of a block": (n) => `${HEAD}summary: >\n${many(n, (i) => (i % 3 ? "  a b\n" : "\n"))}`,
  "lines of a text": (n) => `${HEAD}summary: a\n${many(n, (i) => (i % 3 ? "  a b\n" : "\n"))}`,
  "lines of a text in quotes": (n) =>
    `${HEAD}summary: "a\n${many(n, (i) => (i % 3 ? "  a b\\\n" : "\n"))}"\n`,
  "a text of one line": (n) => `${HEAD}summary: ${"a ".repeat(n)}\n`,
  escapes: (n) => `${HEAD}summary: "${"\\u0041\\n\\q".repeat(n)}"\n`,
  "statements with escapes": (n) => `${HEAD}preferences:\n  a: ["${"x \\x41nd y ".repeat(n)}"]\n`,
  spaces: (n) => `${HEAD}summary: a${" ".repeat(n)}b${" ".repeat(n)}\nlabels:${" ".repeat(n)}\n`,
  tabs: (n) => `${HEAD}${many(n, () => "\tsummary: S\n")}`,
  "brackets that nothing closes": (n) => `${HEAD}statusQuo: ${"[".repeat(n)}\n`,
  "braces within each other": (n) => `${HEAD}labels: ${"{a: ".repeat(n)}x${"}".repeat(n)}\n`,
  "dashes in a row": (n) => `${HEAD}statusQuo:\n  ${"- ".repeat(n)}x\n`,
  "marks of questions": (n) => `${HEAD}${many(n, (i) => `? k${i}\n`)}`,
  "keys without a colon": (n) => `${HEAD}${many(n, (i) => `word${i}\n`)}`,
  "colons in a line": (n) => `${HEAD}summary: ${"a: ".repeat(n)}\n`,
  "anchors, aliases and tags": (n) =>
    `${HEAD}statusQuo: [${many(n, (i) => `&a${i} x, *a${i}, !t x`, ", ")}]\n`,
  "documents and directives": (n) => `${HEAD}${many(n, () => "---\n%TAG ! x\n...\n")}`,
  "characters that cannot be": (n) => `${HEAD}summary: ${"\u0001".repeat(n)}\n`,
  "characters that are not what they seem": (n) =>
    `${HEAD}${many(n, (i) => `\u00a0 k${i}\u200b\uff1a \u201cx\u201d # \u0430\n`)}`,
  "line ends of Windows": (n) => `${HEAD.replaceAll("\n", "\r\n")}${many(n, (i) => `k${i}: v\r\n`)}`,
}
