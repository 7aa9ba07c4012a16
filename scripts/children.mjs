// How other programs are run: never through a shell, which would take a path apart at its spaces. Built-ins only.
import { existsSync, readFileSync } from "node:fs"
import system, { isAbsolute, join } from "node:path"

// The packages of tools that are called otherwise.
const PACKAGES = {
  biome: "@biomejs/biome",
  depcruise: "dependency-cruiser",
  playwright: "@playwright/test",
  stryker: "@stryker-mutator/core",
  tsc: "typescript",
}

/** The script of a tool that the dependencies bring. */
export function toolIn(root, name) {
  const folder = join(root, "node_modules", PACKAGES[name] ?? name)
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  return join(folder, typeof bin === "string" ? bin : bin[name])
}

/** What a call is as a program and what it is given: a script is this Node's, and npm is one. */
export function callOf(command, args) {
  const [program, ...before] =
    command === "npm" ? npmCall() : isScript(command) ? [process.execPath, command] : [command]
  return [program, [...before, ...args]]
}

function isScript(command) {
  return isAbsolute(command) && command.includes("node_modules")
}

/**
 * A call of npm: this Node, with npm's own script. It is beside Node: where depends on the system, whose rules for paths
 * `path` has. Where it is not found, what the system finds.
 */
export function npmCall({
  execPath = process.execPath,
  env = process.env,
  exists = existsSync,
  path = system,
} = {}) {
  const folder = path.dirname(execPath)
  const script = ["node_modules", "npm", "bin", "npm-cli.js"]
  const places = [
    ...(/\bnpm-cli\.js$/.test(env.npm_execpath ?? "") ? [env.npm_execpath] : []),
    path.join(folder, ...script),
    path.join(folder, "..", "lib", ...script),
  ]
  const found = places.find((place) => exists(place))
  return found === undefined ? ["npm"] : [execPath, found]
}
