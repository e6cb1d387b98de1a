import { describe, expect, test } from 'vitest'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import type { Clause } from '../../src/policy/clause.js'
import { isDeciding } from '../../src/policy/deciding.js'
import { locatorText } from '../../src/policy/locator.js'
import { ledger } from './ledger.js'

const clauses = policy.sections.flatMap(({ section, clauses: members }) =>
  members.map((clause) => ({ section, clause: clause as Clause })),
)

test('holds every clause of the ledger once, in order, and no other', () => {
  expect(
    clauses.map(({ clause }) => [clause.id, clause.kind, ...('strength' in clause ? [clause.strength] : [])]),
  ).toEqual(ledger)
})

describe.each(clauses.map(({ section, clause }) => [clause.id, section, clause] as const))(
  '%s',
  (id, section, clause) => {
    test('is a complete record', () => {
      expect(id.startsWith(`${section}.`)).toBe(true)
      expect(clause.title.length).toBeGreaterThan(3)
      expect(clause.summary).toMatch(/^[A-Z0-9‘'“"].*[.?!]$/su)
      expect(clause.source).toMatch(/^sha256-[0-9a-f]{64}$/)
      expect(locatorText(section, clause.locator)).toMatch(/^§\d/)
    })

    if (isDeciding(clause))
      test.each(clause.rules.map((rule) => [rule.name, rule] as const))(
        '%s says what is the matter and what to do',
        (_name, rule) => {
          const { message, remedy } = rule.event.params
          // One sentence, in plain words.
          expect(message).toMatch(/^[A-Z][^.!?]*[.!?]$/u)
          expect(message.split(' ').length).toBeLessThanOrEqual(32)
          expect(remedy).toMatch(/^[A-Z].*[.!?]$/su)
        },
      )
  },
)

test.each([
  ['2.1.not.political', '§2.1, will not post, item 4'],
  ['2.2.delete.spam', '§2.2, will delete, item 2'],
  ['3.not.teaching-time', '§3, must not, item 8'],
  ['4.not.pupil-images', '§4, should not, item 4'],
  ['4.respect', '§4, encourages, item 1'],
  ['5.respect-others', '§5, should, item 2'],
  ['5.not.behaviour-incidents', '§5, should not, item 4'],
  ['1.aims', '§1, aims, items 1–3'],
])('the locator of %s is %s', (id, locator) => {
  const found = clauses.find(({ clause }) => clause.id === id)
  expect(found && locatorText(found.section, found.clause.locator)).toBe(locator)
})
