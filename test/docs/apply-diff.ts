import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const withMark = (lines: readonly string[], marks: string): string =>
  lines
    .filter((line) => line === '' || marks.includes(line[0] as string))
    .map((line) => `${line.slice(1)}\n`)
    .join('')

/** Makes one edit: the lines that stay and go are found in the file, once, and those that come take their place. */
const applyHunk = (folder: string, file: string, lines: readonly string[]): void => {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  const [before, after] = [withMark(lines, ' -'), withMark(lines, ' +')]
  const found = text.split(before).length - 1
  if (found !== 1) throw new Error(`${file} holds this ${found} times, and not once:\n${before}`)
  writeFileSync(
    path,
    text.replace(before, () => after),
  )
}

/**
 * Makes the edits of a `diff` block in the files of a folder. An edit begins with `@@ <file> @@`; no numbers of lines are
 * needed, as the lines that stay say where it is.
 *
 * @returns the files
 */
export const applyDiff = (folder: string, block: string): readonly string[] => {
  const hunks = [...block.matchAll(/^@@ (\S+) @@\n((?:[ +-].*\n|\n)+)/gm)]
  const read = hunks.map(([hunk]) => hunk).join('')
  if (hunks.length === 0 || read !== block) throw new Error(`not understood:\n${block.replace(read, '')}`)
  for (const [, file = '', lines = ''] of hunks) applyHunk(folder, file, lines.slice(0, -1).split('\n'))
  return [...new Set(hunks.map(([, file = '']) => file))]
}
