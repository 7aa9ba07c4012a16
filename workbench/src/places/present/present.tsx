import type { ToldSlide } from "@parley/core/report"
import { useCallback, useEffect, useRef, useState } from "react"
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components"
import type { View } from "../../page/address.ts"
import { sayAloud } from "../../page/aloud.tsx"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { Track } from "../../parts/track.tsx"
import { HoldsSlide } from "./holds.tsx"
import { DealSlide, SureSlide, TakeSlide } from "./others.tsx"
import { placeFor } from "./turning.ts"
import { WantsSlide } from "./wants.tsx"
import "./present.css"

type Slide = NonNullable<View["slide"]>

/** The conflict for people who have ten seconds: one thing at a time over the whole screen, turned by the arrow keys. */
export default function Present({ slide }: { readonly slide: Slide }) {
  const { go } = useBench()
  const { present } = useLaterWords()
  const first = useSlide("stands").answer
  const slides = first?.slide === "stands" && !first.empty ? first.slides : [slide]
  const at = Math.max(0, slides.indexOf(slide))
  // What was shown stays, so that all of it can be printed.
  const [seen, setSeen] = useState<ReadonlySet<Slide>>(new Set([slide]))
  useEffect(() => setSeen((before) => new Set([...before, slide])), [slide])
  const { isPrinting, print, settle } = usePrinting(slides)
  const show = useCallback(
    (to: number): void => {
      const next = slides[Math.max(0, Math.min(to, slides.length - 1))]
      if (next !== undefined) go({ slide: next }, "replace")
    },
    [slides, go],
  )
  const leave = useCallback(() => go({ slide: null }), [go])
  useFullScreen(leave)
  useKeys({ at, last: slides.length - 1, show, leave })
  const wanted = (each: Slide): boolean => isPrinting || seen.has(each) || each === slides[at + 1]
  return (
    <ModalOverlay className="present-over" isOpen isKeyboardDismissDisabled>
      <Modal className="present-frame">
        <Dialog className="present" aria-label={present.label}>
          <div className="present-all">
            {slides.map((each) => (
              <Page
                key={each}
                slide={each}
                isShown={each === slides[at]}
                isAsked={wanted(each)}
                settle={settle}
                place={first === null ? null : { at: slides.indexOf(each) + 1, of: slides.length }}
              />
            ))}
            <nav className="present-keys no-print" aria-label={present.label}>
              <button type="button" className="tool" disabled={at === 0} onClick={() => show(at - 1)}>
                {present.back}
              </button>
              <button
                type="button"
                className="tool"
                disabled={at === slides.length - 1}
                onClick={() => show(at + 1)}
              >
                {present.next}
              </button>
              <button type="button" className="tool" disabled={isPrinting} onClick={print}>
                {present.print}
              </button>
              <button type="button" className="tool" onClick={leave}>
                {present.leave}
              </button>
              <span className="quiet">{present.hint}</span>
            </nav>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function useSlide(slide: Slide | null) {
  const { settings } = useBench()
  const { world } = useOpen()
  const { language, concepts } = settings
  return useAnswer(slide === null ? null : { kind: "present", slide, world, language, concepts })
}

/** One slide: what it is about, one sentence, what is drawn of it, and at its foot of what and as of when. */
function Page({
  slide,
  isShown,
  isAsked,
  settle,
  place,
}: {
  readonly slide: Slide
  readonly isShown: boolean
  readonly isAsked: boolean
  /** Told once there is something to be printed: an answer, or why there is none. */
  readonly settle: (slide: Slide) => void
  /** Which slide of how many; null while that is not known. */
  readonly place: { readonly at: number; readonly of: number } | null
}) {
  const { ui, format } = useBench()
  const { conflict, local } = useOpen()
  const { present, evidence } = useLaterWords()
  const { answer, failure } = useSlide(isAsked ? slide : null)
  const isSettled = answer !== null || failure !== null
  useEffect(() => {
    if (isSettled) settle(slide)
  }, [isSettled, settle, slide])
  const headline = answer === null ? null : saidOf(answer)
  useEffect(() => {
    if (isShown && headline !== null && place !== null) sayAloud(ui.parts.at.slide({ ...place, headline }))
  }, [isShown, headline, place?.at, place?.of, ui])
  const asOf = conflict?.asOf === undefined ? "" : format.date(conflict.asOf)
  return (
    <section
      className="slide"
      tabIndex={isShown ? 0 : undefined}
      data-slide={slide}
      data-shown={isShown ? "" : undefined}
      data-ready={answer === null ? undefined : ""}
    >
      {answer === null ? (
        <p className="quiet slide-wait" role="status">
          {failure === null ? ui.board.working : failure.message || evidence.failed}
        </p>
      ) : (
        <>
          <p className="slide-about">{answer.heading}</p>
          <Heading slot={isShown ? "title" : undefined} level={2} className="slide-headline">
            <Headline told={answer} />
          </Heading>
          <div className="slide-body">
            <Body told={answer} />
          </div>
        </>
      )}
      <footer className="slide-foot">
        <span>{conflict === null ? "" : local(conflict.title)}</span>
        <span>{present.foot({ asOf })}</span>
        <span>{place === null ? "" : present.place(place)}</span>
      </footer>
    </section>
  )
}

function saidOf(told: ToldSlide): string {
  return told.slide === "stands" ? told.line.pieces.map(({ text }) => text).join("") : told.headline
}

function Headline({ told }: { readonly told: ToldSlide }) {
  if (told.slide !== "stands") return told.headline
  return told.line.pieces.map(({ text, loss }, i) => (
    <span key={i} className={loss ? "slide-loss" : undefined}>
      {text}
    </span>
  ))
}

function Body({ told }: { readonly told: ToldSlide }) {
  if (told.empty) return null
  switch (told.slide) {
    case "stands":
      return <Track line={told.line} />
    case "wants":
      return <WantsSlide slide={told} />
    case "holds":
      return <HoldsSlide board={told.board} />
    case "deal":
      return <DealSlide slide={told} />
    case "take":
      return <TakeSlide slide={told} />
    case "sure":
      return <SureSlide slide={told} />
  }
}

/** Prints all slides, once each has settled. */
function usePrinting(slides: readonly Slide[]) {
  const [isPrinting, setPrinting] = useState(false)
  const [settled, setSettled] = useState<ReadonlySet<Slide>>(new Set())
  const settle = useCallback((slide: Slide) => setSettled((before) => new Set([...before, slide])), [])
  const isReady = isPrinting && slides.every((slide) => settled.has(slide))
  useEffect(() => {
    if (!isReady) return
    setPrinting(false)
    window.print()
  }, [isReady])
  return { isPrinting, print: () => setPrinting(true), settle }
}

// Where a browser refuses, the page is as large as its window. In full screen the browser keeps Esc to itself.
function useFullScreen(leave: () => void): void {
  const latest = useRef(leave)
  latest.current = leave
  useEffect(() => {
    const changed = (): void => {
      if (document.fullscreenElement === null) latest.current()
    }
    document.addEventListener("fullscreenchange", changed)
    document.documentElement.requestFullscreen?.().catch(() => {})
    return () => {
      document.removeEventListener("fullscreenchange", changed)
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => {})
    }
  }, [])
}

/** Wherever the focus is: only slides are there to be turned. */
function useKeys({
  at,
  last,
  show,
  leave,
}: {
  readonly at: number
  readonly last: number
  readonly show: (to: number) => void
  readonly leave: () => void
}): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) leave()
      const isButton = event.key === " " && (event.target as Element).closest("button, a") !== null
      const to = isButton ? null : placeFor(event.key, at, last)
      if (to === null || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      show(to)
    }
    window.addEventListener("keydown", pressed)
    return () => window.removeEventListener("keydown", pressed)
  }, [at, last, show, leave])
}
