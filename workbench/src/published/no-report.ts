// Stands for what reads reports and writes what they say into a conflict file, which a published page does without.
const nothing = (): null => null

export default nothing
export { nothing as DropImport, nothing as TakeIn, nothing as TextView }
