// Runs the tests that are about time on machines in several zones: all have to come to the same.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folders = ['test/base/local-days.test.ts', 'test/intake/calendar', 'test/intake/consent', 'test/duties']

for (const TZ of ['UTC', 'Europe/London', 'America/New_York', 'Asia/Kolkata']) {
  console.log(`\nTZ=${TZ}`)
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...folders],
    { cwd: root, stdio: 'inherit', env: { ...process.env, TZ } },
  )
  if (status !== 0) process.exit(status ?? 1)
}
