// Packs the library, installs the tarball in an empty folder, and uses it there as its users would.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = new URL('../..', import.meta.url).pathname
const versions = (process.env.CLAUSEWISE_NODES ?? '20,22,24,26').split(',')
const folder = mkdtempSync(join(tmpdir(), 'clausewise-package-'))
const npm = (args, options = {}) =>
  execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], ...options })

/** The Node.js to run something with: this one, or another version from the registry. */
const node = (version, args) =>
  version === process.versions.node.split('.')[0]
    ? [process.execPath, args]
    : ['npx', ['--yes', '-p', `node@${version}`, 'node', ...args]]

const run = (version, args, input = '') => {
  const [command, rest] = node(version, args)
  const { status, stdout, stderr } = spawnSync(command, rest, { cwd: folder, encoding: 'utf8', input })
  return { status, stdout, stderr }
}

let passed = 0
const check = (what, act) => {
  act()
  passed += 1
  console.log(`ok: ${what}`)
}

try {
  const tarball = npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: root })
    .trim()
    .split('\n')
    .at(-1)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true }))
  npm(['install', '--no-audit', '--no-fund', '--ignore-scripts', join(folder, tarball)], { cwd: folder })
  cpSync(new URL('consumer', import.meta.url).pathname, folder, { recursive: true })
  cpSync(join(folder, 'consumer.mts'), join(folder, 'consumer.cts'))

  check('no development dependency comes along', () => {
    assert.ok(!readdirSync(join(folder, 'node_modules')).includes('vitest'))
  })
  for (const version of versions) {
    for (const script of ['consumer.mjs', 'consumer.cjs'])
      check(`${script} on Node.js ${version}`, () => {
        const { status, stdout, stderr } = run(version, [script])
        assert.equal(status, 0, stderr)
        assert.equal(stdout.trim(), 'breach 2.1.not.political')
      })
    check(`no code generation from strings on Node.js ${version}`, () => {
      const { status, stderr } = run(version, ['--disallow-code-generation-from-strings', 'consumer.mjs'])
      assert.equal(status, 0, stderr)
    })
    check(`the command on Node.js ${version}`, () => {
      const command = join('node_modules', 'clausewise', 'dist', 'cli', 'cli.js')
      const action = '{"id":"a","verb":"post","actor":{"roles":["pupil"]},"channel":{"account":"personal"}}\n'
      const { status, stdout } = run(
        version,
        [command, 'check', '-', '--format', 'ndjson', '--assume', 'ordinary'],
        action,
      )
      assert.equal(status, 0)
      assert.equal(JSON.parse(stdout).outcome, 'compliant')
    })
  }
  check('the installed command', () => {
    const { status, stdout } = spawnSync(join(folder, 'node_modules', '.bin', 'clausewise'), ['--version'], {
      encoding: 'utf8',
    })
    assert.equal(status, 0)
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/)
  })
  const rules = join('node_modules', 'clausewise', 'rules', 'stokes-wood-primary')
  for (const args of [
    ['validate', rules],
    ['lint', rules],
    ['test', rules],
    ['coverage', rules, '--threshold', '100'],
    ['mutate', rules, '--clause', '2.2.delete.spam'],
    ['diff', tarball, rules, '--exit-code'],
    ['handbook', rules, '--locale', 'cy'],
  ])
    check(`the installed command: ${args[0]}`, () => {
      const command = join(folder, 'node_modules', '.bin', 'clausewise')
      const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
      assert.equal(status, 0, stdout + stderr)
    })
  for (const [kind, file] of [
    ['ESM', 'consumer.mts'],
    ['CommonJS', 'consumer.cts'],
  ])
    check(`types for ${kind}`, () => {
      const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
      const flags = [
        '--noEmit',
        '--strict',
        '--exactOptionalPropertyTypes',
        '--target',
        'es2022',
        '--module',
        'nodenext',
      ]
      const { status, stdout } = spawnSync(process.execPath, [tsc, ...flags, file], { cwd: folder, encoding: 'utf8' })
      assert.equal(status, 0, stdout)
    })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`package: ${passed} checks passed`)
