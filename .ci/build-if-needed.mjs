// Builds only where something that goes into the package is newer than what was built.
import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'

const newest = (paths) =>
  Math.max(
    0,
    ...paths.flatMap((path) => {
      const stat = statSync(path, { throwIfNoEntry: false })
      if (stat === undefined) return []
      return stat.isDirectory() ? [newest(readdirSync(path).map((name) => `${path}/${name}`))] : [stat.mtimeMs]
    }),
  )

const built = statSync('dist/cli/cli.js', { throwIfNoEntry: false })?.mtimeMs ?? 0
if (newest(['src', 'rules', 'package.json', 'tsup.config.ts']) > built)
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' })
