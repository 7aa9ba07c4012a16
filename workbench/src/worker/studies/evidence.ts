export { evidence, falls } from "@parley/core/study"
