import { type Arbitrary, array, assert, constantFrom, integer, nat, property, record, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { ledgerOf } from '../../../src/authoring/ledger/ledger-of.js'
import { announce, seed } from '../../support/seed.js'
import { differences, type Made, policyOf } from './written.js'

/** A paragraph of sentences, or a list of items under a lead-in. */
interface Block {
  readonly lead?: string
  readonly texts: readonly string[]
}
/** Sections of blocks. */
type Written = readonly (readonly Block[])[]

/** Where a sentence stands: its section, its block, and which of it. */
type Place = readonly [section: number, block: number, index: number]

const shapes: Arbitrary<readonly (readonly (readonly [isList: boolean, count: number])[])[]> = array(
  array(tuple(constantFrom(true, false), integer({ min: 2, max: 4 })), { minLength: 2, maxLength: 4 }),
  { minLength: 1, maxLength: 4 },
)

const nouns = ['Otters', 'Pages', 'Children', 'Letters', 'Bells', 'Gardens', 'Photos', 'Rivers', 'Lessons', 'Boats']
const verbs = ['follow', 'answer', 'keep', 'greet', 'draw', 'carry', 'ask', 'name', 'leave', 'find']

/** A sentence that is like no other of its number. */
const sentence = (number: number): string =>
  `${nouns[number % 10]} ${verbs[Math.floor(number / 10) % 10]} the ${number}th "thing" - and don't stop.`
const item = (number: number): string => `${verbs[number % 10]} what 'others' ${verbs[(number >> 2) % 10]} at ${number}`

const written = (shape: readonly (readonly (readonly [boolean, number])[])[]): Written => {
  let number = 0
  const next = (): number => (number += 1)
  return shape.map((blocks) =>
    blocks.map(([isList, count]): Block => {
      if (!isList) return { texts: Array.from({ length: count }, () => sentence(next())) }
      return {
        lead: `${nouns[next() % 10]} of ${number} must not:`,
        texts: Array.from({ length: count }, () => item(next())),
      }
    }),
  )
}

const places = (text: Written): readonly Place[] =>
  text.flatMap((blocks, section) =>
    blocks.flatMap(({ texts }, block) => texts.map((_, index): Place => [section, block, index])),
  )

const full = ({ lead }: Block, text: string): string => (lead === undefined ? text : `${lead} ${text}`)

const clausesOf = (text: Written): readonly Made[] =>
  text.flatMap((blocks, section) =>
    blocks.flatMap((block, number) =>
      block.texts.map((one, index) => ({
        id: `${section + 1}.b${number}-${index}`,
        from: full(block, one),
        locator: block.lead === undefined ? { place: 'here' } : { list: 'must not', item: index + 1 },
      })),
    ),
  )

/** The Markdown of a text, dressed up in ways that do not matter, and the line of each of its sentences by their text. */
const render = (
  text: Written,
  dress: number,
): { readonly markdown: string; readonly lines: ReadonlyMap<string, number> } => {
  const lines: string[] = []
  const found = new Map<string, number>()
  const bullet = ['-', '*', '•', '–'][dress % 4]
  const dressed = (one: string): string => {
    const marks =
      dress & 4
        ? one
            .replaceAll("'", '’')
            .replace(' - ', ' — ')
            .replace(/"(\w+)"/, '“$1”')
        : one
    return dress & 8 ? marks.replace(/(\w+) the/, '**$1**  the') : marks
  }
  text.forEach((blocks, section) => {
    lines.push(`## ${section + 1}. Heading ${section}`, '')
    for (const block of blocks) {
      if (block.lead === undefined) {
        let paragraph = ''
        for (const one of block.texts) {
          const before = paragraph === '' ? '' : `${paragraph}${dress & 16 ? '\n' : ' '}`
          found.set(one, lines.length + before.split('\n').length)
          paragraph = before + dressed(one)
        }
        lines.push(...paragraph.split('\n'), '')
      } else {
        lines.push(dressed(block.lead), '')
        for (const one of block.texts) {
          lines.push(`${bullet} ${dressed(one)}`)
          found.set(full(block, one), lines.length)
        }
        lines.push('')
      }
    }
  })
  return { markdown: lines.join(dress & 32 ? '\r\n' : '\n'), lines: found }
}

const changed = (text: Written, [section, block, index]: Place, with_: readonly string[]): Written =>
  text.map((blocks, s) =>
    blocks.map((one, b) =>
      s === section && b === block ? { ...one, texts: one.texts.toSpliced(index, 1, ...with_) } : one,
    ),
  )

const at = (
  text: Written,
  [section, block, index]: Place,
): { readonly block: Block; readonly text: string; readonly id: string } => {
  const found = text[section]?.[block] as Block
  return { block: found, text: found.texts[index] as string, id: `${section + 1}.b${block}-${index}` }
}

const input = record({ shape: shapes, which: nat(), dress: nat(63), other: nat() })
const check = (what: string, judge: (text: Written, place: Place, dress: number, other: number) => void): void => {
  assert(
    property(input, ({ shape, which, dress, other }) => {
      const text = written(shape)
      const all = places(text)
      judge(text, all[which % all.length] as Place, dress, other)
    }),
    { seed, numRuns: 60 },
  )
  announce(what)
}

const told = (text: Written, after: Written, dress: number) =>
  differences(ledgerOf(policyOf(clausesOf(text)), render(after, dress).markdown))

test('a policy made from a text differs from it in nothing, and knows every line', () => {
  check('ledgers of the text itself', (text, _place, dress) => {
    const { markdown, lines } = render(text, dress)
    const ledger = ledgerOf(policyOf(clausesOf(text)), markdown)
    expect(differences(ledger)).toEqual([])
    expect(ledger.clauses.map(({ line }) => line)).toEqual(clausesOf(text).map(({ from }) => lines.get(from as string)))
  })
})

test('a sentence that is edited is told, and nothing else', () => {
  check('edited sentences', (text, place, dress, other) => {
    const { block, text: before, id } = at(text, place)
    const words = before.split(' ')
    const edited = words
      .toSpliced(1 + (other % (words.length - 1)), 1, 'xylophone')
      .join(' ')
      .replace(/(?<!\.)$/, block.lead === undefined ? '.' : '')
    const after = changed(text, place, [edited])
    const line = render(after, dress).lines.get(full(block, edited))
    expect(told(text, after, dress)).toEqual([`changed ${id} ${line} ${full(block, edited)}`])
  })
})

test('a sentence that is removed is told, and nothing else', () => {
  check('removed sentences', (text, place, dress) => {
    expect(told(text, changed(text, place, []), dress)).toEqual([`missing ${at(text, place).id}`])
  })
})

test('a sentence that is inserted is told, and nothing else', () => {
  check('inserted sentences', (text, place, dress, other) => {
    const { block, text: before } = at(text, place)
    const added = block.lead === undefined ? sentence(90_000) : item(90_000)
    const after = changed(text, place, other % 2 === 0 ? [added, before] : [before, added])
    const line = render(after, dress).lines.get(full(block, added))
    expect(told(text, after, dress)).toEqual([`new ${line} ${full(block, added)}`])
  })
})

test('an item that is moved in its list is told, and nothing else', () => {
  check('moved items', (text, [section, block], dress, other) => {
    const { texts } = at(text, [section, block, 0]).block
    const from = other % texts.length
    const to = (from + 1 + ((other >> 3) % (texts.length - 1))) % texts.length
    const moved = texts.toSpliced(from, 1).toSpliced(to, 0, texts[from] as string)
    const after = text.map((blocks, s) =>
      blocks.map((one, b) => (s === section && b === block ? { ...one, texts: moved } : one)),
    )
    const { lines } = render(after, dress)
    const told_ = told(text, after, dress)
    const allowed = [from, ...(Math.abs(from - to) === 1 ? [to] : [])].map((index) => {
      const { block: own, text: one, id } = at(text, [section, block, index])
      return `moved ${id} ${lines.get(full(own, one))}`
    })
    // Of two that change places, either was moved.
    expect(told_).toHaveLength(1)
    expect(allowed).toContain(told_[0])
  })
})

test('a paragraph that is moved to another section is told, and nothing else', () => {
  check('moved paragraphs', (text, _place, dress, other) => {
    // Sections long enough that one paragraph more is no doubt about whose they are.
    const long: Written = text.map((blocks, section) => [
      ...blocks,
      { texts: Array.from({ length: 9 }, (_, index) => sentence(10_000 + section * 100 + index)) },
      { texts: [sentence(50_000 + section)] },
    ])
    if (long.length < 2) return
    const from = other % long.length
    const to = (from + 1) % long.length
    const moving = long[from]?.at(-1) as Block
    const after = long.map((blocks, section) =>
      section === from ? blocks.slice(0, -1) : section === to ? [moving, ...blocks] : blocks,
    )
    const line = render(after, dress).lines.get(moving.texts[0] as string)
    expect(told(long, after, dress)).toEqual([`moved ${from + 1}.b${(long[from]?.length ?? 0) - 1}-0 ${line}`])
  })
})
