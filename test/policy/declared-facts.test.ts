import { describe, expect, test } from 'vitest'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import { loadPolicy } from '../../src/policy/load.js'
import { literal, loaded, parameter, tinyFiles } from './tiny-policy.js'

const words = { label: 'whether it is so', description: 'An example.' }
const flag = { ...words, type: 'boolean' }

const filesWith = (facts: unknown, condition?: unknown) => {
  const files = tinyFiles()
  files['policy.json'].facts = facts
  if (condition !== undefined) files['1-acts.json'].clauses[0].rules[0].conditions = { all: [condition] }
  return files
}
const issuesOf = (facts: unknown, condition?: unknown) => {
  const result = loadPolicy(filesWith(facts, condition))
  return result.ok ? [] : result.issues.map(({ file, path, code, message }) => [`${file}#${path}`, code, message])
}
const values = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`)

describe('declarations that are refused', () => {
  test.each<[name: string, fact: unknown, path: string, code: string, message: RegExp]>([
    ['no type', words, '/type', 'missing', /^is required: one of `boolean`, `enumeration`, `set`/],
    [
      'a type that there is not',
      { ...words, type: 'bool' },
      '/type',
      'unknown-value',
      /`bool` is not one of .*`boolean`/,
    ],
    ['no label', { type: 'boolean', description: 'x' }, '/label', 'missing', /text/],
    ['no description', { type: 'boolean', label: 'x' }, '/description', 'missing', /text/],
    ['a key that there is not', { ...flag, lable: 'x' }, '/lable', 'unknown-key', /did you mean `label`/],
    ['values of a boolean', { ...flag, values: ['a'] }, '/values', 'unknown-key', /`values`/],
    ['phrases of a time', { ...words, type: 'time', phrases: {} }, '/phrases', 'unknown-key', /`phrases`/],
    ['half of the phrases', { ...flag, phrases: { true: 'it is so' } }, '/phrases/false', 'missing', /text/],
    ['an enumeration without values', { ...words, type: 'enumeration' }, '/values', 'missing', /a list/],
    ['no values at all', { ...words, type: 'set', values: [] }, '/values', 'empty', /empty/],
    ['a value that is no word', { ...words, type: 'set', values: ['A b'] }, '/values/0', 'wrong-format', /lower-case/],
    [
      'a value twice',
      { ...words, type: 'set', values: ['a', 'b', 'a'] },
      '/values/2',
      'duplicate',
      /`a` is there twice/,
    ],
    ['many values', { ...words, type: 'enumeration', values: values(101) }, '/values', 'too-long', /at most 100/],
    ['a large set', { ...words, type: 'set', values: values(13) }, '/values', 'too-long', /set must have at most 12/],
    [
      'an ordinary `yes`',
      { ...flag, ordinary: 'yes' },
      '/ordinary',
      'value-type',
      /`true` or `false`, got text \(`yes`\)/,
    ],
    ['an ordinary null', { ...flag, ordinary: null }, '/ordinary', 'wrong-type', /true or false, a whole number, text/],
    ['an ordinary object', { ...flag, ordinary: {} }, '/ordinary', 'wrong-type', /got an object/],
    [
      'an ordinary value that it cannot have',
      { ...words, type: 'enumeration', values: ['trip', 'club'], ordinary: 'trips' },
      '/ordinary',
      'value-type',
      /`trips` is not one of `trip`, `club`; did you mean `trip`/,
    ],
    [
      'a set that is a word',
      { ...words, type: 'set', values: ['a'], ordinary: 'a' },
      '/ordinary',
      'value-type',
      /a list/,
    ],
    ['a set of others', { ...words, type: 'set', values: ['a'], ordinary: ['b'] }, '/ordinary', 'value-type', /`b`/],
    ['a number below 0', { ...words, type: 'integer', ordinary: -1 }, '/ordinary', 'value-type', /at least 0/],
    ['a part of a number', { ...words, type: 'integer', ordinary: 0.5 }, '/ordinary', 'wrong-type', /whole number/],
    ['a time past midnight', { ...words, type: 'time', ordinary: '24:00' }, '/ordinary', 'value-type', /like `18:00`/],
    [
      'a time with seconds',
      { ...words, type: 'time', ordinary: '08:30:00' },
      '/ordinary',
      'value-type',
      /like `18:00`/,
    ],
    ['a date alone', { ...words, type: 'instant', ordinary: '2026-11-23' }, '/ordinary', 'value-type', /an offset/],
    ['a day in short', { ...words, type: 'weekday', ordinary: 'mon' }, '/ordinary', 'value-type', /`monday`/],
  ])('%s', (_name, fact, path, code, message) => {
    expect(issuesOf({ one: fact })).toEqual([[`policy.json#/facts/one${path}`, code, expect.stringMatching(message)]])
  })

  test.each<[name: string, code: string]>([
    ['live-location', 'wrong-format'],
    ['LiveLocation', 'wrong-format'],
    ['', 'wrong-format'],
    ['constructor', 'wrong-format'],
    ['toString', 'wrong-format'],
    ['a'.repeat(101), 'wrong-format'],
  ])('the name %j', (name, code) => {
    expect(issuesOf({ [name]: flag }).map(([at, found]) => [at, found])).toEqual([[`policy.json#/facts/${name}`, code]])
  })

  test('`__proto__`', () => {
    expect(issuesOf(JSON.parse(`{ "__proto__": ${JSON.stringify(flag)} }`))).toEqual([
      ['policy.json#/facts/__proto__', 'unknown-key', '`__proto__` is not a name'],
    ])
  })

  test('more than 200', () => {
    const facts = Object.fromEntries(values(201).map((name) => [name, flag]))
    expect(issuesOf(facts)).toEqual([['policy.json#/facts', 'too-large', 'may hold at most 200 facts']])
  })

  test('all at once, and what else is wrong with the policy', () => {
    const condition = literal('extra.other', 'equal', true)
    const facts = { one: { ...flag, ordinary: 1 }, two: { ...words, type: 'time', ordinary: '8:30' } }
    expect(issuesOf(facts, condition).map(([at, code]) => [at, code])).toEqual([
      ['policy.json#/facts/one/ordinary', 'value-type'],
      ['policy.json#/facts/two/ordinary', 'value-type'],
      ['1-acts.json#/clauses/0/rules/0/conditions/all/0/fact', 'unknown-fact'],
    ])
  })
})

