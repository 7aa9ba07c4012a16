/** What is done to a part by which an outcome falls. */
export type Fall = "gone" | "turned" | "moved"

/** The strongest of some: what falls when a part is gone needs no turning. */
export function strongestOf(falls: readonly Fall[]): Fall | null {
  return (["gone", "turned", "moved"] as const).find((fall) => falls.includes(fall)) ?? null
}

/** A crossed box: gone; a half-filled box: turned into its opposite; an arrow in a box: moved; a dot: nothing. */
export function FallSign({ fall }: { readonly fall: Fall | null }) {
  return (
    <svg
      className="fall-sign"
      data-fall={fall ?? "none"}
      viewBox="0 0 22 22"
      width="20"
      height="20"
      aria-hidden="true"
    >
      {fall === null ? <circle className="fall-dot" cx="11" cy="11" r="2" /> : null}
      {fall === "gone" ? (
        <>
          <rect className="fall-full" x="2" y="2" width="18" height="18" />
          <path className="fall-cross" d="M6 6 16 16M16 6 6 16" />
        </>
      ) : null}
      {fall === "turned" ? (
        <>
          <rect className="fall-line" x="3" y="3" width="16" height="16" />
          <path className="fall-full" d="M3 19 19 3V19Z" />
        </>
      ) : null}
      {fall === "moved" ? (
        <>
          <rect className="fall-line" x="3" y="3" width="16" height="16" />
          <path
            className="fall-line"
            d="M8 14V7.500M5.500 9.500 8 7 10.500 9.500M14 8v6.500M11.500 12.500 14 15 16.500 12.500"
          />
        </>
      ) : null}
    </svg>
  )
}

const LEVELS = ["low", "medium", "high"] as const

/** Confidence as three bars, as many of them filled. */
export function LevelSign({ level }: { readonly level: (typeof LEVELS)[number] | null }) {
  const filled = level === null ? 0 : LEVELS.indexOf(level) + 1
  return (
    <svg className="level-sign" viewBox="0 0 20 14" width="20" height="14" aria-hidden="true">
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          x={0.7 + 7 * bar}
          y={9.3 - 4 * bar}
          width="4.6"
          height={4 + 4 * bar}
          data-filled={bar < filled ? "" : undefined}
        />
      ))}
    </svg>
  )
}
