import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cornerSchool, line, run, scenario, temporaryFolder } from './run-command.js'
import { hasScript, show } from './terminal.js'

const csi = '\u001b['
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is looked for.
const colours = /\u001b\[\d+m/g
const words = (text: string) => text.replace(colours, '').replace(/\s+/g, ' ').trim()

const check = ['check', scenario('four-acts.ndjson'), '--policy', cornerSchool]

test('no colour where the output is no terminal, whatever the environment asks for', async () => {
  for (const env of [{ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, { FORCE_COLOR: '1' }]) {
    const { stdout, stderr } = await run(check, { env })
    expect(stdout + stderr).not.toContain(csi)
  }
})

describe.skipIf(!hasScript)('at a terminal', () => {
  test('there is colour, and NO_COLOR takes it away and nothing else', async () => {
    const [coloured, plain, empty] = await Promise.all([
      show(check),
      show(check, { env: { NO_COLOR: '1' } }),
      show(check, { env: { NO_COLOR: '' } }),
    ])
    expect(coloured).toContain(`${csi}31m`)
    expect(plain).not.toContain(csi)
    expect(coloured.replace(colours, '')).toBe(plain)
    expect(empty).toBe(coloured)
  })

  test('a redirected output has no colour, though the summary is seen at a terminal', async () => {
    expect(await show(check, { redirect: '> /dev/null' })).not.toContain(csi)
    const [seen, { stdout }] = await Promise.all([show(check, { redirect: '2> /dev/null | cat' }), run(check)])
    expect(seen).toBe(stdout)
  })

  test('programs are given no colour', async () => {
    expect(await show([...check, '--format', 'ndjson'])).not.toContain(csi)
  })

  test.each([40, 120])('a width of %d columns is respected', async (columns) => {
    const shown = await show(check, { columns, env: { NO_COLOR: '1' }, redirect: '2> /dev/null' })
    for (const each of shown.split('\n')) expect(each.length).toBeLessThanOrEqual(columns)
    expect(Math.max(...shown.split('\n').map(({ length }) => length))).toBeGreaterThan(columns - 12)
  })

  test('lines grow no longer than is easy to read', async () => {
    const shown = await show(check, { columns: 300, env: { NO_COLOR: '1' } })
    expect(Math.max(...shown.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(120)
  })

  // Reported: a terminal that does not know its width says 0, and the text comes 40 columns wide.
  test('an unknown width is as good as none', async () => {
    const [shown, { stdout }] = await Promise.all([
      show(check, { columns: 0, env: { NO_COLOR: '1' }, redirect: '2> /dev/null' }),
      run(check),
    ])
    expect(words(shown)).toBe(words(stdout))
    expect(shown).toBe(stdout)
  })

  // Reported: the timer of the progress bar is left running.
  test('a pipe that is closed while the bar is shown ends the command', async () => {
    const folder = temporaryFolder({ big: `${line('breach')}\n`.repeat(20_000) })
    const began = Date.now()
    await show(['check', join(folder, 'big'), '--policy', cornerSchool], {
      redirect: '| (sleep 1.5; head -n 1)',
      milliseconds: 4_500,
    })
    expect(Date.now() - began).toBeLessThan(4_000)
  })

  // Reported: the bar is drawn into the text, and stays there.
  test('there is no bar among results that are shown on the same terminal', async () => {
    const folder = temporaryFolder({ part: `${line('breach')}\n`.repeat(500) })
    const shown = await show(['check', '-', '--policy', cornerSchool], {
      before: `cd ${folder}; (cat part; sleep 1.2; cat part) |`,
      redirect: '2>&1',
    })
    expect(shown).toContain('1000 actions checked')
    expect(shown).not.toMatch(/\d+ actions(?! checked)/)
  })

  test('an act is shown and never obeyed', async () => {
    const folder = temporaryFolder({ act: line('compliant', '\u001b[2J\u0007\u202ex') })
    const shown = await show(['check', join(folder, 'act'), '--policy', cornerSchool], {
      columns: 120,
      redirect: '2> /dev/null',
    })
    expect(shown.replace(colours, '')).toBe(
      '✓ \\u001b[2J\\u0007\\u202ex · line 1 · pupil browsing from a personal account · no rule broken\n',
    )
  })
})
