import { describe, expect, test } from 'vitest'
import { createFailureText } from '../../src/authoring/cases/case-text.js'
import { runCases } from '../../src/authoring/cases/run-cases.js'
import { literal, policyOf } from '../policy/tiny-policy.js'
import { elements, parseXml } from '../report/parse-xml.js'
import { casesOf, named, policy, report } from './traced-policy.js'

const content = { spam: true, commercial: false, purpose: 'other' }
const passing = { ...named(content, { violations: ['1.not.first'] }), name: 'a <case> & more' }
const failing = { ...named({ purpose: 'reminder', commercial: false, spam: false }, {}), name: 'one that\u0007 fails' }
const cases = casesOf(passing, failing)

describe('json', () => {
  const written = report('json', cases)

  test('is one object with every case on a line of its own', () => {
    expect(JSON.parse(written)).toMatchObject({ policy: { id: 'tiny', digest: policy.digest }, passed: 1, failed: 1 })
    const [, first, second, ...rest] = written.split('\n')
    expect(rest).toEqual([']}', ''])
    expect(JSON.parse(first?.replace(/,$/, '') ?? '')).toEqual({
      file: 'cases/1-acts.json',
      pointer: '/cases/0',
      section: '1',
      name: 'a <case> & more',
      result: 'passed',
    })
    expect(JSON.parse(second ?? '')).toEqual({
      file: 'cases/1-acts.json',
      pointer: '/cases/1',
      section: '1',
      name: 'one that\u0007 fails',
      result: 'failed',
      difference: {
        outcome: { wanted: 'breach', got: 'compliant' },
        lists: [{ list: 'duties', notFound: [], unexpected: [{ clause: '1.second', rule: 'second' }], fields: [] }],
      },
      trace: [
        {
          of: 'rule',
          clause: '1.second',
          rule: 'second',
          root: {
            kind: 'all',
            truth: 'true',
            decisive: true,
            members: [
              {
                kind: 'comparison',
                truth: 'true',
                decisive: true,
                read: { fact: 'content.purpose', operator: 'equal', value: 'reminder', actual: 'reminder' },
              },
            ],
          },
        },
      ],
    })
  })

  test('of no cases is JSON, too', () => {
    expect(JSON.parse(report('json', []))).toMatchObject({ passed: 0, failed: 0, cases: [] })
  })
})

describe('junit', () => {
  test('has a suite for each file, a test for each case', () => {
    const other = casesOf({ ...passing, name: 'another' }).map((one) => ({ ...one, file: 'cases/2-more.json' }))
    const suites = elements(parseXml(report('junit', [...cases, ...other])), 'testsuite')
    expect(suites.map(({ attributes: { name, tests, failures, errors } }) => [name, tests, failures, errors])).toEqual([
      ['cases/1-acts.json', '2', '1', '0'],
      ['cases/2-more.json', '1', '0', '0'],
    ])
    const [passed, failed] = elements(suites[0] ?? expect.fail(), 'testcase')
    expect(passed).toMatchObject({ attributes: { classname: '1', name: 'a <case> & more' }, children: [] })
    expect(failed).toMatchObject({ attributes: { name: 'one that\ufffd fails' } })
    expect(elements(failed ?? expect.fail(), 'failure')).toMatchObject([
      {
        attributes: { type: 'difference', message: 'outcome: expected breach, got compliant' },
        text: expect.stringContaining(
          '  1.second, rule second: true\n    all: true\n      content.purpose equal reminder',
        ),
      },
    ])
  })
})

describe('text', () => {
  test('is shown and never obeyed', () => {
    expect(report('text', cases)).toContain('FAIL cases/1-acts.json: one that\\u0007 fails\n')
  })

  test('has colours where it may, and says the same', () => {
    const [result = expect.fail()] = runCases(policy, casesOf({ ...failing, name: 'x' })).slice(-1)
    const [plain, coloured] = [false, true].map((colour) => createFailureText({ width: 100, colour })(result))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is looked for.
    expect(coloured?.replace(/\u001b\[\d+m/g, '')).toBe(plain)
    expect(coloured).not.toBe(plain)
  })

  test.each([40, 100])('fits into %d columns, however deep and long its conditions are', (width) => {
    const platforms = ['facebook', 'instagram', 'telegram', 'whatsapp', 'messenger', 'linkedin']
    const deep = Array.from({ length: 20 }).reduce<object>(
      (inner) => ({ not: { any: [inner] } }),
      literal('channel.platform', 'in', platforms),
    )
    const missed = { ...named({}, { violations: ['1.not.first'] }), name: 'long '.repeat(40).trim() }
    const [result = expect.fail()] = runCases(policyOf([deep]), casesOf(missed))
    const lines = createFailureText({ width, colour: false })(result).split('\n')
    expect(lines.length).toBeGreaterThan(40)
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width)
  })
})
