// Imports go one way: logic <- engine <- conflict <- explain <- words <- formats <- cli.
const ORDER = ["logic", "engine", "conflict", "explain", "words", "formats"]

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    ...ORDER.slice(0, -1).map((folder, i) => ({
      name: `${folder}-looks-no-further`,
      severity: "error",
      from: { path: `^core/src/${folder}/`, pathNot: "\\.test\\.ts$" },
      to: { path: `^core/src/(${ORDER.slice(i + 1).join("|")})/` },
    })),
    {
      name: "core-is-alone",
      severity: "error",
      from: { path: "^core/src/", pathNot: "\\.test\\.ts$" },
      to: { path: "^(cli|server|workbench|bench|checks)/" },
    },
    {
      name: "core-runs-anywhere",
      comment: "The same code runs in a browser worker: no Node built-ins.",
      severity: "error",
      from: { path: "^core/src/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "folders-by-their-index",
      severity: "error",
      from: { path: "^core/src/([^/]+)/", pathNot: "\\.test\\.ts$" },
      to: { path: "^core/src/[^/]+/", pathNot: ["^core/src/$1/", "^core/src/[^/]+/index\\.ts$"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.check.json" },
    enhancedResolveOptions: { extensions: [".ts", ".js"] },
  },
}
