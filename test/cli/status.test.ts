import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cornerSchool, run, temporaryFolder } from './run-command.js'
import { describeScenarios } from './scenarios.js'

describeScenarios('status')

const register = (zone: string) =>
  JSON.stringify({ id: 'corner', zone, versions: [{ folder: 'all', from: '2000-01-01' }] })

const dateIn = (timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format()

test.each(['Pacific/Kiritimati', 'Pacific/Niue'])(
  'today is today in the time zone of the register: %s',
  async (zone) => {
    const folder = temporaryFolder({ 'register.json': register(zone) })
    cpSync(cornerSchool, join(folder, 'all'), { recursive: true })
    const before = dateIn(zone)
    const { status, stdout } = await run(['status', '.', '--format', 'json'], {
      folder,
      env: { TZ: 'America/New_York' },
    })
    expect(status).toBe(3)
    // It may have become midnight there.
    expect([before, dateIn(zone)]).toContain(JSON.parse(stdout).on)
  },
)

test.each(['Pacific/Kiritimati', 'Pacific/Niue'])(
  'without a register it is today where the machine is: %s',
  async (zone) => {
    const before = dateIn(zone)
    const { stdout } = await run(['status', cornerSchool, '--format', 'json'], { env: { TZ: zone } })
    expect([before, dateIn(zone)]).toContain(JSON.parse(stdout).on)
  },
)

test('a day is the same wherever the machine is', async () => {
  const runs = ['UTC', 'Asia/Kolkata', 'Pacific/Niue'].map((TZ) =>
    run(['status', cornerSchool, '--as-of', '2026-11-23'], { env: { TZ } }),
  )
  const [first, ...others] = await Promise.all(runs)
  for (const other of others) expect(other).toEqual(first)
})
