/** The first 32 bits of the fractional part of a number. */
const fraction = (value: number): number => ((value % 1) * 2 ** 32) | 0

const isPrime = (value: number): boolean => {
  for (let divisor = 2; divisor * divisor <= value; divisor += 1) if (value % divisor === 0) return false
  return true
}

/** FIPS 180-4, 4.2.2 and 5.3.3: the constants are roots of the first primes. */
const primes = [...Array(312).keys()].filter((value) => value > 1 && isPrime(value))
const roundConstants = primes.map((prime) => fraction(Math.cbrt(prime)))
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))

/** The message with a one, zeros and its length in bits, in whole blocks of 64 bytes. */
const padded = (message: Uint8Array): DataView => {
  const { length } = message
  const bytes = new Uint8Array((((length + 8) >> 6) + 1) << 6)
  bytes.set(message)
  bytes[length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.length - 8, length / 2 ** 29)
  view.setUint32(bytes.length - 4, length << 3)
  return view
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/**
 * SHA-256 (FIPS 180-4) in hexadecimal digits. Our own, as every package that offers it synchronously in a browser costs
 * several times the bytes (docs/decisions/0009); held to Node's own by test/base/sha256.test.ts.
 */
export const sha256 = (message: Uint8Array): string => {
  const view = padded(message)
  const words = new Int32Array(64)
  let hash: readonly number[] = start
  for (let block = 0; block < view.byteLength; block += 64) {
    let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number]
    for (let round = 0; round < 64; round += 1) {
      const early = words[round - 15] as number
      const late = words[round - 2] as number
      words[round] =
        round < 16
          ? view.getInt32(block + round * 4)
          : (words[round - 16] as number) +
            (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)) +
            (words[round - 7] as number) +
            (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10))
      const first =
        h +
        (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
        ((e & f) ^ (~e & g)) +
        (roundConstants[round] as number) +
        (words[round] as number)
      const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
      ;[a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g]
    }
    const before = hash
    hash = [a, b, c, d, e, f, g, h].map((word, index) => (word + (before[index] as number)) | 0)
  }
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
