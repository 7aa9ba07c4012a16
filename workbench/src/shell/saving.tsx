import { type ReactNode, useSyncExternalStore } from "react"
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components"
import { useBench } from "../page/bench.tsx"
import { useOpen } from "../page/open.tsx"
import { Refused } from "../server/api.ts"
import { lineDifference } from "./lines.ts"
import "./saving.css"

/** Whether what is here is safe; where the person has to choose, the choice. */
export function SavingState() {
  const { readOnly } = useBench()
  if (readOnly) return <Tried />
  return (
    <>
      <OnDisk />
      <InBrowser />
    </>
  )
}

// That what is changed is not kept.
function Tried() {
  const { ui } = useBench()
  const { saver } = useOpen()
  const saving = useSyncExternalStore(saver.subscribe, saver.state)
  return (
    <span className="saving quiet" role="status">
      {saving.kind === "tried" ? ui.frame.tried : null}
    </span>
  )
}

// That closing the page would lose something. Before the first try to save it that is no news.
function InBrowser() {
  const { ui } = useBench()
  const { saver } = useOpen()
  const saving = useSyncExternalStore(saver.subscribe, saver.state)
  const isUnkept = useSyncExternalStore(saver.subscribe, saver.unkept)
  const isNews = isUnkept && saving.kind !== "saving"
  return (
    <span className="alarm small unkept" role="status" title={isNews ? ui.frame.unkeptLong : undefined}>
      {isNews ? ui.frame.unkept : null}
    </span>
  )
}

function OnDisk() {
  const { ui } = useBench()
  const { saver } = useOpen()
  const saving = useSyncExternalStore(saver.subscribe, saver.state)
  const isUnkept = useSyncExternalStore(saver.subscribe, saver.unkept)
  const said = {
    saved: ui.frame.saved,
    saving: ui.frame.saving,
    offline: ui.frame.offline,
    refused: ui.frame.refused,
    gone: ui.frame.gone,
    clash: ui.frame.clash,
    tried: ui.frame.tried,
  }[saving.kind]
  if (saving.kind === "clash") {
    return (
      <DialogTrigger defaultOpen key={saving.revision}>
        <Button className="tool alarm">{said}</Button>
        <Overlay>
          <Clash theirs={saving.theirs} />
        </Overlay>
      </DialogTrigger>
    )
  }
  if (saving.kind === "gone") {
    return (
      <DialogTrigger defaultOpen>
        <Button className="tool alarm">{said}</Button>
        <Overlay>
          <Gone />
        </Overlay>
      </DialogTrigger>
    )
  }
  const isTrouble = saving.kind === "offline" || saving.kind === "refused"
  return (
    <span
      className={isTrouble ? "saving alarm" : "saving quiet"}
      role="status"
      title={
        saving.kind === "offline" && !isUnkept
          ? ui.frame.offlineLong
          : saving.kind === "refused"
            ? saving.message
            : undefined
      }
    >
      <span className="aloud">{ui.frame.savingLabel}: </span>
      {said}
      {saving.kind === "refused" ? <span className="small"> {saving.message}</span> : null}
    </span>
  )
}

function Overlay({ children }: { readonly children: ReactNode }) {
  return (
    <ModalOverlay className="overlay" isDismissable>
      <Modal className="modal wide">{children}</Modal>
    </ModalOverlay>
  )
}

function Clash({ theirs }: { readonly theirs: string }) {
  const { ui, api, notify } = useBench()
  const { moment, saver, path } = useOpen()
  const mine = moment.text
  const { added, removed, rows } = lineDifference(theirs, mine)
  async function keepBoth(): Promise<void> {
    try {
      const copy = await freeName(path, async (name) => {
        await api.create(name, mine)
      })
      saver.takeTheirs()
      notify({ text: ui.frame.keptBoth({ path: copy }) })
    } catch (error) {
      // Nothing is taken before the copy is safe.
      if (!(error instanceof Refused)) throw error
      notify({ text: error.message === "" ? ui.frame.noServer : error.message })
    }
  }
  return (
    <Dialog className="dialog">
      {({ close }) => (
        <>
          <Heading slot="title" className="title">
            {ui.frame.clashTitle}
          </Heading>
          <p>{ui.frame.clashText}</p>
          <p className="small quiet">
            {ui.frame.clashMine} ↔ {ui.frame.clashTheirs}: {ui.frame.clashLines({ added, removed })}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
          <section className="versions" tabIndex={0} aria-label={ui.frame.clashTitle}>
            <h3 className="heading">{ui.frame.clashMine}</h3>
            <h3 className="heading">{ui.frame.clashTheirs}</h3>
            {rows.map((row, i) => (
              <VersionRow key={i} mine={row.after} theirs={row.before} />
            ))}
          </section>
          <p className="small quiet">{ui.frame.undoKept}</p>
          <div className="dialog-choice">
            <Button
              className="button primary"
              onPress={() => {
                void saver.keepMine()
                close()
              }}
            >
              {ui.frame.keepMine}
            </Button>
            <Button
              className="button"
              onPress={() => {
                saver.takeTheirs()
                close()
              }}
            >
              {ui.frame.takeTheirs}
            </Button>
            <Button
              className="button"
              onPress={() => {
                void keepBoth()
                close()
              }}
            >
              {ui.frame.keepBoth}
            </Button>
            <Button className="link" onPress={close}>
              {ui.frame.clashLater}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}

function VersionRow({ mine, theirs }: { readonly mine: string | null; readonly theirs: string | null }) {
  const isSame = mine === theirs
  return (
    <>
      <code data-change={isSame ? undefined : mine === null ? "absent" : "other"}>{mine ?? ""}</code>
      <code data-change={isSame ? undefined : theirs === null ? "absent" : "other"}>{theirs ?? ""}</code>
    </>
  )
}

function Gone() {
  const { ui } = useBench()
  const { saver } = useOpen()
  return (
    <Dialog className="dialog">
      {({ close }) => (
        <>
          <Heading slot="title" className="title">
            {ui.frame.goneTitle}
          </Heading>
          <p>{ui.frame.goneText}</p>
          <div className="dialog-choice">
            <Button
              className="button primary"
              onPress={() => {
                void saver.writeAnew()
                close()
              }}
            >
              {ui.frame.writeAnew}
            </Button>
            <Button className="link" onPress={close}>
              {ui.frame.clashLater}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}

/** Tries "name-2.yaml", "name-3.yaml" … until one is free, and returns it. */
export async function freeName(path: string, create: (name: string) => Promise<void>): Promise<string> {
  const dot = path.lastIndexOf(".")
  const [stem, end] = dot > path.lastIndexOf("/") ? [path.slice(0, dot), path.slice(dot)] : [path, ""]
  for (let n = 2; ; n++) {
    const name = `${stem}-${n}${end}`
    try {
      await create(name)
      return name
    } catch (error) {
      const { status } = error as { status?: number }
      if (status !== 409 || n > 999) throw error
    }
  }
}
