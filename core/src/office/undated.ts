// Signatures of a zip file's parts, and where the moment stands in them.
const END = 0x06054b50
const ENTRY = 0x02014b50
const FILE = 0x04034b50
// 1 January 1980, the first day that a zip file knows.
const FIRST_DAY = 0x0021

/** A zip file whose entries are all of the same day, so that the same contents are the same bytes; changed in place. */
export function undated(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let end = zip.length - 22
  while (end >= 0 && view.getUint32(end, true) !== END) end--
  if (end < 0) throw new RangeError("no zip file")
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError("no entry of a zip file")
    stamp(view, at + 12)
    const file = view.getUint32(at + 42, true)
    if (view.getUint32(file, true) !== FILE) throw new RangeError("no file in a zip file")
    stamp(view, file + 10)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return zip
}

function stamp(view: DataView, at: number): void {
  view.setUint16(at, 0, true)
  view.setUint16(at + 2, FIRST_DAY, true)
}
