import { freshId, type Json, type Scenario } from "@parley/core/file"
import { lazy, useCallback, useState } from "react"
import {
  Button,
  Dialog,
  Form,
  Heading,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  TextField,
} from "react-aria-components"
import { useBench } from "../page/bench.tsx"
import { isText, useKept } from "../page/kept.tsx"
import { useOpen } from "../page/open.tsx"
import { textEdit } from "../page/texts.ts"
import { mapOf } from "../parts/json.ts"
import { CancelOrDiscard, Restored } from "../parts/kept.tsx"
import { Overlay } from "../parts/overlay.tsx"
import { LateDialog } from "./late-dialog.tsx"

const Compare = lazy(() => import("../places/compare/compare.tsx"))

/** Which world is looked at: the file as it stands, or a scenario; and what can be done with scenarios. */
export function ScenarioMenu() {
  const { ui, view, go, notify } = useBench()
  const { base, local, perform, moment, document } = useOpen()
  const [asking, setAsking] = useState<"new" | "rename" | null>(null)
  const [isComparing, setComparing] = useState(false)
  if (base === null) return null
  const scenarios = base.scenarios
  const here = scenarios.find(({ id }) => id === view.scenario)
  const changed = here === undefined ? 0 : changesIn(moment.reading.data, here.id)

  function act(key: string): void {
    if (key === "+new") setAsking("new")
    else if (key === "+compare") setComparing(true)
    else if (key === "+rename") setAsking("rename")
    else if (key === "+delete" && here !== undefined) {
      go({ scenario: null, beside: null })
      perform(
        "delete-scenario",
        [
          scenarios.length === 1
            ? { kind: "delete", path: ["scenarios"] }
            : { kind: "delete", path: ["scenarios", here.id] },
        ],
        { what: local(here.name) },
        "file",
      )
      notify({
        text: ui.frame.scenarioDeleted({ name: local(here.name) }),
        action: { label: ui.frame.undo, run: () => document.undo() },
      })
    } else if (!key.startsWith("+")) go({ scenario: key === "" ? null : key.slice(1) })
  }

  function named(name: string): void {
    if (asking === "new") {
      const id = freshId(
        name,
        scenarios.map((scenario) => scenario.id),
      )
      perform(
        "add-scenario",
        [{ kind: "set", path: ["scenarios", id], value: { name, changes: {} } }],
        { what: name },
        "file",
      )
      go({ scenario: id })
    } else if (here !== undefined) {
      const edit = textEdit(["scenarios", here.id, "name"], here.name, name, { language: ui.tag })
      perform("rename-scenario", [edit], { what: name }, "file")
    }
    setAsking(null)
  }

  return (
    <div className="scenario">
      <Choice here={here} act={act} />
      {here === undefined ? null : (
        <span className="small quiet scenario-count">{ui.frame.scenarioChanges({ count: changed })}</span>
      )}
      {view.scenario !== null && here === undefined ? (
        <span className="small wrong">{ui.frame.scenarioUnknown({ id: view.scenario })}</span>
      ) : null}
      <CompareDialog isOpen={isComparing} setOpen={setComparing} />
      <Overlay isOpen={asking !== null} close={() => setAsking(null)}>
        <AskName
          title={asking === "rename" ? ui.frame.rename : ui.frame.scenarioNew}
          action={asking === "rename" ? ui.frame.rename : ui.frame.scenarioCreate}
          first={asking === "rename" && here !== undefined ? local(here.name) : ""}
          done={named}
        />
      </Overlay>
    </div>
  )
}

/** The conflict beside another version of itself. */
function CompareDialog({
  isOpen,
  setOpen,
}: {
  readonly isOpen: boolean
  readonly setOpen: (is: boolean) => void
}) {
  const { ui } = useBench()
  return (
    <LateDialog
      of={Compare}
      look="wide"
      command={{ id: "compare", group: ui.frame.scenario, name: ui.frame.compareWith }}
      isOpen={isOpen}
      open={useCallback(() => setOpen(true), [setOpen])}
      close={() => setOpen(false)}
    />
  )
}

// The scenarios to look at, and what can be done with them.
function Choice({ here, act }: { readonly here: Scenario | undefined; readonly act: (key: string) => void }) {
  const { ui } = useBench()
  const { base, scenario, local, stale } = useOpen()
  return (
    <MenuTrigger>
      <Button className="tool">
        <span className="quiet">{ui.frame.scenario}:</span>{" "}
        {here === undefined ? ui.frame.scenarioBase : local(here.name)}{" "}
        <span className="arrow no-print" aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={(key) => act(String(key))}>
          <MenuSection
            selectionMode="single"
            selectedKeys={[scenario === null ? "" : `=${scenario}`]}
            aria-label={ui.frame.scenario}
          >
            <MenuItem id="" className="menu-item">
              {ui.frame.scenarioBase}
            </MenuItem>
            {base?.scenarios.map(({ id, name }) => (
              <MenuItem key={id} id={`=${id}`} className="menu-item">
                {local(name)}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="separator" />
          <MenuItem id="+new" className="menu-item" isDisabled={stale}>
            {ui.frame.scenarioNew}
          </MenuItem>
          {here === undefined ? null : (
            <>
              <MenuItem id="+rename" className="menu-item" isDisabled={stale}>
                {ui.frame.scenarioRename}
              </MenuItem>
              <MenuItem id="+delete" className="menu-item" isDisabled={stale}>
                {ui.frame.scenarioDelete}
              </MenuItem>
            </>
          )}
          <Separator className="separator" />
          <MenuItem id="+compare" className="menu-item">
            {ui.frame.compareWith}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function AskName({
  title,
  action,
  first,
  done,
}: {
  readonly title: string
  readonly action: string
  readonly first: string
  readonly done: (name: string) => void
}) {
  const { ui } = useBench()
  const kept = useKept(`scenario name=${first}`, first, isText)
  const name = kept.value
  return (
    <Dialog className="dialog">
      {({ close }) => (
        <Form
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() === "") return
            kept.forget()
            done(name.trim())
          }}
        >
          <Heading slot="title" className="title">
            {title}
          </Heading>
          <Restored of={kept} />
          <TextField className="field" value={name} onChange={kept.set} autoFocus>
            <Label>{ui.frame.scenarioName}</Label>
            <Input className="input" placeholder={ui.frame.scenarioExample} />
          </TextField>
          <div className="dialog-choice">
            <Button className="button primary" type="submit" isDisabled={name.trim() === ""}>
              {action}
            </Button>
            <CancelOrDiscard of={kept} close={close} />
          </div>
        </Form>
      )}
    </Dialog>
  )
}

// How many things a scenario changes: entries of its changes, those of a map of its own (preferences, options) each.
function changesIn(data: Json, id: string): number {
  const changes = mapOf(mapOf(mapOf(mapOf(data)?.scenarios)?.[id])?.changes)
  if (changes === null) return 0
  return Object.values(changes).reduce<number>((sum, value) => {
    const map = mapOf(value)
    return sum + (map === null ? 1 : Object.keys(map).length)
  }, 0)
}
