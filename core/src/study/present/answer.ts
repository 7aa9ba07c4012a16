import type { BoardAnswer } from "../board/answer.ts"
import type { BottomLineAnswer } from "../bottom-line/answer.ts"
import type { InverseAnswer } from "../inverse/answer.ts"
import type { OfferJudgement } from "../offers/offers.ts"
import type { Share } from "../robustness/share.ts"
import type { Slide } from "./question.ts"

/** What one slide shows (SPEC D1 to D6); `empty`: the file has nothing for it. States are slots. */
export type PresentAnswer =
  | { readonly slide: "deal" | "take" | "sure" | "wants" | "holds"; readonly empty: true }
  | {
      readonly slide: "stands"
      readonly empty: false
      readonly line: BottomLineAnswer
      /** Those that the file has something for. */
      readonly slides: readonly Slide[]
    }
  | {
      readonly slide: "wants"
      readonly empty: false
      /** Cut to the columns shown. */
      readonly board: BoardAnswer
      /** Per decision maker: the statements that weigh most, by their place; else the state it likes best, -1 where several. */
      readonly wishes: readonly { readonly statements: readonly number[]; readonly best: number }[]
    }
  | { readonly slide: "holds"; readonly empty: false; readonly board: BoardAnswer }
  | {
      readonly slide: "deal"
      readonly empty: false
      /** Its place among the offers of the file. */
      readonly offer: number
      /** In the world asked about first, then in the file as it stands and its other scenarios; null: a world with faults. */
      readonly worlds: readonly { readonly scenario: string | null; readonly judged: OfferJudgement | null }[]
    }
  | {
      readonly slide: "take"
      readonly empty: false
      readonly goal: number
      /** Whether moves that gain are to lead there from today, too. */
      readonly reached: boolean
      readonly inverse: InverseAnswer
    }
  | {
      readonly slide: "sure"
      readonly empty: false
      /** Today's state and the outcomes of the board that would hold, by the share of the worlds in which they do. */
      readonly shares: readonly { readonly slot: number; readonly holds: Share }[]
      readonly worlds: number
    }
