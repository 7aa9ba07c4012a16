export { inverse } from "@parley/core/study"
