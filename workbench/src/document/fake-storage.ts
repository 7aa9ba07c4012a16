/** The storage of a browser in memory, for tests, with room for so many characters. */
export function storage(room = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, string>()
  return {
    room,
    get length() {
      return kept.size
    },
    key: (i: number) => [...kept.keys()][i] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      const others = [...kept].filter(([name]) => name !== key)
      const size = others.reduce((sum, [name, text]) => sum + name.length + text.length, 0)
      if (size + key.length + value.length > this.room) throw new DOMException("", "QuotaExceededError")
      kept.set(key, value)
    },
    removeItem: (key: string) => void kept.delete(key),
  }
}
