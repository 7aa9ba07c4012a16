// Imports go one way: logic <- engine <- file <- study <- session <- words <- report <- render <- cli, server, workbench.
const ORDER = ["logic", "engine", "file", "study", "session", "words", "report", "render"]

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
      name: "server-knows-core-alone",
      severity: "error",
      from: { path: "^server/src/", pathNot: "\\.test\\.ts$" },
      to: { path: "^(cli|workbench|bench|checks)/" },
    },
    {
      name: "server-is-for-cli",
      comment: "The workbench takes the types of requests and answers.",
      severity: "error",
      from: { path: "^(core|workbench)/src/" },
      to: { path: "^server/", pathNot: "^server/src/interface\\.ts$" },
    },
    {
      name: "nobody-needs-a-face",
      severity: "error",
      from: { path: "^(core|server)/src/", pathNot: "\\.test\\.ts$" },
      to: { path: "^(cli|workbench)/" },
    },
    {
      name: "workbench-is-no-command",
      severity: "error",
      // What its tests share is called sample.ts.
      from: { path: "^workbench/src/", pathNot: "(\\.test\\.tsx?|/sample\\.ts)$" },
      to: { path: "^(cli|bench|checks)/" },
    },
    {
      name: "core-runs-anywhere",
      comment: "The same code runs in a browser worker: no Node built-ins.",
      severity: "error",
      from: { path: "^(core|workbench)/src/", pathNot: "\\.test\\.tsx?$" },
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
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js"] },
  },
}
