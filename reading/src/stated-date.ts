import type { Clean } from "./clean/index.ts"
import { monthOf, partsOf } from "./dates/calendar.ts"
import { DateReader } from "./dates/dates.ts"
import { documentOf } from "./mentions/document.ts"
import type { Pack } from "./packs/pack.ts"

const FIRST = 3

/** When a text says that it came out: the first whole date of its first lines; null where it does not. */
export function statedDate(clean: Clean, pack: Pack): string | null {
  const doc = documentOf({ ...clean, paragraphs: clean.paragraphs.slice(0, FIRST) }, pack, null)
  const reader = new DateReader(doc.text, pack, null)
  for (const sentence of doc.sentences.slice(0, 6)) {
    const start = sentence.from - (doc.paragraphs[sentence.paragraph]?.from ?? 0)
    for (const { from, said } of reader.in(sentence)) {
      if (said.type !== "date" || said.rule !== "absolute" || said.days === null) continue
      const isDay = said.days.start === said.days.end
      if (isDay && start + from - sentence.from < 120) return said.days.start
    }
  }
  return datelineYear(clean, pack)
}

const DATELINE = /^\p{Lu}[^\n—–]{2,60}?,\s+([^\n(—–-]{3,20}?)\s*(?:\([^)\n]{2,40}\))?\s*[—–-]\s/mu

// A dateline without its year: that of the latest year named from which its weekday fits.
function datelineYear(clean: Clean, pack: Pack): string | null {
  const head = clean.text.slice(0, 1500)
  const line = DATELINE.exec(head)
  if (line === null) return null
  const years = [...clean.text.slice(0, 20_000).matchAll(/\b(20\d\d)\b/g)].map(([, year]) => Number(year))
  if (years.length === 0) return null
  const last = Math.max(...years)
  const found: string[] = []
  for (let year = last; year <= last + 4; year++) {
    const reader = new DateReader(line[1]!, pack, monthOf(year, 7)!.start)
    const doc = documentOf(
      { ...clean, text: line[1]!, paragraphs: [{ from: 0, to: line[1]!.length, heading: false }] },
      pack,
      null,
    )
    const days = doc.sentences
      .flatMap((sentence) => reader.in(sentence))
      .find(({ said }) => said.type === "date" && said.days !== null)
    if (days?.said.type !== "date" || days.said.days === null) return null
    const [, month, day] = partsOf(days.said.days.start)
    found.push(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`)
  }
  const after = head.slice(line.index, line.index + 800)
  const fits = found.find((date) => weekdayNamed(after, date, pack))
  return fits ?? null
}

function weekdayNamed(text: string, date: string, pack: Pack): boolean {
  const name = new Intl.DateTimeFormat(pack.language, { weekday: "long", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  )
  return new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, "iu").test(text)
}
