import type { Catalogue } from "../catalogue.ts"
import { english } from "./catalogue.ts"

/** English. */
export const en: Catalogue = english
