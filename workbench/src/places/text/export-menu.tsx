import { FORMAT_NAMES, type FormatId } from "@parley/core/render"
import { useMemo } from "react"
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components"
import { type Bench, useBench } from "../../page/bench.tsx"
import { useCommands } from "../../page/commands.ts"
import { EngineFailure } from "../../page/engine.ts"
import { type Open, useOpen } from "../../page/open.tsx"
import { download, fileName } from "../../parts/download.ts"
import type { Words } from "../../words/index.ts"

const GROUPS = ["picture", "table", "graph", "conflict", "results"] as const
type Group = (typeof GROUPS)[number]

const PICTURES = [
  { id: "svg", name: "SVG" },
  { id: "png", name: "PNG" },
] as const

type Format = FormatId | (typeof PICTURES)[number]["id"]

// What is on screen anyhow, and the conflict file in a second form.
const LEFT_OUT: readonly Format[] = ["text", "json"]

interface Item {
  readonly id: Format
  readonly name: string
}

/** What can be saved of a kind; of a page that is only read, no file of a conflict: that is offered at its foot or not at all. */
function offered(group: Group, readOnly: boolean): readonly Item[] {
  if (readOnly && group === "conflict") return []
  return group === "picture"
    ? PICTURES
    : FORMAT_NAMES.filter(({ id, kind }) => kind === group && !LEFT_OUT.includes(id))
}

/** Its name as it is, or what a language says instead. */
function formatName(ui: Words, { id, name }: Item): string {
  const { formats } = ui.text
  return id in formats ? formats[id as keyof typeof formats] : name
}

/** What the menu offers, as commands. */
export function ExportCommands() {
  const bench = useBench()
  const open = useOpen()
  const { ui, readOnly } = bench
  const commands = useMemo(
    () =>
      GROUPS.flatMap((group) =>
        offered(group, readOnly).map((format) => ({
          id: `save:${format.id}`,
          group: ui.text.save,
          name: `${ui.text.groups[group]}: ${formatName(ui, format)}`,
          run: () => void save(format.id, bench, open),
        })),
      ),
    [bench, open, ui, readOnly],
  )
  useCommands(commands)
  return null
}

/** What is on screen, and what is behind it, to take along as a file; `brief` opens the brief, `publish` what makes a page of it. */
export function ExportMenu({
  brief,
  publish,
}: {
  readonly brief: () => void
  /** Null on a page that is published itself. */
  readonly publish: (() => void) | null
}) {
  const bench = useBench()
  const open = useOpen()
  const { ui, readOnly } = bench
  const groups = GROUPS.filter((group) => offered(group, readOnly).length > 0)
  return (
    <MenuTrigger>
      <Button className="tool" isDisabled={open.conflict === null}>
        {ui.text.save}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={ui.text.save}
          onAction={(key) => {
            if (key === "brief") brief()
            else if (key === "publish") publish?.()
            else void save(key as Format, bench, open)
          }}
        >
          <MenuSection>
            <Header className="menu-head small quiet">{ui.text.groups.brief}</Header>
            <MenuItem id="brief" className="menu-item">
              {ui.text.brief}
            </MenuItem>
            {publish !== null && (
              <MenuItem id="publish" className="menu-item">
                {ui.text.publish}
              </MenuItem>
            )}
          </MenuSection>
          {groups.map((group) => (
            <MenuSection key={group}>
              <Header className="menu-head small quiet">{ui.text.groups[group]}</Header>
              {offered(group, readOnly).map((format) => (
                <MenuItem key={format.id} id={format.id} className="menu-item">
                  {formatName(ui, format)}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

async function save(format: Format, bench: Bench, open: Open): Promise<void> {
  const { ui, notify } = bench
  try {
    if (format === "yaml") {
      const name = open.path.split("/").at(-1) ?? "conflict.yaml"
      download(open.moment.text, name, FORMAT_NAMES.find(({ id }) => id === format)!.mediaType)
    } else if (format === "svg" || format === "png") await savePicture(format, bench, open)
    else await saveExport(format, bench, open)
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error
    notify({ text: ui.text.cannotSave({ message: error.failure.message }) })
  }
}

async function saveExport(format: FormatId, bench: Bench, open: Open): Promise<void> {
  const { engine, settings, view, notify, ui } = bench
  const { text, file, type, losses } = await engine.ask({
    kind: "export",
    world: open.world,
    language: settings.language,
    concepts: settings.concepts,
    format,
    which: view.which,
    where: view.where,
  })
  download(text, file, type)
  if (losses.length > 0) notify({ text: ui.text.lost({ losses }) })
}

// In Moves the graph as it is drawn, elsewhere the option table.
async function savePicture(format: "svg" | "png", bench: Bench, open: Open): Promise<void> {
  const { notify, ui, view } = bench
  const { conflict, local } = open
  if (conflict === null) return
  const { pictureOf, pngOf } = await import("./picture.ts")
  const graph = document.querySelector<SVGSVGElement>("svg#moves-graph")
  let picture: string
  if (view.place === "moves") {
    if (graph === null) {
      notify({ text: ui.text.nothingToDraw })
      return
    }
    picture = await pictureOf(graph)
  } else {
    const table = await tablePicture(bench, open)
    table.classList.add("off-screen")
    document.body.append(table)
    picture = await pictureOf(table)
    table.remove()
  }
  const name = fileName(local(conflict.title), format)
  download(format === "svg" ? picture : await pngOf(picture), name, "image/svg+xml")
}

// States in a picture of the table, at most: more columns cannot be read.
const MOST = 40

async function tablePicture(
  { engine, settings, view, ui, words }: Bench,
  open: Open,
): Promise<SVGSVGElement> {
  const { conflict, local, world } = open
  if (conflict === null) throw new RangeError("there is no conflict to draw")
  const { drawTable } = await import("./table-picture.ts")
  const dm = conflict.decisionMakers.findIndex(({ id }) => id === view.sort)
  const page = await engine.ask({
    kind: "states",
    world,
    language: settings.language,
    concepts: settings.concepts,
    which: view.which,
    under: view.under,
    where: view.where,
    sort: dm >= 0 ? { by: "rank", dm } : { by: view.sort === "number" ? "number" : "strength" },
    from: 0,
    count: MOST,
  })
  return drawTable({
    conflict,
    cards: page.states,
    title: [conflict.title, conflict.scenario?.name ?? ""].map(local).filter(Boolean).join(" · "),
    makers: conflict.decisionMakers.map(({ name }) => local(name)),
    options: conflict.options.map(({ name }) => local(name)),
    ranks: ui.parts.rank,
    legend: [
      ui.text.pictureMarks,
      ui.text.pictureHolds({ concepts: settings.concepts.map((concept) => words.concepts[concept].name) }),
    ],
  })
}
