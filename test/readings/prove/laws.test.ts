import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { all, any, not } from '../../../src/logic/build.js'
import type { Condition } from '../../../src/logic/condition.js'
import { authoredCondition, authoredLiteral, kin, lowered } from '../../support/arbitrary-condition.js'
import { seed } from '../../support/seed.js'
import { are, both, comes, either, exempt, no, plain } from './ask.js'

const member = fc.constantFrom(...kin).chain((of) => fc.tuple(...[1, 2, 3].map(() => authoredCondition(of))))
const three = fc.oneof(member, fc.tuple(...[1, 2, 3].map(() => authoredCondition()))).map((of) => of.map(lowered))

describe('the laws of strong Kleene logic', () => {
  const laws: Record<string, (a: Condition, b: Condition, c: Condition) => readonly [Condition, Condition]> = {
    'De Morgan, all': (a, b) => [no(both(a, b)), either(no(a), no(b))],
    'De Morgan, any': (a, b) => [no(either(a, b)), both(no(a), no(b))],
    'double negation': (a) => [no(no(a)), a],
    'distribution of all': (a, b, c) => [both(a, either(b, c)), either(both(a, b), both(a, c))],
    'distribution of any': (a, b, c) => [either(a, both(b, c)), both(either(a, b), either(a, c))],
    'absorption by all': (a, b) => [both(a, either(a, b)), a],
    'absorption by any': (a, b) => [either(a, both(a, b)), a],
    'idempotence, all': (a) => [both(a, a, a), a],
    'idempotence, any': (a) => [either(a, a), a],
    order: (a, b, c) => [both(a, either(b, c)), both(either(c, b), a)],
    association: (a, b, c) => [either(a, either(b, c)), either(either(a, b), c)],
    'what the compiler leaves out': (a, b, c) => [all([any([a, b]), not(not(c))]), both(either(a, b), c)],
    'Kleene’s own: a contradiction is nowhere truer than an excluded middle': (a, b) => [
      both(both(a, no(a)), either(b, no(b))),
      both(a, no(a)),
    ],
  }

  test.each(Object.entries(laws))('%s', (_name, law) => {
    fc.assert(
      fc.property(three, fc.constantFrom(plain, exempt), ([a, b, c], settings) => {
        const [left, right] = law(a as Condition, b as Condition, c as Condition)
        expect(are(left, right, settings)).toEqual({ equivalent: true, implied: true })
      }),
      { numRuns: 40, seed },
    )
  })

  const spam = lowered({ fact: 'content.spam', operator: 'equal', value: true })
  const abuse = lowered({ fact: 'content.abusive', operator: 'equal', value: true })

  test('and not those of classical logic: the excluded middle may be open, a contradiction too', () => {
    expect(comes(either(spam, no(spam)))).toEqual([1, 2])
    expect(comes(both(spam, no(spam)))).toEqual([0, 1])
    expect(are(either(spam, no(spam)), either(abuse, no(abuse))).equivalent).toBe(false)
    expect(are(both(spam, either(abuse, no(abuse))), spam)).toEqual({ equivalent: false, implied: true })
  })

  test('but where facts are taken for ordinary, or cannot be unknown, they are classical', () => {
    const posts = lowered({ fact: 'verb', operator: 'equal', value: 'post' })
    expect(comes(either(spam, no(spam)), plain, 'ordinary')).toEqual([2])
    expect(comes(either(posts, no(posts)))).toEqual([2])
    const related = lowered({ fact: 'content.schoolRelated', operator: 'equal', value: true })
    expect(comes(either(related, no(related)), plain, 'ordinary')).toEqual([1, 2])
  })
})

describe('presumption', () => {
  const presumed = (literal: { operator: string }) =>
    lowered({ ...literal, operator: `known:${literal.operator.replace('known:', '')}` })
  const open = (literal: { operator: string }) =>
    lowered({ ...literal, operator: literal.operator.replace('known:', '') })

  test('never leaves open what it asks, and holds where the comparison does', () => {
    fc.assert(
      fc.property(authoredLiteral(), fc.constantFrom(plain, exempt), (literal, settings) => {
        const [known, plainly] = [presumed(literal), open(literal)]
        expect(comes(known, settings)).not.toContain(1)
        expect(are(known, plainly, settings).implied).toBe(true)
        expect(are(plainly, known, settings).implied).toBe(true)
        expect(are(both(plainly, known), known, settings).equivalent).toBe(true)
        expect(are(either(plainly, known), plainly, settings).equivalent).toBe(true)
        expect(are(no(known), no(plainly), settings).implied).toBe(!comes(plainly, settings).includes(1))
      }),
      { numRuns: 120, seed },
    )
  })

  test('of a negation is not the negation of a presumption', () => {
    const not = lowered({ fact: 'channel.platform', operator: 'known:notEqual', value: 'x' })
    const known = lowered({ fact: 'channel.platform', operator: 'known:equal', value: 'x' })
    expect(are(not, no(known))).toEqual({ equivalent: false, implied: true })
  })
})
