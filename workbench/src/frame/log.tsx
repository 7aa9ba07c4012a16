import { useMemo, useState } from "react"
import {
  Button,
  Dialog,
  FileTrigger,
  Heading,
  Modal,
  ModalOverlay,
  Slider,
  SliderThumb,
  SliderTrack,
} from "react-aria-components"
import { replay } from "../document/document.ts"
import { type LogFile, readLog, writeLog } from "../document/log-file.ts"
import { download, fileName } from "../places/text/download.ts"
import { useBench } from "./bench.tsx"
import { useCommands } from "./commands.ts"
import { useOpen } from "./open.tsx"
import "./log.css"

/// Everything done since the file was opened, by name: to look back at any moment, to keep, and to do again.
export function ActionLog() {
  const { ui } = useBench()
  const [isOpen, setOpen] = useState(false)
  const list = useMemo(
    () => [{ id: "log", group: ui.frame.undo, name: ui.log.title, run: () => setOpen(true) }],
    [ui],
  )
  useCommands(list)
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={isOpen} onOpenChange={setOpen}>
      <Modal className="modal wide">{isOpen ? <Log close={() => setOpen(false)} /> : null}</Modal>
    </ModalOverlay>
  )
}

function Log({ close }: { readonly close: () => void }) {
  const { ui, format, notify } = useBench()
  const { document, moment, local, conflict, stale, tryOut } = useOpen()
  const [other, setOther] = useState<LogFile | null>(null)
  const log = useMemo<LogFile>(
    () => other ?? { opened: document.opened, done: moment.done },
    [other, document, moment.done],
  )
  const texts = useMemo(() => replayed(log), [log])
  const [step, setStep] = useState(log.done.length)
  const at = Math.min(step, texts.length - 1)

  async function open(files: FileList | null): Promise<void> {
    const found = readLog((await files?.item(0)?.text()) ?? "")
    if (found === null || replayed(found).length <= found.done.length) {
      notify({ text: ui.log.noLog })
      return
    }
    setOther(found)
    setStep(found.done.length)
  }

  function become(): void {
    tryOut(null)
    document.replace(texts[at]!, "replay")
    close()
  }

  return (
    <Dialog className="dialog">
      <Heading slot="title" className="title">
        {other === null ? ui.log.title : ui.log.otherTitle}
      </Heading>
      {log.done.length === 0 ? (
        <p className="quiet">{ui.log.nothing}</p>
      ) : (
        <>
          <p className="quiet">{ui.log.lead}</p>
          <Slider
            className="log-slider"
            minValue={0}
            maxValue={texts.length - 1}
            value={at}
            onChange={(value) => setStep(Number(value))}
            aria-label={ui.log.moment}
          >
            <SliderTrack className="log-track">
              <SliderThumb className="log-thumb" />
            </SliderTrack>
          </Slider>
          <ol className="log-list">
            <li>
              <Button
                className="link"
                aria-current={at === 0 ? "step" : undefined}
                onPress={() => setStep(0)}
              >
                {ui.log.opened}
              </Button>
            </li>
            {log.done.map(({ name, params, at: time }, i) => (
              <li key={`${i}:${time}`} data-after={i >= at ? "" : undefined}>
                <Button
                  className="link"
                  aria-current={at === i + 1 ? "step" : undefined}
                  onPress={() => setStep(i + 1)}
                >
                  {ui.actions[name]({ what: params.what ?? "" })}
                </Button>
                <span className="quiet small">{format.moment(time)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      <div className="dialog-choice">
        <Button className="button primary" isDisabled={texts[at] === moment.text} onPress={become}>
          {ui.log.become}
        </Button>
        <Button
          className="button"
          isDisabled={log.done.length === 0}
          onPress={() =>
            download(
              writeLog(log),
              fileName(`${conflict === null ? "" : local(conflict.title)} log`, "json"),
              "application/json",
            )
          }
        >
          {ui.log.save}
        </Button>
        <FileTrigger acceptedFileTypes={["application/json", ".json"]} onSelect={(files) => void open(files)}>
          <Button className="button">{ui.log.open}</Button>
        </FileTrigger>
        <Button className="link" onPress={close}>
          {ui.frame.close}
        </Button>
      </div>
      {stale ? <p className="small quiet">{ui.frame.mendFirst}</p> : null}
    </Dialog>
  )
}

function replayed({ opened, done }: LogFile): readonly string[] {
  try {
    return replay(opened, done)
  } catch (error) {
    if (error instanceof RangeError) return [opened]
    throw error
  }
}
