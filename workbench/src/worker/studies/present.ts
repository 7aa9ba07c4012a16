export { present } from "@parley/core/study"
