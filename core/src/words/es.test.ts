import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { Random } from "../../../checks/conflicts.ts"
import { CONCEPTS, type Concept, type GraphModel, movesOf } from "../engine/index.ts"
import { type Conflict, compile, read } from "../file/index.ts"
import { explainStability, whyPreferred } from "../study/index.ts"
import { sayExplanation } from "./explanation.ts"
import { words } from "./languages.ts"
import { sayPreferred } from "./preferred.ts"
import { sayProblem } from "./problem.ts"
import { sayState, sayStep } from "./state.ts"
import { nameOf } from "./texts.ts"

const es = words("es")
const { cli, explanation, phrases } = es

function load(text: string): { conflict: Conflict; model: GraphModel; slot: (state: string) => number } {
  const { conflict } = read(text)
  const { model } = compile(conflict!)
  return { conflict: conflict!, model: model!, slot: (state) => model!.space.find(state) }
}

const EUPHRATES = load(`parley: 1
title: La disputa del Éufrates, Siria e Iraq, 1975
language: es
decisionMakers:
  syria:
    name: Siria
    options:
      release: { name: Liberar agua, undo: Retener el agua }
      escalate: { name: Escalar }
  iraq:
    name: Iraq
    options:
      attack: { name: Atacar, undo: Suspender el ataque, done: Iraq ataca, notDone: Iraq no ataca }
infeasible: [release and escalate]
preferences:
  syria: [not (release or escalate or attack), escalate, not attack, not release]
  iraq: { ranking: ["YNN", "NNY", "NYY", "NNN", "YNY", "NYN"] }
`)
const SYRIA = 0
const IRAQ = 1

function said(state: number, dm: number, concept: Concept): string[] {
  const { conflict, model } = EUPHRATES
  const { verdict, lines } = sayExplanation(
    { conflict, model },
    explainStability(model, model.space.slot(state), dm, concept),
    es,
  )
  return [verdict, ...lines]
}

test("numbers are grouped by points from five digits on", () => {
  const told = (states: number) => cli.sizeLine({ asOf: null, dms: 1, options: 2, states })
  expect(told(1)).toBe("1 decisor, 2 opciones y 1 estado factible.")
  expect(told(4096)).toContain(" 4096 estados")
  expect(told(65536)).toContain(" 65.536 estados")
  expect(told(67108864)).toContain(" 67.108.864 estados")
  expect(es.preference.share({ option: "Ceder", weight: "-0.25" })).toBe("«Ceder» (-0,25)")
  expect(cli.fileTooBig({ file: "a", limit: 1.5 * 2 ** 20 })).toContain("1,5 MB")
})

test("dates are written out", () => {
  const told = (asOf: string) => cli.sizeLine({ asOf, dms: 2, options: 2, states: 2 }).split(". ")[0]
  expect(told("2024-08-12")).toBe("Situación: 12 de agosto de 2024")
  expect(told("2024-08-02")).toBe("Situación: 2 de agosto de 2024")
  expect(told("2024-08")).toBe("Situación: agosto de 2024")
  expect(told("2024")).toBe("Situación: 2024")
})

test("y is e and o is u where the same sound follows", () => {
  const could = (...acts: string[]) => phrases.could({ by: "Siria", acts })
  expect(could("ceder", "invadir")).toBe("Siria podría ceder e invadir")
  expect(could("ceder", "hielos poner")).toBe("Siria podría ceder y hielos poner")
  expect(could("ceder", "irse", "atacar")).toBe("Siria podría ceder, irse y atacar")
  const may = (...names: string[]) => phrases.either({ dm: "Siria", names })
  expect(may("Ceder", "Ocupar el puerto")).toBe("Siria puede ceder u ocupar el puerto, o no hacerlo")
  expect(may("Ceder", "Atacar")).toBe("Siria puede ceder o atacar, o no hacerlo")
  expect(may("Ceder")).toBe("Siria puede ceder o no hacerlo")
  const named = (name: string, state: number) => ({ state, label: null, name })
  expect(
    cli.universalLine({ concept: "CNash", states: [named("Uno", 1), named("Cuatro", 4)], count: 2 }),
  ).toBe("El estado «Uno» (1) y el estado «Cuatro» (4) son estables para todas las coaliciones según CNash.")
  expect(cli.universalLine({ concept: "CNash", states: [named("Cuatro", 4)], count: 1 })).toBe(
    "El estado «Cuatro» (4) es estable para todas las coaliciones según CNash.",
  )
})

