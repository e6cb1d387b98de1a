import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Given, keptGiven } from '../../src/action/given.js'
import { limits } from '../../src/action/limits.js'
import { parseAction } from '../../src/action/parse-action.js'
import type { SocialAction } from '../../src/action/social-action.js'
import { createEvaluator, createGivenEvaluator } from '../../src/api/create-evaluator.js'
import { LF } from '../../src/input/bytes.js'
import { ActionScanner } from '../../src/input/scan-action.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import { anyShape } from '../support/arbitrary-action.js'
import { authored, type Licence } from '../support/authored-json.js'
import { mutatedBytes, numbersFrom } from '../support/mutate-bytes.js'
import { announce, seed } from '../support/seed.js'

const bases = 2_100
const textsOfEach = { none: 1, spacing: 4, odd: 15 } as const satisfies Record<Licence, number>
const mutantsOfEach = 30

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const parsedFrom = (bytes: Uint8Array): SocialAction | undefined => {
  try {
    const parsed = parseAction(JSON.parse(decoder.decode(bytes)))
    return parsed.ok ? parsed.action : undefined
  } catch {
    return undefined
  }
}

/** An act as authors write it, on one line: line feeds stand between tokens only. */
const lineOf = (action: object, licence: Licence, next: ReturnType<typeof numbersFrom>): Uint8Array =>
  encoder.encode(authored(action, licence, next).replaceAll('\n', ' '))

const scanner = new ActionScanner()
const judges = (['unknown', 'ordinary'] as const).map((assume) => ({
  evaluator: createEvaluator(policy, { assume }),
  ofGiven: createGivenEvaluator(policy, { assume }),
}))

/** A line in a longer run of bytes, or at its end: what is around it must not be read. */
const within = (line: Uint8Array, after: string) => {
  const head = encoder.encode('{"id":"\n')
  return { bytes: Uint8Array.from([...head, ...line, ...encoder.encode(after)]), start: head.length }
}
const afterLine = ['', '\n', '\n"}]}true1\n{}']
let compared = 0

/** All of it but ids and where the time stands. */
const partsOf = ({ said, platform, at, lists, people, extra, isSilent, settled, exempting }: Given) => ({
  said,
  platform,
  at,
  lists,
  people,
  extra,
  isSilent,
  settled,
  exempting,
})

/**
 * Whether the scanner takes a line, which throws where `parseAction` does not take it or reads something else in it.
 * Nothing can be wrong with a line that it leaves.
 */
const compare = (line: Uint8Array): boolean => {
  compared += 1
  const { bytes, start } = within(line, afterLine[compared % afterLine.length] as string)
  scanner.over(bytes)
  const scanned = scanner.scan(start)
  if (scanned === undefined) return false
  if (scanned.end !== start + line.length) throw new Error('takes another part of it')
  const action = parsedFrom(line)
  if (action === undefined) throw new Error('takes what parseAction refuses')
  const given = keptGiven(action)
  if (given === undefined) throw new Error('the action was not read')

  const { idStart, idEnd } = scanned
  const id = idStart < 0 ? undefined : `"${Buffer.from(bytes.subarray(idStart, idEnd)).toString('latin1')}"`
  if (id !== JSON.stringify(action.id)) throw new Error(`the id is ${JSON.stringify(action.id)}, not ${id}`)

  const read = scanned.given
  if (read.id !== undefined || read.actorId !== undefined) throw new Error('ids are passed over')
  if (read.isTimed !== given.isTimed) throw new Error('it is not seen that it is said when it was')

  // Before anything else asks when it was.
  for (const { evaluator, ofGiven } of judges) {
    const [wanted, found] = [evaluator(action), ofGiven(scanned.given)]
    if (JSON.stringify({ ...found, id: action.id }) !== JSON.stringify(wanted))
      expect({ ...found, id: action.id }).toEqual(wanted)
  }
  if (!isDeepStrictEqual(partsOf(read), partsOf(given))) expect(partsOf(read)).toStrictEqual(partsOf(given))
  return true
}

const takes = (line: Uint8Array): boolean => {
  try {
    return !line.includes(LF) && compare(line)
  } catch (error) {
    throw new Error(`of the line ${JSON.stringify(Buffer.from(line).toString('latin1'))}`, { cause: error })
  }
}

const ids = fc.option(
  fc.oneof(
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }),
    fc.constantFrom('\x7f', '/', "it's", 'a\u2028', 'é', 'x'.repeat(10_000)),
  ),
  { nil: undefined },
)

const described = fc
  .record({ action: anyShape, id: ids, start: fc.integer() })
  .map(({ action, id, start }) => ({ action: id === undefined ? action : { id, ...action }, start }))

