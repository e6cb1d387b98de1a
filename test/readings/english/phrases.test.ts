import { describe, expect, test } from 'vitest'
import { builtIn, builtInIds } from '../../../src/action/facts.js'
import { compiledPolicyOf } from '../../../src/api/compiled-policies.js'
import type { Test } from '../../../src/logic/condition.js'
import { cy } from '../../../src/readings/english/phrases/cy.js'
import { enGB } from '../../../src/readings/english/phrases/en-GB.js'
import type { Phrases } from '../../../src/readings/english/phrases.js'
import { wordingOf } from '../../../src/readings/english/wording.js'
import { loaded, tinyFiles } from '../../policy/tiny-policy.js'
import { lowered } from '../../support/arbitrary-condition.js'

const catalogues: readonly (readonly [string, Phrases])[] = [
  ['en-GB', enGB],
  ['cy', cy],
]
const compiled = compiledPolicyOf(loaded(tinyFiles()))

describe.each(catalogues)('the phrases of %s', (locale, phrases) => {
  const wording = wordingOf(compiled, phrases)
  /** Every fact with each of its values, in both polarities. */
  const statements = builtInIds.flatMap((fact) => {
    const definition = builtIn[fact]
    const values: readonly unknown[] =
      definition.type === 'boolean'
        ? [true]
        : 'values' in definition
          ? definition.values
          : definition.type === 'string'
            ? [...Object.keys((phrases.facts[fact] as { values: object }).values), 'facebok']
            : []
    return values.flatMap((value) => {
      const one = lowered({ fact, operator: definition.type === 'set' ? 'contains' : 'equal', value }) as Test
      return [true, false].map((holds) => wording.test(one, holds))
    })
  })

  test('are those of the locale they are named for', () => expect(phrases.locale).toBe(locale))

  test('tell all facts and all values apart, and what is so from what is not', () => {
    expect(statements.filter((text, index) => statements.indexOf(text) !== index)).toEqual([])
  })

  test('have words for the values that there are, and for no others', () => {
    for (const fact of builtInIds) {
      const definition = builtIn[fact]
      const own = phrases.facts[fact]
      expect('what' in own, fact).toBe(definition.type === 'boolean')
      if ('values' in definition)
        expect(Object.keys((own as { values: object }).values), fact).toEqual(definition.values)
    }
  })

  test('are sentences of words: no keys, no spaces too many', () => {
    for (const text of statements) {
      expect(text).not.toMatch(/ {2}|^ | $|[`{}[\]<>]|\b(actor|fact|boolean|enumeration|undefined|null)\b/)
      expect(text.replace('“facebok”', '')).not.toMatch(/“/)
    }
  })

  test('say what is different where own children are left out', () => {
    const exempt = wordingOf({ ...compiled, ownChildExemption: true }, phrases)
    for (const fact of builtInIds) {
      if (builtIn[fact].type !== 'boolean') continue
      const one = lowered({ fact, operator: 'equal', value: true }) as Test
      expect(exempt.test(one, true) !== wording.test(one, true), fact).toBe(fact in phrases.ownChildExempt)
    }
  })
})
