/** Dates as a person types them. */
export const dates = {
  example: "12 August 2024, August 2024 or 2024",
  none: "This is no date. Write a day, a month or a year: 12 August 2024, August 2024 or 2024.",
  noSuchDay: (of: { month: string; days: number }) => `${of.month} has ${of.days} days.`,
  either: "This can be read in two ways. Which day is it?",
}
