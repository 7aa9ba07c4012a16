// Holds what happened in the cases of the library against what the models say, and writes the tables of
// docs/validation.md. Usage: npm run validation
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "../checks/documents.ts"
import { validate } from "../checks/validation.ts"
import { tablesOf, withTables } from "../checks/validation-tables.ts"

const file = join(ROOT, "docs", "validation.md")
const { cases, others } = validate()
writeFileSync(file, withTables(readFileSync(file, "utf8"), tablesOf(cases)))
console.log(`${cases.length} cases, into docs/validation.md. No outcome on record: ${others.join(", ")}.`)
