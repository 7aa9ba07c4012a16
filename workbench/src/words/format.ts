/** Numbers and dates as a language writes them. */
export interface Format {
  readonly number: (value: number | bigint) => string
  /** A date, month or year as the file gives it: "12 August 2024", "August 2024", "2024". */
  readonly date: (text: string) => string
  /** A moment, in milliseconds since 1970: the time of day if it is today, else the day as well. */
  readonly moment: (at: number, now?: number) => string
  readonly list: (items: readonly string[]) => string
}

export function formatIn(tag: string): Format {
  // English of no country in particular: "12 August 2024", and the day has 24 hours.
  const language = tag === "en" ? "en-GB" : tag
  const number = new Intl.NumberFormat(language, { useGrouping: "min2" })
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options)
  const utc = { timeZone: "UTC" } as const
  const forms = {
    day: date({ day: "numeric", month: "long", year: "numeric", ...utc }),
    month: date({ month: "long", year: "numeric", ...utc }),
    clock: date({ hour: "2-digit", minute: "2-digit" }),
    both: date({ day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" }),
  }
  const list = new Intl.ListFormat(language, { type: "conjunction" })
  return {
    number: (value) => number.format(value),
    date: (text) => {
      const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text)
      if (parts === null || parts[2] === undefined) return text
      const at = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3] ?? 1))
      return (parts[3] === undefined ? forms.month : forms.day).format(at)
    },
    moment: (at, now = Date.now()) =>
      (new Date(at).toDateString() === new Date(now).toDateString() ? forms.clock : forms.both).format(at),
    list: (items) => list.format(items),
  }
}
