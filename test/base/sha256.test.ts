import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../src/base/sha256.js'
import { seed } from '../support/seed.js'

const nodes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('SHA-256', () => {
  test.each([
    ['nothing', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['the example of FIPS 180', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of %s', (_name, text, digest) => {
    expect(sha256(new TextEncoder().encode(text))).toBe(digest)
  })

  test('is what Node says around the edges of blocks', () => {
    for (let length = 0; length < 260; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 151 + length) % 256)
      expect(sha256(bytes)).toBe(nodes(bytes))
    }
  })

  test('is what Node says of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => sha256(bytes) === nodes(bytes)),
      { seed, numRuns: 300 },
    )
  })

  test('is what Node says of a few megabytes', () => {
    const bytes = new Uint8Array(3_000_001).fill(0xa7)
    expect(sha256(bytes)).toBe(nodes(bytes))
  })
})
