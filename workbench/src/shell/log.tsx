import { useMemo, useState } from "react"
import { Button, Dialog, FileTrigger, Heading, Slider, SliderThumb, SliderTrack } from "react-aria-components"
import type { History } from "../document/document.ts"
import { readLog, writeLog } from "../document/log-file.ts"
import { Replay } from "../document/replay.ts"
import { useBench } from "../page/bench.tsx"
import { useOpen } from "../page/open.tsx"
import { download, fileName } from "../parts/download.ts"
import "./log.css"

/** Everything done since the file was opened, by name: to look back at any moment, to keep, and to do again. */
export default function Log({ close }: { readonly close: () => void }) {
  const { ui, format, notify } = useBench()
  const { document, moment, local, conflict, stale, tryOut } = useOpen()
  const [other, setOther] = useState<History | null>(null)
  const log = useMemo<History>(() => other ?? document.history(), [other, document, moment])
  const { opened, entries, done, forgotten } = log
  const replay = useMemo(() => new Replay(opened, entries), [opened, entries])
  const [step, setStep] = useState(done)
  const at = Math.min(step, entries.length)
  const text = replay.at(at)

  async function open(files: FileList | null): Promise<void> {
    const found = readLog((await files?.item(0)?.text()) ?? "")
    if (found === null || !new Replay(found.opened, found.done).fits()) {
      notify({ text: ui.log.noLog })
      return
    }
    setOther({ opened: found.opened, entries: found.done, done: found.done.length, forgotten: 0 })
    setStep(found.done.length)
  }

  function become(): void {
    tryOut(null)
    document.replace(text, "replay")
    close()
  }

  return (
    <Dialog className="dialog">
      <Heading slot="title" className="title">
        {other === null ? ui.log.title : ui.log.otherTitle}
      </Heading>
      {entries.length === 0 ? (
        <p className="quiet">{ui.log.nothing}</p>
      ) : (
        <>
          <p className="quiet">{ui.log.lead}</p>
          <Slider
            className="log-slider"
            minValue={0}
            maxValue={entries.length}
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
                {forgotten === 0 ? ui.log.opened : ui.log.begins({ count: forgotten })}
              </Button>
            </li>
            {entries.map(({ name, params, at: time }, i) => (
              <li
                key={`${i}:${time}`}
                data-after={i >= at ? "" : undefined}
                data-undone={i < done ? undefined : ""}
              >
                <Button
                  className="link"
                  aria-current={at === i + 1 ? "step" : undefined}
                  onPress={() => setStep(i + 1)}
                >
                  {ui.actions[name]({ what: params.what ?? "" })}
                </Button>
                {i < done ? null : <span className="quiet small">{ui.log.undone}</span>}
                <span className="quiet small">{format.moment(time)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      <div className="dialog-choice">
        <Button className="button primary" isDisabled={text === moment.text} onPress={become}>
          {ui.log.become}
        </Button>
        <Button
          className="button"
          isDisabled={done === 0}
          onPress={() =>
            download(
              writeLog({ opened, done: entries.slice(0, done) }),
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
      {stale ? <p className="small quiet">{ui.log.stale}</p> : null}
    </Dialog>
  )
}
