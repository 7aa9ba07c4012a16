import {
  autocompletion,
  type Completion,
  type CompletionContext,
  closeBrackets,
} from "@codemirror/autocomplete"
import { defaultKeymap, indentWithTab } from "@codemirror/commands"
import { yaml } from "@codemirror/lang-yaml"
import { bracketMatching, HighlightStyle, indentUnit, syntaxHighlighting } from "@codemirror/language"
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint"
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search"
import { Annotation, Compartment, EditorState } from "@codemirror/state"
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view"
import { tags } from "@lezer/highlight"
import type { Said } from "../../worker/protocol.ts"
import { shownChange, type Typed } from "./line-ends.ts"

/** What an editor needs to know and tells. */
export interface EditorOptions {
  readonly parent: HTMLElement
  readonly text: string
  readonly label: string
  readonly onType: (changes: readonly Typed[]) => void
  readonly onUndo: () => void
  readonly onRedo: () => void
  /** Names that can be completed, with what they are. */
  readonly names: () => readonly Completion[]
}

// Changes that come from outside the editor, and are not typed.
const fromOutside = Annotation.define<boolean>()

/** The conflict file in an editor. Its history is that of the document, which has the forms' changes as well. */
export class TextEditor {
  readonly #view: EditorView
  readonly #label = new Compartment()

  constructor(options: EditorOptions) {
    this.#view = new EditorView({
      parent: options.parent,
      state: EditorState.create({
        doc: options.text,
        extensions: [
          EditorView.cspNonce.of(
            document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.nonce ?? "",
          ),
          this.#label.of(labelled(options.label)),
          lineNumbers(),
          highlightActiveLineGutter(),
          highlightActiveLine(),
          drawSelection(),
          EditorState.tabSize.of(2),
          indentUnit.of("  "),
          yaml(),
          bracketMatching(),
          closeBrackets(),
          syntaxHighlighting(ink),
          lintGutter(),
          highlightSelectionMatches(),
          autocompletion({ override: [(context) => complete(context, options.names())], icons: false }),
          keymap.of([
            { key: "Mod-z", run: () => done(options.onUndo), preventDefault: true },
            { key: "Mod-Shift-z", run: () => done(options.onRedo), preventDefault: true },
            { key: "Mod-y", run: () => done(options.onRedo), preventDefault: true },
            // Escape lets Tab leave the editor, as its description says.
            ...searchKeymap,
            ...defaultKeymap.filter(({ key }) => key !== "Mod-k"),
            indentWithTab,
          ]),
          look,
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return
            if (update.transactions.some((one) => one.annotation(fromOutside))) return
            const changes: Typed[] = []
            update.changes.iterChanges((...[from, to, , , inserted]) => {
              changes.push({ from, to, text: inserted.toString() })
            })
            options.onType(changes)
          }),
        ],
      }),
    })
  }

  /** Makes it show this text; what is the same stays, and so does the cursor. */
  show(text: string): void {
    const change = shownChange(this.#view.state.doc.toString(), text)
    if (change === null) return
    this.#view.dispatch({
      changes: { from: change.from, to: change.to, insert: change.text },
      annotations: fromOutside.of(true),
    })
  }

  label(text: string): void {
    this.#view.dispatch({ effects: this.#label.reconfigure(labelled(text)) })
  }

  /** Underlines what is wrong where it stands. */
  problems(problems: readonly Said[]): void {
    const { state } = this.#view
    const diagnostics = problems.map((problem): Diagnostic => {
      const line = state.doc.line(Math.min(Math.max(1, problem.line), state.doc.lines))
      const from = Math.min(line.from + Math.max(0, problem.column - 1), line.to)
      const word = /^\S+/.exec(state.sliceDoc(from, line.to))?.[0].length ?? 0
      return {
        from,
        to: Math.max(from, from + word),
        severity: problem.severity,
        message: problem.message,
      }
    })
    this.#view.dispatch(setDiagnostics(state, diagnostics))
  }

  /** Puts the cursor at a line and column, 1-based, in view. */
  goTo(line: number, column: number): void {
    const { doc } = this.#view.state
    const at = doc.line(Math.min(Math.max(1, line), doc.lines))
    const anchor = Math.min(at.from + Math.max(0, column - 1), at.to)
    this.#view.dispatch({
      selection: { anchor },
      effects: EditorView.scrollIntoView(anchor, { y: "center" }),
    })
    this.#view.focus()
  }

  close(): void {
    this.#view.destroy()
  }
}

function done(run: () => void): boolean {
  run()
  return true
}

function labelled(text: string) {
  return EditorView.contentAttributes.of({ "aria-label": text, spellcheck: "false", tabindex: "0" })
}

function complete(context: CompletionContext, names: readonly Completion[]) {
  const word = context.matchBefore(/[A-Za-z_][\w.]*/)
  if (word === null || (word.from === word.to && !context.explicit)) return null
  return { from: word.from, options: [...names], validFor: /^[\w.]*$/ }
}

const ink = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--ink)", fontWeight: "650" },
  { tag: tags.comment, color: "var(--ink-2)", fontStyle: "italic" },
  { tag: [tags.string, tags.content], color: "var(--ink)" },
  { tag: [tags.keyword, tags.bool, tags.null], color: "var(--ink)" },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: "var(--ink-2)" },
])

const look = EditorView.theme({
  "&": { fontSize: "var(--small)", backgroundColor: "var(--sheet)", color: "var(--ink)" },
  "&.cm-focused": { outline: "2px solid var(--focus)" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55" },
  ".cm-content": { paddingBlock: "0.75rem", caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": {
    backgroundColor: "var(--sheet)",
    color: "var(--ink-2)",
    borderRight: "1px solid var(--hair)",
  },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--wash)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--marker)" },
  ".cm-tooltip": {
    backgroundColor: "var(--sheet)",
    color: "var(--ink)",
    border: "1px solid var(--hair-2)",
    fontFamily: "var(--sans)",
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--ink)",
    color: "var(--paper)",
  },
  ".cm-completionDetail": { color: "inherit", opacity: "0.75", fontStyle: "normal", marginLeft: "1rem" },
  ".cm-panels": { backgroundColor: "var(--wash)", color: "var(--ink)" },
  ".cm-diagnostic": { fontFamily: "var(--sans)", fontSize: "var(--small)", maxWidth: "36rem" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--wrong)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--doubt)" },
})