describe('the scanner of lines and parseAction', () => {
  test('it takes nothing that parseAction refuses, and reads in it what that reads', { timeout: 600_000 }, () => {
    const count = { lines: 0, taken: 0 }
    const note = (line: Uint8Array): void => {
      count.lines += 1
      count.taken += Number(takes(line))
    }
    fc.assert(
      fc.property(described, ({ action, start }) => {
        const next = numbersFrom(start)
        for (const [licence, times] of Object.entries(textsOfEach))
          for (let time = 0; time < times; time += 1) note(lineOf(action, licence as Licence, next))
        const plain = lineOf(action, 'spacing', next)
        for (let time = 0; time < mutantsOfEach; time += 1) note(mutatedBytes(plain, next))
      }),
      { numRuns: bases, seed },
    )
    announce(`${count.lines} lines, ${count.taken} of them taken`)
    expect(count.lines).toBeGreaterThanOrEqual(100_000)
    // Neither all of one kind, so that both answers were tried often.
    expect(count.taken).toBeGreaterThan(count.lines / 6)
    expect(count.lines - count.taken).toBeGreaterThan(count.lines / 6)
  })

  test('it takes every act as JSON.stringify writes it, and as others do, where all is ASCII', () => {
    const left: string[] = []
    fc.assert(
      fc.property(anyShape, fc.integer(), (action, start) => {
        const act = { id: `act "${start}"`.replaceAll('"', "'"), ...action }
        for (const licence of ['none', 'spacing'] as const) {
          const line = lineOf(act, licence, numbersFrom(start))
          if (!takes(line)) left.push(Buffer.from(line).toString())
        }
      }),
      { numRuns: 2_000, seed },
    )
    expect(left).toEqual([])
  })
})

const staff = '"verb":"post","actor":{"roles":["staff"]}'

/** Whether the scanner takes it, where parseAction does. */
test.each<[line: string, taken: boolean, valid: boolean]>([
  [`{${staff}}`, true, true],
  [`\t{${staff}} \r`, true, true],
  [`{"id":"a",${staff},"content":null,"channel":{},"target":{"roles":[]}}`, true, true],
  [`{${staff},"id":"\x7f"}`, true, true],
  [`{${staff},"history":{"priorIncidents":0}}`, true, true],
  [`{${staff},"history":{"priorIncidents":999999999999999}}`, true, true],
  [`{${staff},"content":{"people":[]}}`, true, true],
  [`{${staff},"content":{"people":[{},{"consent":{}},{"consent":{"name":null},"role":"pupil"}]}}`, true, true],
  [`{${staff},"extra":null}`, true, true],
  // Left, though right.
  [`{${staff},"history":{"priorIncidents":9007199254740991}}`, false, true],
  [`{${staff},"history":{"priorIncidents":1e3}}`, false, true],
  [`{${staff},"history":{"priorIncidents":1.0}}`, false, true],
  [`{${staff},"history":{"priorIncidents":-0}}`, false, true],
  [`{${staff},"id":"\\u0061"}`, false, true],
  [`{${staff},"id":"é"}`, false, true],
  [`{"i\\u0064":"a",${staff}}`, false, true],
  [`{"verb":"dance",${staff}}`, false, true],
  [`{${staff},"extra":{}}`, false, true],
  [`{${staff},"extra":{"ownFact":true}}`, false, true],
  // Wrong.
  ['', false, false],
  ['null', false, false],
  ['{}', false, false],
  [`{${staff}`, false, false],
  [`{${staff},}`, false, false],
  [`{,${staff}}`, false, false],
  [`{${staff}}}`, false, false],
  [`{${staff}} {}`, false, false],
  [`{${staff}}\u00a0`, false, false],
  [`\ufeff{${staff}}`, false, false],
  [`{${staff} "id":"a"}`, false, false],
  [`{${staff},"id":""}`, false, false],
  [`{${staff},"id":"a\tb"}`, false, false],
  [`{${staff},"__proto__":{}}`, false, false],
  [`{${staff},"constructor":{}}`, false, false],
  ['{"verb":"post","actor":{"roles":[]}}', false, false],
  ['{"verb":"post","actor":null}', false, false],
  ['{"verb":null,"actor":{"roles":["staff"]}}', false, false],
  ['{"actor":{"roles":["staff"]}}', false, false],
  [`{${staff},"history":{"priorIncidents":01}}`, false, false],
  [`{${staff},"history":{"priorIncidents":-1}}`, false, false],
  [`{${staff},"history":{"priorIncidents":9007199254740992}}`, false, false],
  [`{${staff},"content":{"people":[null]}}`, false, false],
  [`{${staff},"content":{"people":[{"role":"nobody"}]}}`, false, false],
  [`{${staff},"content":{"political":1}}`, false, false],
  [`{${staff},"content":{"political":trueish}}`, false, false],
  [`{${staff},"timing":{"at":"2026-02-29T10:15:00Z"}}`, false, false],
  [`{${staff},"channel":{"platform":"Facebook"}}`, false, false],
])('%s', (line, taken, valid) => {
  const bytes = encoder.encode(line)
  expect({ taken: takes(bytes), valid: parsedFrom(bytes) !== undefined }).toEqual({ taken, valid })
})

test('it stops at the limits where parseAction does', () => {
  const roles = (count: number) => `{"verb":"post","actor":{"roles":[${Array(count).fill('"staff"').join()}]}}`
  const people = (count: number) => `{${staff},"content":{"people":[${Array(count).fill('{}').join()}]}}`
  const id = (length: number) => `{${staff},"id":"${'x'.repeat(length)}"}`
  for (const [limit, textOf] of [
    [limits.list, roles],
    [limits.people, people],
    [limits.string, id],
  ] as const) {
    const [within, beyond] = [encoder.encode(textOf(limit)), encoder.encode(textOf(limit + 1))]
    expect([takes(within), parsedFrom(within) !== undefined]).toEqual([true, true])
    expect([takes(beyond), parsedFrom(beyond) !== undefined]).toEqual([false, false])
  }
})
