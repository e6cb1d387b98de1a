import { readFileSync } from 'node:fs'

/** What a line really shows, and where. */
export interface Mark {
  readonly source: string
  readonly person: string | undefined
  readonly start: number
  readonly end: number
}

export interface Line {
  readonly text: string
  readonly marks: readonly Mark[]
}

const mark = /\[\[(\w+)(?: ([\w-]+))?:(.+?)\]\]/g

/** Takes the marks out of a line and says where they stood. */
const lineOf = (written: string): Line => {
  const marks: Mark[] = []
  let text = ''
  let past = 0
  for (const { 0: whole, 1: kind, 2: person, 3: words = '', index } of written.matchAll(mark)) {
    text += written.slice(past, index)
    marks.push({ source: `text/${kind}`, person, start: text.length, end: text.length + words.length })
    text += words
    past = index + whole.length
  }
  return { text: text + written.slice(past), marks }
}

export const lines: readonly Line[] = readFileSync(new URL('lines.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(lineOf)
