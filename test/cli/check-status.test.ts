import { describe, expect, test } from 'vitest'
import { type Act, cornerSchool, line, run, temporaryFolder } from './run-command.js'

const failOns = ['undetermined', 'breach', 'never'] as const

/** What is in the input, and the status under each of `--fail-on`. */
const table: readonly (readonly [readonly (Act | 'missing file')[], number, number, number])[] = [
  [[], 0, 0, 0],
  [['compliant'], 0, 0, 0],
  [['out-of-scope', 'duty', 'open-advice'], 0, 0, 0],
  [['undetermined'], 3, 0, 0],
  [['breach'], 1, 1, 0],
  [['invalid'], 2, 2, 2],
  [['missing file'], 2, 2, 2],
  [['undetermined', 'breach'], 1, 1, 0],
  [['undetermined', 'invalid'], 2, 2, 2],
  [['breach', 'invalid'], 2, 2, 2],
  [['breach', 'invalid', 'undetermined', 'compliant', 'out-of-scope', 'missing file'], 2, 2, 2],
]

const folderOf = (acts: readonly (Act | 'missing file')[]) => ({
  files: acts.includes('missing file') ? ['acts', 'missing'] : ['acts'],
  lines: acts.flatMap((act) => (act === 'missing file' ? [] : [`${line(act)}\n`])).join(''),
})

describe('the exit status', () => {
  test.each(table)('of %j is %d, fails on a breach only: %d, never: %d', async (acts, ...statuses) => {
    const { files, lines } = folderOf(acts)
    const folder = temporaryFolder({ acts: lines })
    const found = await Promise.all(
      failOns.map((failOn) =>
        run(['check', ...files, '--policy', cornerSchool, '--fail-on', failOn, '--format', 'csv'], { folder }),
      ),
    )
    expect(found.map(({ status }) => status)).toEqual(statuses)
    // It changes nothing but the status.
    for (const { stdout, stderr } of found) expect([stdout, stderr]).toEqual([found[0]?.stdout, found[0]?.stderr])
  })
})

describe('the summary', () => {
  test('counts by outcome, and by clause in the order of the policy', async () => {
    const acts = [
      'duty',
      'breach',
      'undetermined',
      'open-advice',
      'compliant',
      'out-of-scope',
      'invalid',
      'undetermined',
    ] as const
    const { stderr } = await run(['check', '-', '--policy', cornerSchool, '--format', 'csv'], {
      stdin: acts.map((act) => line(act)).join('\n'),
    })
    expect(
      stderr,
    ).toBe(`8 actions checked: 1 against the policy, 2 not decided yet, 3 no rule broken, 1 outside the policy, 1 could not be read

broken  to do  open  clause           title
     1      –     2  1.not.political  Nothing political
     –      1     –  1.delete-spam    Delete spam
     –      –     1  1.unsigned       Sign what you post
`)
  })
})

describe('--assume', () => {
  test('ordinary takes absent facts for ordinary, and marks what it assumed', async () => {
    const stdin = line('breach')
      .replace('"readsAsSchoolView":true', '"readsAsSchoolView":null')
      .replace('"spam":false,', '')
    const args = ['check', '-', '--policy', cornerSchool, '--format', 'ndjson', '--assume']
    const [unknown, ordinary] = await Promise.all(
      ['unknown', 'ordinary'].map((assume) => run([...args, assume], { stdin })),
    )
    const open = JSON.parse(unknown?.stdout ?? '')
    expect(open.undetermined.map(({ clause }: { clause: string }) => clause)).toEqual(['1.delete-spam', '1.unsigned'])
    const closed = JSON.parse(ordinary?.stdout ?? '')
    expect(closed).toMatchObject({ outcome: 'breach', duties: [], undetermined: [] })
    expect(closed.violations).toEqual(open.violations)
    expect(closed.recommendations[0].because).toEqual([
      { fact: 'channel.account', operator: 'equal', value: 'official', actual: 'official' },
      { fact: 'content.readsAsSchoolView', operator: 'equal', value: false, actual: false, assumed: true },
    ])
  })

  test('ordinary settles what was undetermined', async () => {
    const stdin = line('undetermined')
    const check = (...more: string[]) => run(['check', '-', '--policy', cornerSchool, ...more], { stdin })
    expect([(await check()).status, (await check('--assume', 'ordinary')).status]).toEqual([3, 0])
  })
})