test("articles go small and join, verbs agree", () => {
  const free = (by: string) =>
    explanation.free({
      move: { by, acts: ["ceder"], to: { state: 2, label: null, name: "Paz" } },
      end: { effect: "better", rank: 1, before: 2 },
    })
  const gain = "(puesto 1, antes 2)."
  expect(free("El Gobierno")).toBe(
    `El Gobierno podría ceder («Paz», 2), lo que dejaría al Gobierno mejor que antes ${gain}`,
  )
  expect(free("La oposición")).toContain("lo que dejaría a la oposición mejor")
  expect(free("Los rebeldes")).toMatch(/^Los rebeldes podrían ceder .* a los rebeldes mejor/)
  expect(free("El Salvador")).toMatch(/^El Salvador podría ceder .* dejaría a El Salvador mejor/)
  expect(phrases.could({ by: "La Haya", acts: ["ceder"] })).toBe("La Haya podría ceder")
  expect(phrases.choices({ dm: "Las partes", taken: ["Ceder"], notTaken: ["Irse", "Atacar"] })).toBe(
    "las partes deciden ceder, pero no irse ni atacar",
  )
  expect(phrases.drop(null, "Escalar")).toBe("dejar de escalar")
  expect(phrases.take("US aid")).toBe("US aid")
})

test("states and moves", () => {
  const { conflict, model, slot } = EUPHRATES
  expect(sayState({ conflict, model }, slot("NNY"), es)).toBe(
    "Siria decide no liberar agua ni escalar; Iraq ataca.",
  )
  expect(sayState({ conflict, model }, slot("YNN"), es)).toBe(
    "Siria decide liberar agua, pero no escalar; Iraq no ataca.",
  )
  expect(sayStep({ conflict, model }, { dm: SYRIA, from: slot("NYN"), to: slot("YNN") }, es)).toBe(
    "Siria podría liberar agua y dejar de escalar",
  )
})

test("reasons for a verdict", () => {
  expect(said(6, SYRIA, "nash")).toEqual([
    "Estable para Siria según Nash: ningún movimiento desde aquí dejaría en mejor situación a Siria.",
  ])
  expect(said(1, IRAQ, "gmr")).toEqual([
    "Estable para Iraq según GMR: desde aquí Iraq podría mejorar de una manera, pero se puede responder de modo que no se gane nada.",
    "Si Iraq decidiera atacar («Ataca», 4), Siria podría liberar agua («Liberar agua, ataca», 5), lo que dejaría a Iraq peor que antes (puesto 5, antes 4).",
  ])
  expect(said(3, SYRIA, "sseq")[1]).toBe(
    "Si Siria decidiera dejar de escalar («Nadie hace nada», 1), Iraq podría atacar («Ataca», 4), lo que dejaría a Siria peor que antes (puesto 5, antes 2). Lo mejor que Siria podría hacer desde allí es escalar («Escalar, ataca», 6), y tampoco sería mejor que antes (puesto 3, antes 2).",
  )
  expect(said(5, IRAQ, "sseq")).toEqual([
    "Inestable para Iraq según SSEQ: desde aquí Iraq podría mejorar de una manera, y nada disuade de ello.",
    "Si Iraq decidiera suspender el ataque («Liberar agua», 2), Siria podría escalar y retener el agua («Escalar», 3), la única respuesta en beneficio propio que no dejaría a Iraq mejor que antes (puesto 6, antes 5). Pero Iraq podría entonces atacar («Escalar, ataca», 6), lo que dejaría a Iraq mejor que antes (puesto 3, antes 5).",
  ])
  expect(said(2, SYRIA, "seq")[0]).toBe(
    "Inestable para Siria según SEQ: desde aquí Siria podría mejorar de dos maneras, y nada disuade de una de ellas.",
  )
  expect(said(3, IRAQ, "gmr")[1]).toBe(
    "Si Iraq decidiera atacar («Escalar, ataca», 6), Siria podría dar lugar a otros 2 estados, ambos mejores para Iraq que antes. El peor de ellos: Siria podría liberar agua y dejar de escalar («Liberar agua, ataca», 5), lo que aun así dejaría a Iraq mejor que antes (puesto 5, antes 6).",
  )
  expect(said(3, SYRIA, "sim")[1]).toBe(
    "Si Siria decidiera dejar de escalar («Nadie hace nada», 1), Iraq podría atacar al mismo tiempo. Todo ello junto llevaría al estado «Ataca» (4), lo que dejaría a Siria peor que antes (puesto 5, antes 2).",
  )
  expect(said(3, IRAQ, "seq-or-sim")[1]).toBe(
    "Si Iraq decidiera atacar («Escalar, ataca», 6), Siria no podría ganar nada moviéndose desde allí. Tampoco un movimiento simultáneo disuadiría de ello: este estado es estable para Siria según SEQ.",
  )
})

