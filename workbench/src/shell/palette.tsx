import { LANGUAGES } from "@parley/core"
import type { ConflictEntry } from "@parley/server/interface"
import { useEffect, useMemo, useState, useSyncExternalStore } from "react"
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from "react-aria-components"
import { START } from "../page/address.ts"
import { useBench } from "../page/bench.tsx"
import { type Command, commands, useCommands } from "../page/commands.ts"
import { Refused } from "../server/api.ts"
import { paletteState, setPalette } from "./palette-state.ts"
import "./palette.css"

/** Everything that can be done, by name. */
export default function Palette() {
  const { ui } = useBench()
  const isOpen = useSyncExternalStore(paletteState.subscribe, paletteState.isOpen)
  const all = useSyncExternalStore(commands.subscribe, commands.all)
  useGeneralCommands()
  useKeyCommands()
  useConflictCommands(isOpen)
  const { contains } = useFilter({ sensitivity: "base" })
  const groups = useMemo(() => grouped(all), [all])
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={isOpen} onOpenChange={setPalette}>
      <Modal className="modal palette">
        <Dialog className="dialog" aria-label={ui.frame.palette}>
          <Autocomplete filter={contains}>
            <SearchField className="field" aria-label={ui.frame.palettePrompt} autoFocus>
              <Input className="input" placeholder={ui.frame.palettePrompt} />
            </SearchField>
            <Menu
              className="menu palette-list"
              aria-label={ui.frame.palette}
              renderEmptyState={() => <p className="quiet menu-item">{ui.frame.paletteNone}</p>}
              onAction={(key) => {
                setPalette(false)
                all.find(({ id }) => id === key)?.run()
              }}
            >
              {[...groups].map(([group, list]) => (
                <MenuSection key={group}>
                  <Header className="menu-head small quiet">{group}</Header>
                  {list.map(({ id, name, keys }) => (
                    <MenuItem key={id} id={id} textValue={name} className="menu-item">
                      <span>{name}</span>
                      {keys === undefined ? null : <kbd>{keys}</kbd>}
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

// The workspace's conflicts, as they are when the palette is opened.
function useConflictCommands(isOpen: boolean): void {
  const { api, ui, go } = useBench()
  const [conflicts, setConflicts] = useState<readonly ConflictEntry[]>([])
  useEffect(() => {
    if (!isOpen) return
    api.list().then(
      (list) => setConflicts(list.conflicts),
      () => setConflicts([]),
    )
  }, [api, isOpen])
  const list = useMemo(
    () =>
      conflicts.map(
        ({ path, title }): Command => ({
          id: `open:${path}`,
          group: ui.frame.places.library,
          name: ui.frame.openConflict({ title: title === "" ? path : title }),
          run: () => go({ ...START, file: path, place: "board" }),
        }),
      ),
    [conflicts, ui, go],
  )
  useCommands(list)
}

// What can be done whatever is open.
function useGeneralCommands(): void {
  const { ui, go, set, settings, view } = useBench()
  const { file } = view
  const list = useMemo((): Command[] => {
    const group = ui.frame.settings
    return [
      ...(file === null
        ? []
        : [
            {
              id: "place:library",
              group: ui.frame.placesLabel,
              name: ui.frame.goTo({ place: ui.frame.places.library }),
              run: () => go(START),
            },
          ]),
      ...LANGUAGES.filter(({ tag }) => tag !== settings.language).map(({ tag, name }) => ({
        id: `language:${tag}`,
        group,
        name: ui.frame.speak({ language: name }),
        run: () => set({ language: tag }),
      })),
      ...(["system", "light", "dark"] as const)
        .filter((theme) => theme !== settings.theme)
        .map((theme) => ({
          id: `theme:${theme}`,
          group,
          name: ui.frame.appear({ theme: ui.frame.themes[theme] }),
          run: () => set({ theme }),
        })),
      {
        id: "guess",
        group,
        name: ui.frame.toggleGuess({ on: settings.guess }),
        run: () => set({ guess: !settings.guess }),
      },
      { id: "print", group, name: ui.frame.printPage, run: () => window.print() },
    ]
  }, [ui, go, set, settings, file])
  useCommands(list)
}

// Who may open the folder: by a new key, or by none of the pages that are open.
function useKeyCommands(): void {
  const { ui, api, notify, readOnly } = useBench()
  const list = useMemo((): Command[] => {
    if (readOnly) return []
    const act = async (deed: "newKey" | "signOut", done: string): Promise<void> => {
      try {
        await api[deed]()
        notify({ text: done })
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        notify({ text: error.message || ui.frame.noServer })
      }
    }
    const group = ui.frame.settings
    const { newKey, newKeyMade, signOut, signedOut } = ui.frame
    return [
      { id: "new-key", group, name: newKey, run: () => void act("newKey", newKeyMade) },
      { id: "sign-out", group, name: signOut, run: () => void act("signOut", signedOut) },
    ]
  }, [ui, api, notify, readOnly])
  useCommands(list)
}

function grouped(list: readonly Command[]): ReadonlyMap<string, readonly Command[]> {
  const groups = new Map<string, Command[]>()
  for (const command of list) {
    const group = groups.get(command.group)
    if (group === undefined) groups.set(command.group, [command])
    else group.push(command)
  }
  return groups
}
