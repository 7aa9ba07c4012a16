export { brief } from "@parley/core/study"
