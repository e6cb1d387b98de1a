import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { csvRecords, parseCsv } from '../report/parse-csv.js'
import { elements, parseXml } from '../report/parse-xml.js'
import { parseSarif } from '../report/validate-sarif.js'
import { cornerSchool, line, run, scenario } from './run-command.js'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** A breach, an undetermined and a compliant act, and one that is invalid. */
const fourActs = readFileSync(scenario('four-acts.ndjson'))

const summary = `4 actions checked: 1 against the policy, 1 not decided yet, 1 no rule broken, 1 could not be read

broken  to do  open  clause           title
     1      –     1  1.not.political  Nothing political
     –      1     –  1.delete-spam    Delete spam
     –      –     1  1.unsigned       Sign what you post
`

/** The output for the four acts, after it is compared with what is kept in `scenarios`. */
const check = async (format: string): Promise<string> => {
  const { status, stdout, stderr } = await run(['check', '-', '--policy', cornerSchool, '--format', format], {
    stdin: fourActs,
  })
  expect({ status, stderr }).toEqual({ status: 2, stderr: summary })
  // Neither a release nor a checkout that changes the ends of lines changes what is kept.
  const kept = stdout.replaceAll('\r\n', '\n').replace(`"semanticVersion":"${version}"`, '"semanticVersion":"0.0.0"')
  await expect(kept).toMatchFileSnapshot(scenario(`four-acts.${format}.out`))
  return stdout
}

describe('four acts as', () => {
  test('text', async () => {
    const text = await check('text')
    expect(text.match(/^\S .*$/gm)).toEqual([
      '✗ act-1 · line 1 · Mon 23 Nov 2026 10:15',
      '? =2+2, "x" · line 2',
      '✓ line 3 · pupil browsing from a personal account · no rule broken',
      '! act-4 · line 4',
    ])
  })

  test('ndjson: a line for each', async () => {
    const lines = (await check('ndjson')).split('\n')
    expect(lines.pop()).toBe('')
    expect(lines.map((each) => JSON.parse(each)).map(({ line, id, outcome }) => [line, id, outcome])).toEqual([
      [1, 'act-1', 'breach'],
      [2, '=2+2, "x"', 'undetermined'],
      [3, undefined, 'compliant'],
      [4, 'act-4', 'invalid'],
    ])
  })

  test('json: one array of the same objects', async () => {
    expect(JSON.parse(await check('json'))).toEqual(
      readFileSync(scenario('four-acts.ndjson.out'), 'utf8')
        .trimEnd()
        .split('\n')
        .map((each) => JSON.parse(each)),
    )
  })

  test('csv: RFC 4180, and no formula', async () => {
    const text = await check('csv')
    expect(parseCsv(text)[0]).toEqual([
      'file',
      'line',
      'index',
      'id',
      'outcome',
      'list',
      'clause',
      'section',
      'locator',
      'rule',
      'strength',
      'message',
      'remedy',
      'procedure',
      'bearer',
      'task',
      'reportTo',
      'promptness',
      'dueBy',
      'missing',
      'defeasibleBy',
      'alsoUnder',
      'issuePath',
      'issueCode',
      'policy',
      'policyVersion',
      'policyDigest',
    ])
    const records = csvRecords(text)
    expect(
      records.map(({ line, outcome, list, clause, issuePath }) => [line, outcome, list, clause || issuePath]),
    ).toEqual([
      ['1', 'breach', 'violation', '1.not.political'],
      ['1', 'breach', 'duty', '1.delete-spam'],
      ['1', 'breach', 'permission', '1.reminders'],
      ['1', 'breach', 'recommendation', '1.unsigned'],
      ['2', 'undetermined', 'undetermined', '1.not.political'],
      ['2', 'undetermined', 'undetermined', '1.unsigned'],
      ['3', 'compliant', '', ''],
      ['4', 'invalid', 'issue', '/verb'],
      ['4', 'invalid', 'issue', '/actor/rolls'],
    ])
    expect(records[0]?.message).toBe('This is "political", and our account is not <that>.')
    expect(records[4]?.id).toBe('\'=2+2, "x"')
  })

  test('junit: well-formed, and it counts right', async () => {
    const root = parseXml(await check('junit'))
    expect(root.attributes.name).toBe('clausewise: Corner School: <social> media, version 1.2.0')
    const suites = elements(root, 'testsuite')
    expect(
      suites.map(({ attributes: { name, tests, failures, errors, skipped } }) => [
        name,
        tests,
        failures,
        errors,
        skipped,
      ]),
    ).toEqual([
      ['act-1', '1', '1', '0', '0'],
      ['=2+2, "x"', '1', '0', '0', '1'],
      ['line 3', '1', '0', '0', '0'],
      ['act-4', '2', '0', '2', '0'],
    ])
    for (const suite of suites) {
      const cases = elements(suite, 'testcase')
      const count = (name: string) => `${cases.filter((each) => elements(each, name).length === 1).length}`
      expect([`${cases.length}`, count('failure'), count('error'), count('skipped')]).toEqual(
        ['tests', 'failures', 'errors', 'skipped'].map((name) => suite.attributes[name]),
      )
    }
  })

  test('sarif: valid against the published schema', async () => {
    const { runs } = parseSarif(await check('sarif'))
    const [{ tool, results, invocations } = { tool: undefined, results: undefined, invocations: undefined }] = runs
    expect(tool?.driver.semanticVersion).toBe(version)
    expect(
      results?.map(({ ruleId, kind, level, locations }) => [
        ruleId,
        kind,
        level,
        locations?.[0]?.physicalLocation?.region?.startLine,
      ]),
    ).toEqual([
      ['1.not.political', 'fail', 'error', 1],
      ['1.delete-spam', 'review', 'none', 1],
      ['1.reminders', 'informational', 'none', 1],
      ['1.unsigned', 'informational', 'none', 1],
      ['1.not.political', 'open', 'none', 2],
      ['1.unsigned', 'open', 'none', 2],
      ['invalid-input', 'fail', 'error', 4],
      ['invalid-input', 'fail', 'error', 4],
    ])
    expect(invocations?.[0]?.executionSuccessful).toBe(false)
  })
})

