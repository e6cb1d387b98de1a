import type { Result } from 'sarif'
import { describe, expect, test } from 'vitest'
import { at, breach, context, invalid, open, records, write } from './fixtures.js'
import { parseSarif } from './validate-sarif.js'

const resultsOf = (...given: Parameters<typeof write> extends [unknown, ...infer Rest] ? Rest : never): Result[] =>
  parseSarif(write('sarif', ...given)).runs[0]?.results ?? []

describe('sarif', () => {
  test('every clause is a rule, and every result names its own', () => {
    const run = parseSarif(write('sarif', records)).runs[0] ?? expect.fail()
    const { driver } = run.tool
    expect(driver).toMatchObject({ name: 'clausewise', semanticVersion: '1.2.3' })
    expect(driver.rules?.map(({ id }) => id)).toEqual([...context.policy.clauses.map(({ id }) => id), 'invalid-input'])
    for (const { ruleId, ruleIndex } of run.results ?? []) expect(driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId)
    expect(run.invocations).toMatchObject([
      { executionSuccessful: false, properties: { actions: 4, outcomes: { invalid: 1, breach: 1 } } },
    ])
  })

  test('kinds and levels', () => {
    expect(resultsOf(records).map(({ ruleId, kind, level }) => `${ruleId} ${kind} ${level}`)).toEqual([
      '2.1.not.political fail error',
      '3.past-pupils fail warning',
      '3.report-safeguarding review none',
      '2.2.delete.spam review none',
      '2.1.post.reminders informational none',
      '3.past-pupils.official-channels informational none',
      '2.1.not.political open none',
      '2.2.delete.spam open none',
      '2.1.post.reminders open none',
      'invalid-input fail error',
    ])
  })

  test('what is missing stands in the message', () => {
    expect(resultsOf([at(2, open)])[1]?.message.text).toBe(
      'Spam is deleted: it is not known whether it was done from an official or a personal account, or where it appears and whether it is spam (channel.account, or channel.space and content.spam)',
    )
  })

  test('a line is a region, an array member a pointer', () => {
    expect(resultsOf([at(17, breach)])[0]?.locations).toEqual([
      { physicalLocation: { artifactLocation: { uri: 'acts.ndjson' }, region: { startLine: 17 } } },
    ])
    const [result] = resultsOf([{ ...invalid, position: { index: 2 }, file: 'term 1/acts.json' }], {
      files: ['a', 'b'],
    })
    expect(result?.locations).toEqual([
      {
        physicalLocation: { artifactLocation: { uri: 'term%201/acts.json' } },
        logicalLocations: [{ fullyQualifiedName: '/2/actor/roles', kind: 'object' }],
      },
    ])
  })

  test('a finding keeps its fingerprint when its action moves, and when the clause is decided', () => {
    const print = (record: Parameters<typeof resultsOf>[0][number]) => resultsOf([record])[0]?.partialFingerprints
    expect(print(at(1, { ...breach, id: 'a' }))).toEqual(print(at(2, { ...open, id: 'a' })))
    expect(print(at(1, { ...breach, id: undefined }))).not.toEqual(print(at(2, { ...breach, id: undefined })))
    expect(print(at(1, { ...breach, id: 'a' }))).not.toEqual(print(at(1, { ...breach, id: 'b' })))
  })

  test("the caller's keys make no links in a message", () => {
    const [result] = resultsOf([
      {
        ...invalid,
        invalid: { issues: [{ path: '/[x](http://example.org)', code: 'unknown-key', message: 'unknown' }] },
      },
    ])
    expect(result?.message.text).toBe('/\\[x\\](http://example.org): unknown')
  })

  test('empty input gives a log without results', () => expect(resultsOf([])).toEqual([]))
})