const facts = {
  liveLocation: flag,
  trip: { ...words, type: 'enumeration', values: ['under-way', 'over'] },
  told: { ...words, type: 'set', values: ['parent', 'dsl'] },
  approvals: { ...words, type: 'integer' },
  takenAt: { ...words, type: 'instant' },
  publishedAt: { ...words, type: 'time' },
  publishedOn: { ...words, type: 'weekday' },
}

describe('conditions over facts of the policy', () => {
  const equality = ['equal', 'notEqual', 'in', 'notIn']
  const ordering = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']
  test.each<[fact: keyof typeof facts, value: unknown, fitting: readonly string[], wrong: unknown]>([
    ['liveLocation', true, equality, 'true'],
    ['trip', 'over', equality, 'done'],
    ['told', 'dsl', ['contains', 'doesNotContain', 'someFact:in'], 'head'],
    ['approvals', 2, [...equality, ...ordering], '2'],
    ['takenAt', '2026-11-23T10:15:00Z', ordering, '10:15'],
    ['publishedAt', '07:30', [...equality, ...ordering], '7:30'],
    ['publishedOn', 'saturday', equality, 'Saturday'],
  ])('%s', (fact, value, fitting, wrong) => {
    const operand = (operator: string, of: unknown) => (['in', 'notIn', 'someFact:in'].includes(operator) ? [of] : of)
    const every = [...equality, ...ordering, 'contains', 'doesNotContain', 'someFact:in']
    for (const operator of every) {
      const found = (of: unknown) =>
        issuesOf(facts, literal(`extra.${fact}`, operator, operand(operator, of))).map(([, code]) => code)
      expect([operator, found(value)]).toEqual([operator, fitting.includes(operator) ? [] : ['operator-type']])
      if (fitting.includes(operator)) expect([operator, found(wrong)]).toEqual([operator, ['value-type']])
    }
  })

  test('a fact that is not declared, with the nearest that is', () => {
    expect(issuesOf(facts, literal('extra.liveLocaton', 'equal', true))).toEqual([
      [
        '1-acts.json#/clauses/0/rules/0/conditions/all/0/fact',
        'unknown-fact',
        '`extra.liveLocaton` is not a fact that rules can read; did you mean `extra.liveLocation`?',
      ],
    ])
  })

  test.each([
    ['extra.publishedAt', 'lessThan', '18:00', '18.00'],
    ['extra.publishedOn', 'in', ['saturday', 'sunday'], ['sat']],
    ['extra.takenAt', 'lessThan', '2026-09-01T00:00:00+01:00', '2026-09-01'],
    ['extra.approvals', 'lessThan', 2, 'two'],
    ['extra.told', 'someFact:in', ['dsl'], ['nobody']],
  ])('%s may be compared with a parameter', (fact, operator, value, wrong) => {
    const withParameter = (of: unknown) => {
      const files = filesWith(facts, literal(fact, operator, { fact: 'parameters.limit' }))
      files['policy.json'].parameters.limit = parameter(of)
      return files
    }
    const compiled = compiledPolicyOf(loaded(withParameter(value)))
    expect(compiled.clauses[0]?.norms[0]?.condition).toMatchObject({ of: [{ fact, value }] })
    const refused = loadPolicy(withParameter(wrong))
    expect(refused.ok ? [] : refused.issues.map(({ code }) => code)).toEqual(['value-type'])
  })

  test('a promise that only some clauses read one', () => {
    const files = filesWith(facts, literal('extra.trip', 'equal', 'over'))
    files['2-scope.json'].clauses[0].invariants = [
      { fact: 'extra.trip', onlyReadBy: ['1.second'] },
      { fact: 'extra.tripp', onlyReadBy: [] },
    ]
    const result = loadPolicy(files)
    expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual([
      ['invariant-broken', '/clauses/0/rules/0/conditions'],
      ['unknown-fact', '/clauses/0/invariants/1/fact'],
    ])
  })
})

test('slots follow those of the built-in facts, in the order of the declarations', () => {
  const { catalogue } = compiledPolicyOf(loaded(filesWith(facts)))
  const none = compiledPolicyOf(loaded(tinyFiles())).catalogue
  expect(catalogue.own.map(({ name, slot }) => [name, slot - none.facts.size])).toEqual(
    Object.keys(facts).map((name, index) => [name, index]),
  )
  expect([...catalogue.facts.keys()].slice(0, none.facts.size)).toEqual([...none.facts.keys()])
  expect(none.own).toEqual([])
})
