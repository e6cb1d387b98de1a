import { type Readability, readabilityOf } from '../lint/readability.js'
import type { Block, Document, Line, Part } from './document.js'

/** How hard a handbook is to read: what is made from the rules, and all of it. */
export interface ReadingAges {
  readonly rules: Readability
  readonly whole: Readability
}

/** Fewer words make no sentence, and would only make the rest look easier. */
const fewestWords = 3

const textOf = ({ text }: Pick<Line, 'text'>): string =>
  text.map((one) => (typeof one === 'string' ? one : one.text)).join('')

/** Each line without those that only introduce others. */
const sentencesOf = (line: Line): readonly string[] =>
  line.of.length > 0 ? line.of.flatMap(sentencesOf) : [textOf(line)]

const ofBlock = (block: Block, generatedOnly: boolean): readonly string[] => {
  switch (block.kind) {
    case 'terms':
      return block.terms.flatMap(({ lines, generated }) =>
        generatedOnly && !generated ? [] : lines.flatMap(sentencesOf),
      )
    case 'list':
      return generatedOnly ? [] : block.lines.flatMap(sentencesOf)
    case 'paragraph':
      return generatedOnly ? [] : [textOf(block)]
    default:
      return []
  }
}

const ofParts = (parts: readonly Part[], generatedOnly: boolean): readonly string[] =>
  parts.flatMap(({ blocks, parts: inner }) => [
    ...blocks.flatMap((block) => ofBlock(block, generatedOnly)),
    ...ofParts(inner, generatedOnly),
  ])

const measured = ({ parts }: Document, generatedOnly: boolean): Readability =>
  readabilityOf(ofParts(parts, generatedOnly).filter((text) => text.split(' ').length >= fewestWords))

/** Measures a handbook, which has to be in English: the formula is made for no other language. */
export const readingAges = (handbook: Document): ReadingAges => ({
  rules: measured(handbook, true),
  whole: measured(handbook, false),
})
