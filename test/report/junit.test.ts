import { describe, expect, test } from 'vitest'
import { at, evaluation, open, records, write } from './fixtures.js'
import { elements, parseXml } from './parse-xml.js'

const suites = (text: string) => elements(parseXml(text), 'testsuite')

describe('junit', () => {
  test('a suite for every action, with exact counts', () => {
    const found = suites(write('junit', records))
    expect(
      found.map(({ attributes: { name, tests, failures, errors, skipped } }) => [
        name,
        tests,
        failures,
        errors,
        skipped,
      ]),
    ).toEqual([
      ['act-017', '2', '2', '0', '0'],
      ['act-018', '2', '0', '0', '2'],
      ['act-019', '1', '0', '0', '0'],
      ['act-020', '1', '0', '1', '0'],
    ])
    for (const suite of found) {
      const cases = elements(suite, 'testcase')
      const count = (name: string) => String(cases.filter((each) => elements(each, name).length === 1).length)
      expect(suite.attributes).toMatchObject({
        tests: String(cases.length),
        failures: count('failure'),
        errors: count('error'),
        skipped: count('skipped'),
      })
    }
  })

  test('duties and advice are output, not failures', () => {
    const [output] = elements(suites(write('junit', records))[0] ?? expect.fail(), 'system-out')
    expect(output?.text.split('\n')).toEqual([
      'duty, 3.report-safeguarding (must): Staff who know of it: report it to the designated safeguarding lead, at once. A possible safeguarding issue is reported.',
      'duty, 2.2.delete.spam (must): The account managers: delete it, as soon as reasonably possible, by 24 November 2026, 09:05 UTC. Spam on our page has to go.',
      'recommendation, 3.past-pupils.official-channels (should): Use official channels.',
      'permission, 2.1.post.reminders: Reminders may be posted.',
    ])
  })

  test('an action that is all right, to the letter', () => {
    expect(write('junit', [at(3, evaluation({ id: undefined }))])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="clausewise: Example School &lt;social media&gt; policy, version 1.0.0">
  <testsuite name="line 3" tests="1" failures="0" errors="0" skipped="0" time="0">
    <properties>
      <property name="outcome" value="compliant"/>
      <property name="place" value="line 3"/>
    </properties>
    <testcase classname="clausewise" name="no rule broken" time="0"/>
  </testsuite>
</testsuites>
`)
  })

  test('an open permission leaves the action passing', () => {
    const [suite = expect.fail()] = suites(
      write('junit', [at(1, { ...open, outcome: 'compliant', undetermined: open.undetermined.slice(2) })]),
    )
    expect(suite.attributes).toMatchObject({ tests: '1', skipped: '0' })
    expect(elements(suite, 'system-out')[0]?.text).toBe(
      'open permission, 2.1.post.reminders (Reminders): it is not known what it is for',
    )
  })

  test('empty input gives no suite', () => expect(suites(write('junit', []))).toEqual([]))
})
