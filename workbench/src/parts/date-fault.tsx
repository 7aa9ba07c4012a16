import { writtenDate } from "@parley/core/file"
import { Button } from "react-aria-components"
import { useBench } from "../page/bench.tsx"
import { useLaterWords } from "../page/later-words.ts"

/** What is wrong with a date as typed. Where it may be read in two ways, one chooses. */
export function DateFault({
  text,
  choose,
}: {
  readonly text: string
  readonly choose: (date: string) => void
}) {
  const { format } = useBench()
  const { dates } = useLaterWords()
  const read = writtenDate(text)
  switch (read.kind) {
    case "date":
      return null
    case "no-date":
      return dates.none
    case "no-such-day":
      return dates.noSuchDay({ month: format.date(read.month), days: read.days })
    case "either":
      return (
        <>
          {dates.either}{" "}
          {read.dates.map((date) => (
            <Button key={date} className="link" onPress={() => choose(date)}>
              {format.date(date)}
            </Button>
          ))}
        </>
      )
  }
}
