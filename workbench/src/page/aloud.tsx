const ID = "said-aloud"

/** What is said to those who do not see it: one place for the whole page, also while a dialog hides the rest. */
export function Aloud() {
  return <p id={ID} className="aloud no-print" aria-live="polite" data-live-announcer="" />
}

/** Says where one has come to by a key, once: what has not been read yet gives way to it. */
export function sayAloud(text: string): void {
  const place = document.getElementById(ID)
  if (place !== null && place.textContent !== text) place.textContent = text
}

/** For a part that is entered: says it where the keys have led there, and not a press. */
export function sayAt(element: Element, text: string): void {
  if (element.matches(":focus-visible")) sayAloud(text)
}
