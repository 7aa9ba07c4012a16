export { robustness } from "@parley/core/study"
