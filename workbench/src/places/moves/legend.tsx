import { useLaterWords } from "../../page/later-words.ts"

/** What the signs of the graph mean. */
export function Legend() {
  const later = useLaterWords()
  return (
    <ul className="moves-legend small quiet" aria-label={later.moves.legend}>
      <li>
        <svg viewBox="0 0 26 18" width="26" height="18" aria-hidden="true">
          <rect x="3" y="3" width="20" height="12" rx="3" className="node-ring" />
          <rect x="6" y="6" width="14" height="6" rx="1" className="node-plate" />
        </svg>
        {later.moves.legendRing}
      </li>
      <li>
        <svg viewBox="0 0 26 18" width="26" height="18" aria-hidden="true">
          <rect x="1" y="1" width="24" height="16" rx="4" className="node-ring" />
          <rect x="3.5" y="3.5" width="19" height="11" rx="3" className="node-ring" />
          <rect x="6" y="6" width="14" height="6" rx="1" className="node-plate" />
        </svg>
        {later.moves.legendRings}
      </li>
      <li>
        <Arrow better />
        {later.moves.legendBetter}
      </li>
      <li>
        <Arrow better={false} />
        {later.moves.legendOther}
      </li>
      <li>
        <svg viewBox="0 0 26 18" width="26" height="18" aria-hidden="true">
          <rect x="2" y="2" width="22" height="14" rx="4" className="graph-selected" />
        </svg>
        {later.moves.selected}
      </li>
      <li>
        <svg viewBox="0 0 26 18" width="26" height="18" aria-hidden="true">
          <rect x="2" y="2" width="22" height="14" rx="4" className="graph-compared" />
        </svg>
        {later.moves.compared}
      </li>
      <li className="no-print">{later.moves.hint}</li>
    </ul>
  )
}

function Arrow({ better }: { readonly better: boolean }) {
  return (
    <svg viewBox="0 0 26 18" width="26" height="18" className="legend-arrow" aria-hidden="true">
      <path className="arc-line" d="M2 9H15" />
      <path className="arc-head" data-better={better || undefined} d="M24 9L15 5L15 13Z" />
    </svg>
  )
}
