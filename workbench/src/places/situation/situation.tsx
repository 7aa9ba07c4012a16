import { About } from "./about.tsx"
import { Makers } from "./makers.tsx"
import { Merges } from "./merges.tsx"
import { Review } from "./review.tsx"
import { Rules } from "./rules.tsx"
import { Today } from "./today.tsx"
import "../../parts/field.css"
import "./situation.css"
import { useLaterWords } from "../../page/later-words.ts"

/** The situation as one outline to be written in: what it is about, who can do what, what cannot be, what holds today. */
export default function Situation() {
  const later = useLaterWords()
  return (
    <div className="situation">
      <p className="aloud">{later.situation.keys}</p>
      <Review />
      <About />
      <Makers />
      <Rules />
      <Today />
      <Merges />
    </div>
  )
}
