/** A generator of whole numbers below a bound, that repeats itself from the same start. */
export const numbersFrom = (start: number): ((below: number) => number) => {
  let state = start >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Bytes that mean something to a reader of JSON, or that only look so. */
const telling = new TextEncoder().encode('"\\{}[]:,0123456789-+.eEtfnulrsaé \t\r\n\v\f\0\x7f\u00a0\ufeff')

/** One change of some bytes: one flipped, removed or put in, or a stretch removed, doubled or cut off. */
const changed = (bytes: Uint8Array, next: (below: number) => number): Uint8Array => {
  const at = next(bytes.length + 1)
  const to = Math.min(bytes.length, at + 1 + next(12))
  const put = (from: number, ...more: number[]) =>
    Uint8Array.from([...bytes.subarray(0, at), ...more, ...bytes.subarray(from)])
  switch (next(7)) {
    case 0:
      return put(at + 1, (bytes[at] ?? 0) ^ (1 << next(8)))
    case 1:
      return put(at + 1)
    case 2:
      return put(at, telling[next(telling.length)] as number)
    case 3:
      return put(at + 1, telling[next(telling.length)] as number)
    case 4:
      return put(to)
    case 5:
      return put(at, ...bytes.subarray(at, to))
    default:
      return bytes.slice(0, at)
  }
}

/** A copy with one to three changes anywhere. */
export const mutatedBytes = (bytes: Uint8Array, next: (below: number) => number): Uint8Array => {
  let copy = changed(bytes, next)
  for (let times = next(3); times > 0; times -= 1) copy = changed(copy, next)
  return copy
}
