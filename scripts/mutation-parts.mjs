// The parts that mutation testing is run in: what is changed, and the suites that should notice. Small enough that each
// is done within an hour on two cores.
const engine = ["core/src/engine/**/*.test.ts", "checks/twins*.test.ts", "checks/laws*.test.ts"]
const files = (folder, ...names) => names.map((name) => `core/src/${folder}/${name}.ts`)
const own = (folder) => [`core/src/${folder}/**/*.test.ts`]

export const PARTS = {
  language: {
    mutate: files("logic", "formula", "names", "parse", "print", "tokens", "decide"),
    suites: own("logic"),
  },
  diagrams: { mutate: files("logic", "diagram"), suites: own("logic") },
  concepts: { mutate: ["core/src/engine/concepts/*.ts"], suites: engine },
  kernels: { mutate: files("engine", "analyse", "reach", "settle", "slices", "sweep"), suites: engine },
  building: { mutate: files("engine", "build", "list", "cube", "masks", "flips", "columns"), suites: engine },
  ranking: { mutate: files("engine", "ranks", "runs", "tiles", "bits"), suites: engine },
  moving: { mutate: files("engine", "moves", "paths", "where", "space"), suites: engine },
  together: { mutate: files("engine", "coalitions", "simultaneous", "sets", "choices"), suites: engine },
  threads: {
    mutate: files("engine", "crew", "tasks", "share", "memory", "limits"),
    suites: ["core/src/engine/*.test.ts", "checks/crew.test.ts"],
  },
  reading: {
    mutate: [
      "core/src/file/{read,resolve*,shape,schema*,values,scalar,moment,names}.ts",
      "core/src/file/records/*.ts",
    ],
    suites: own("file"),
  },
  edits: {
    mutate: ["core/src/file/{edit*,layout,carry*,carried,change,without,review,restore,layer,patch}.ts"],
    suites: own("file"),
  },
  reasons: {
    mutate: ["core/src/study/{reasons,preferred,outcomes,ways,moves,graph,ranking,rules}/*.ts"],
    suites: [...own("study"), ...own("words"), "checks/{transcripts,bottom-line,venezuela}.test.ts"],
  },
  record: {
    mutate: ["core/src/study/{evidence,offers,history,scenarios}/*.ts"],
    suites: [...own("study"), "checks/{assess,evidence,offers,history,compare}*.test.ts"],
  },
  robustness: {
    mutate: ["core/src/study/robustness/*.ts"],
    suites: [...own("study"), "checks/{sure,sample,reversals,changes}*.test.ts"],
  },
  inverse: {
    mutate: ["core/src/study/inverse/*.ts"],
    suites: [
      ...own("study"),
      "checks/{adjust,conditions,count,look,nearest,packages,rankings,several,situation,statements,way}*.test.ts",
    ],
  },
  words: {
    mutate: ["core/src/words/*.ts"],
    suites: [
      ...own("words"),
      ...own("report"),
      "checks/{transcripts,change-command,sure-command,history,compare,offers,versions,bad-input}.test.ts",
    ],
  },
}
