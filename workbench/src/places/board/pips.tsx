/** Tests passed of all, as filled squares of so many; told in words beside. */
export function Pips({
  passed,
  all,
  isUpright,
}: {
  readonly passed: number
  readonly all: number
  readonly isUpright: boolean
}) {
  const size = isUpright ? 11 : 12
  const long = all * size
  return (
    <svg
      className="pips"
      width={isUpright ? 9 : long}
      height={isUpright ? long : 9}
      viewBox={isUpright ? `0 0 9 ${long}` : `0 0 ${long} 9`}
      aria-hidden="true"
    >
      {Array.from({ length: all }, (_, i) => (
        <rect
          key={i}
          x={isUpright ? 0.75 : i * size + 0.75}
          y={isUpright ? (all - 1 - i) * size + 0.75 : 0.75}
          width="7.5"
          height="7.5"
          data-passed={i < passed ? "" : undefined}
        />
      ))}
    </svg>
  )
}
