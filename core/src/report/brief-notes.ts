import type { Block, Document, Passage } from "./document.ts"

/**
 * The document with what is cited by number, and the entries of its annex numbered through in their order: nobody reads
 * an id. What no entry tells of, as where there is no annex, is not cited.
 */
export function inNumbers(document: Document): Document {
  const ids = document.annex.blocks.flatMap((block) =>
    block.kind === "entries" ? block.items.map(({ id }) => id) : [],
  )
  const numbers = new Map(ids.map((id, i) => [id, String(i + 1)]))
  const blocks = (of: readonly Block[]): Block[] => of.map((block) => numbered(block, numbers))
  const { annex } = document
  return { ...document, body: blocks(document.body), annex: { ...annex, blocks: blocks(annex.blocks) } }
}

type Numbers = ReadonlyMap<string, string>

function numbered(block: Block, numbers: Numbers): Block {
  switch (block.kind) {
    case "paragraph":
    case "note":
      return citing(block, numbers)
    case "list":
      return { ...block, items: block.items.map((item) => citing(item, numbers)) }
    case "judgements":
      return { ...block, items: block.items.map((item) => ({ ...item, cites: known(item.cites, numbers) })) }
    case "entries":
      return {
        ...block,
        items: block.items.map((item) => ({ ...citing(item, numbers), id: numbers.get(item.id)! })),
      }
    default:
      return block
  }
}

function citing<T extends Passage>(passage: T, numbers: Numbers): T {
  return passage.cites === undefined ? passage : { ...passage, cites: known(passage.cites, numbers) }
}

const known = (cites: readonly string[], numbers: Numbers): string[] =>
  cites.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => Number(a) - Number(b))