test("reasons for a preference", () => {
  const { conflict, model, slot } = EUPHRATES
  const why = (dm: number, first: string, second: string) =>
    sayPreferred(conflict, model, whyPreferred(conflict, model, dm, slot(first), slot(second)), es)
  expect(why(SYRIA, "NYN", "NNY")).toMatch(
    /^Siria prefiere el estado «Escalar» \(3\) al estado «Ataca» \(4\): «escalate» se cumple en el estado «Escalar» \(3\) y no en el estado «Ataca» \(4\), y en todo lo que importa más ambos son iguales\.$/,
  )
  expect(why(IRAQ, "NNN", "YNN")).toBe(
    "Iraq prefiere el estado «Liberar agua» (2) al estado «Nadie hace nada» (1): su clasificación los sitúa en los puestos 1 y 4 de 6.",
  )
  const first = { state: 1, label: null, name: "Guerra" }
  const second = { state: 2, label: "A", name: "Paz" }
  expect(es.preference.rankedAlike({ dm: "El Gobierno", first, second, place: 2 })).toBe(
    "Al Gobierno le son indiferentes el estado «Guerra» (1) y el estado «Paz» («A»): su clasificación sitúa ambos en el puesto 2.",
  )
})

test("problems of a file", () => {
  const { problems } = read(`parley: 1
titel: T
decisionMakers:
  a: { options: { x: {}, y: {} } }
preferences:
  a: [x adn y, z, "x => y"]
`)
  expect(problems.map((problem) => sayProblem(problem, es))).toEqual([
    "«titel» no significa nada aquí. ¿Quiso decir «title»?",
    "«adn» no une partes de un enunciado. ¿Quiso decir «and»?",
    "No hay ninguna opción «z».",
    "«=>» no es un signo de los enunciados. En lugar de «a => b» escriba «b if a».",
  ])
})

/** Every "X podría … (estado N)" is a move of X from where the last one led, starting from the state judged. */
function followed(line: string, model: GraphModel, start: number, dms: readonly string[]): number {
  const names = dms.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")
  const move = new RegExp(
    `(${names}) (?:decidiera|podría)n?(?! dar lugar| escapar)[^(]*\\((?:estado |«[^»]*», )(\\d+)`,
    "gi",
  )
  const moves = movesOf(model)
  const small = dms.map((name) => name.toLowerCase())
  let at = start
  let steps = 0
  for (const [, by, state] of line.matchAll(move)) {
    const to = model.space.slot(Number(state))
    expect(moves.can(small.indexOf(by!.toLowerCase()), at, to), line).toBe(true)
    at = to
    steps++
  }
  return steps
}

const CASES = new URL("../../../cases/", import.meta.url)
const cases = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe("the case library is explained in whole sentences, true move by move", () => {
  test.each(cases)("$name", ({ name }) => {
    const { conflict, model } = load(readFileSync(new URL(`${name}/conflict.yaml`, CASES), "utf8"))
    const dms = conflict.decisionMakers.map((_, dm) => nameOf(conflict, dm, es))
    const states = new Random(11).shuffle(
      Array.from({ length: model.space.count }, (_, i) => model.space.slot(i + 1)),
    )
    for (const slot of states.slice(0, 8))
      for (let dm = 0; dm < dms.length; dm++)
        for (const concept of CONCEPTS) {
          const reasons = explainStability(model, slot, dm, concept)
          const { verdict, lines } = sayExplanation({ conflict, model }, reasons, es, { most: 1000 })
          expect(lines).toHaveLength(reasons.improvements.length)
          for (const line of [verdict, ...lines]) {
            expect(line).toMatch(/^[\p{Lu}\p{N}].*\.$/u)
            expect(line).not.toMatch(/undefined|\bnull\b| {2}|\.\.|\(\)| ,|podría\s+\(| a el | de el /)
          }
          const joint = concept === "sim" || concept === "seq-or-sim"
          if (!joint && model.transitive)
            for (const line of lines) {
              // A best counter-move goes on from the same state as the last move told.
              const told = line.replace(/ Lo mejor que .*/, "")
              expect(followed(told, model, slot, dms), line).toBe(
                told.match(/\((?:estado |«[^»]*», )\d/g)!.length,
              )
            }
        }
  })
})
