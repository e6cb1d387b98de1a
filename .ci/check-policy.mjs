// Holds every policy under rules/ to what its authors promise, and prints the figures.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const policies = readdirSync(`${root}/rules`).filter((name) => existsSync(`${root}/rules/${name}/policy.json`))

const node = (...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

const run = (...args) => {
  console.log(`\n$ clausewise ${args.join(' ')}`)
  node('dist/cli/cli.js', ...args)
}

for (const policy of policies) {
  const folder = `rules/${policy}`
  run('validate', folder)
  run('lint', folder)
  run('test', folder)
  run('coverage', folder, '--threshold', '100')
  run('mutate', folder)
  // Against the last release: an edit that says less of itself than it does must not go out.
  run('diff', `test/released/${policy}`, folder, '--check')
}

console.log('\nHow long it takes to compare a policy with itself')
node('test/bench/prove.mjs')
