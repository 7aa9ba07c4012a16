export { tellPresent } from "@parley/core/report"
