import { describe, expect, test } from 'vitest'
import { read, walkThrough } from './pages.js'
import { refreshed } from './refreshed.js'
import { playPage } from './walk-through.js'

describe('output as a page shows it', () => {
  const shown = 'one 1\n…\nthree 3\n'
  test.each([
    ['that is as shown stays', 'one 1\ntwo 2\nthree 3\n', shown],
    ['has other figures', 'one 10\ntwo 2\nthree   30\n', 'one 10\n…\nthree   30\n'],
    ['has nothing left to cut', 'one 5\nthree 3\n', 'one 5\nthree 3\n'],
    ['is something else', 'four\n', 'four\n'],
    ['is as shown with nothing to cut', 'one 1\nthree 3\n', 'one 1\n…\nthree 3\n'],
  ])('%s', (_name, output, expected) => {
    expect(refreshed(output, shown)).toBe(expected)
  })

  test('a line that is there several times is the one where it was', () => {
    const twice = 'head 1\nsame\nbody\nsame\n…\nend 1\n'
    expect(refreshed('head 2\nsame\nbody\nsame\nmore\n\nend 2\n', twice)).toBe('head 2\nsame\nbody\nsame\n…\nend 2\n')
  })

  test('keeps the cuts at its ends', () => {
    expect(refreshed('a 1\nb 2\nc 3\nd 4\n', '…\nb 1\nc 1\n…\n')).toBe('…\nb 2\nc 3\n…\n')
  })
})

// With `-u`, what was really printed is written into the page.
test(`${walkThrough} shows what really happens`, async () => {
  await expect(await playPage(read(walkThrough))).toMatchFileSnapshot(`../../${walkThrough}`)
}, 300_000)
