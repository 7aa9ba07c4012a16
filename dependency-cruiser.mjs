// Imports go one way: logic <- engine <- file <- study <- session <- words <- report <- render <- cli, server, workbench.
const ORDER = ["logic", "engine", "file", "study", "session", "words", "report", "render"]

// Within reading: from a text as it comes to what it says.
const READING = ["clean", "text", "dates", "packs", "mentions", "attributions", "acts"]

// Within the workbench: words, document with the server beside it <- page <- parts <- places <- shell.
const BENCH = ["words", "(document|server|reading)", "page", "parts", "places", "shell"]

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
      to: { path: "^(reading|cli|server|workbench|bench|checks)/" },
    },
    ...READING.slice(0, -1).map((folder, i) => ({
      name: `reading-${folder}-looks-no-further`,
      severity: "error",
      from: { path: `^reading/src/${folder}/`, pathNot: "\\.test\\.ts$" },
      to: { path: `^reading/src/(${READING.slice(i + 1).join("|")})/`, dependencyTypesNot: ["type-only"] },
    })),
    {
      name: "reading-is-alone",
      comment: "It knows texts, and nothing of conflict files, but where what was read is taken into one.",
      severity: "error",
      from: { path: "^reading/src/(?!draft/)", pathNot: "\\.test\\.ts$" },
      to: { path: "^(core|cli|server|workbench|bench|checks)/|^reading/src/draft/" },
    },
    {
      name: "what-is-taken-looks-no-further",
      severity: "error",
      from: { path: "^reading/src/draft/", pathNot: "\\.test\\.ts$" },
      to: { path: "^(cli|server|workbench|bench|checks)/|^core/src/(?!file/)" },
    },
    {
      name: "the-solver-is-handed-in",
      comment: "Who does not ask for it, a page above all, does not carry its 4 MB.",
      severity: "error",
      from: { path: "^core/src/(?!solver/)", pathNot: "\\.test\\.ts$" },
      to: { path: "^core/src/solver/|^node_modules/highs/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "what-writes-word-is-handed-in",
      comment: "Who does not ask for it does not carry its megabyte.",
      severity: "error",
      from: { path: "^core/src/(?!office/)", pathNot: "\\.test\\.ts$" },
      to: { path: "^core/src/office/|^node_modules/docx/", dependencyTypesNot: ["type-only"] },
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
    ...BENCH.slice(0, -1).map((folder, i) => ({
      name: `workbench-${folder.replace(/\W+/g, "-").replace(/^-|-$/g, "")}-looks-no-further`,
      severity: "error",
      from: { path: `^workbench/src/${folder}/` },
      to: { path: `^workbench/src/(${BENCH.slice(i + 1).join("|")})/` },
    })),
    {
      name: "places-are-apart",
      comment: "What two places need is a part.",
      severity: "error",
      from: { path: "^workbench/src/places/([^/]+)/" },
      to: { path: "^workbench/src/places/", pathNot: "^workbench/src/places/$1/" },
    },
    {
      name: "worker-knows-no-page",
      comment: "A worker is a session behind messages; of words it fetches those of the library.",
      severity: "error",
      from: { path: "^workbench/src/worker/" },
      to: {
        path: "^workbench/src/(words|document|server|reading|page|parts|places|shell)/",
        pathNot: "^workbench/src/words/library\\.ts$",
      },
    },
    {
      name: "page-knows-messages-alone",
      comment: "The page takes the types of questions and answers; what answers them runs in the worker.",
      severity: "error",
      from: {
        path: "^workbench/src/(page|parts|places|shell)/",
        pathNot: "(\\.test\\.tsx?|/sample\\.tsx?)$",
      },
      to: {
        path: "^workbench/src/worker/",
        pathNot: "^workbench/src/worker/(protocol|[a-z]+-told|worker)\\.ts$",
      },
    },
    {
      name: "core-runs-anywhere",
      comment: "The same code runs in a browser worker: no Node built-ins.",
      severity: "error",
      from: { path: "^(core|reading|workbench)/src/", pathNot: "\\.test\\.tsx?$" },
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
