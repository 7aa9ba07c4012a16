import { CONCEPTS, LANGUAGES } from "@parley/core"
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Dialog,
  DialogTrigger,
  Label,
  Popover,
  Radio,
  RadioGroup,
  Switch,
} from "react-aria-components"
import { useBench } from "../page/bench.tsx"
import "./settings.css"

const THEMES = ["system", "light", "dark"] as const

/** Language, appearance, concepts looked at, and whether to guess first. */
export function SettingsMenu() {
  const { ui, settings, set, words } = useBench()
  return (
    <DialogTrigger>
      <Button className="tool">{ui.frame.settings}</Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="settings" aria-label={ui.frame.settings}>
          <RadioGroup
            className="field"
            value={settings.language}
            onChange={(language) => set({ language })}
            orientation="horizontal"
          >
            <Label>{ui.frame.language}</Label>
            <div className="choices">
              {LANGUAGES.map(({ tag, name }) => (
                <Radio key={tag} value={tag} className="choice">
                  <span lang={tag}>{name}</span>
                </Radio>
              ))}
            </div>
          </RadioGroup>
          <RadioGroup
            className="field"
            value={settings.theme}
            onChange={(theme) => set({ theme: THEMES.find((each) => each === theme) ?? "system" })}
            orientation="horizontal"
          >
            <Label>{ui.frame.theme}</Label>
            <div className="choices">
              {THEMES.map((theme) => (
                <Radio key={theme} value={theme} className="choice">
                  {ui.frame.themes[theme]}
                </Radio>
              ))}
            </div>
          </RadioGroup>
          <CheckboxGroup
            className="field"
            value={[...settings.concepts]}
            onChange={(chosen) => {
              const concepts = CONCEPTS.filter((concept) => chosen.includes(concept))
              if (concepts.length > 0) set({ concepts })
            }}
          >
            <Label>{ui.frame.concepts}</Label>
            <div className="concept-choices">
              {CONCEPTS.map((concept) => (
                <Checkbox key={concept} value={concept} className="tick">
                  <span className="tick-box" aria-hidden="true" />
                  <span>
                    <strong>{words.concepts[concept].name}</strong>{" "}
                    <span className="quiet small">{words.concepts[concept].gloss}</span>
                  </span>
                </Checkbox>
              ))}
            </div>
          </CheckboxGroup>
          <Switch className="tick" isSelected={settings.guess} onChange={(guess) => set({ guess })}>
            <span className="tick-box" aria-hidden="true" />
            <span>
              <strong>{ui.frame.guess}</strong> <span className="quiet small">{ui.frame.guessHint}</span>
            </span>
          </Switch>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