describe('no act at all as', () => {
  test.concurrent.each([
    ['text', ''],
    ['ndjson', ''],
    ['json', '[]\n'],
    ['csv', /^file,line,[A-Za-z,]+\r\n$/],
    ['junit', /^<\?xml [^>]*>\n<testsuites [^>]*>\n<\/testsuites>\n$/],
    ['sarif', /"results":\[\s*\]/],
  ])('%s', async (format, expected) => {
    const { status, stdout, stderr } = await run(['check', '-', '--policy', cornerSchool, '--format', format])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '0 actions checked\n' })
    if (typeof expected === 'string') expect(stdout).toBe(expected)
    else expect(stdout).toMatch(expected)
    if (format === 'sarif') expect(parseSarif(stdout).runs[0]?.results).toEqual([])
    if (format === 'junit') parseXml(stdout)
  })
})

describe('where it stands', () => {
  test('members of an array have an index, from 0 for programs and from 1 for people', async () => {
    const stdin = `[${line('compliant')},${line('undetermined')}]`
    const [text, csv, sarif] = await Promise.all(
      ['text', 'csv', 'sarif'].map((format) =>
        run(['check', '-', '--policy', cornerSchool, '--format', format], { stdin }),
      ),
    )
    expect(text?.stdout).toMatch(/^\? entry 2$/m)
    expect(csvRecords(csv?.stdout ?? '').map(({ line, index }) => [line, index])).toEqual([
      ['', '0'],
      ['', '1'],
    ])
    const location = parseSarif(sarif?.stdout ?? '').runs[0]?.results?.[0]?.locations?.[0]
    expect(location?.physicalLocation?.artifactLocation?.uri).toBe('stdin')
    expect(location?.logicalLocations?.[0]?.fullyQualifiedName).toBe('/1')
  })

  // Reported: only invalid lines count, so a run that lost a file calls itself a success.
  test('sarif says that a run was no success where a file could not be read', async () => {
    const { status, stdout } = await run(['check', '-', 'missing', '--policy', cornerSchool, '--format', 'sarif'], {
      stdin: line('compliant'),
    })
    expect(status).toBe(2)
    expect(parseSarif(stdout).runs[0]?.invocations?.[0]?.executionSuccessful).toBe(false)
  })

  test('text tells what was assumed', async () => {
    const { stdout } = await run(['check', '-', '--policy', cornerSchool, '--assume', 'ordinary'], {
      stdin: line('open-advice'),
    })
    expect(stdout).toMatch(/^ {2}Assumed .*: whether a personal view could be taken for the school's$/m)
  })
})
