import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { command, compliant, cornerSchool, ended, line, run, start, temporaryFolder, until } from './run-command.js'

const checked = ['--policy', cornerSchool, '--format', 'ndjson']
const manyLines = `${line('breach')}\n`.repeat(20_000)

describe('a pipe that is closed', () => {
  test.each(['ndjson', 'text', 'sarif'])('ends the command without a word: %s', async (format) => {
    const folder = temporaryFolder({ 'big.ndjson': manyLines })
    const child = start(['check', 'big.ndjson', '--policy', cornerSchool, '--format', format], { folder })
    child.stdout.once('data', () => child.stdout.destroy())
    const began = Date.now()
    const { stderr } = await ended(child)
    expect(stderr).toBe('')
    expect(child.signalCode).toBeNull()
    expect(Date.now() - began).toBeLessThan(5_000)
  })

  test('and soon, though standard input stays open', async () => {
    const child = start(['check', '-', ...checked])
    child.stdin.write(manyLines)
    child.stdout.once('data', () => child.stdout.destroy())
    const began = Date.now()
    const { stderr } = await ended(child)
    expect(stderr).toBe('')
    expect(Date.now() - began).toBeLessThan(5_000)
    expect(child.stdin.writableEnded).toBe(false)
  })

  test('before anything is written', async () => {
    const child = start(['check', '-', ...checked])
    child.stdout.destroy()
    child.stdin.end(manyLines)
    expect((await ended(child)).stderr).toBe('')
  })

  // Reported: the summary meets a closed pipe, and node ends with its own status 1, which means a breach.
  test('of standard error changes no status', async () => {
    const child = start(['check', '-', ...checked])
    child.stderr.destroy()
    child.stdin.end(line('undetermined'))
    expect((await ended(child)).status).toBe(3)
  })
})

// Reported: node's own stack on standard error, and status 1, which means a breach.
test.skipIf(!existsSync('/dev/full'))('a disk that is full is said in words, and status 2', async () => {
  const child = spawn(process.execPath, [command, 'check', '-', ...checked], {
    stdio: ['pipe', openSync('/dev/full', 'w'), 'pipe'],
  })
  let stderr = ''
  child.stderr?.on('data', (chunk) => (stderr += chunk))
  child.stdin?.end(line('compliant'))
  const [status] = await once(child, 'close')
  expect(status).toBe(2)
  expect(stderr).not.toContain('    at ')
})

describe('an interrupt', () => {
  const interrupted = /^interrupted: (\d+) actions? (?:was|were) finished\n$/

  test('says how many were finished; what was written is whole lines, in order', async () => {
    const child = start(['check', '-', ...checked])
    const result = ended(child)
    let seen = 0
    child.stdout.on('data', (chunk: Buffer) => (seen += chunk.length))
    child.stdin.write(`${line('compliant', 'a')}\n`.repeat(400))
    await until(() => seen > 0, 10_000)
    child.kill('SIGINT')
    const { status, stdout, stderr } = await result
    expect(status).toBe(130)
    const [, finished = ''] = interrupted.exec(stderr) ?? []
    const lines = stdout.split('\n')
    expect(lines.pop()).toBe('')
    expect(lines).toEqual(lines.map((_, index) => compliant({ line: index + 1 }, 'a')))
    expect(Number(finished)).toBeGreaterThanOrEqual(lines.length)
  })

  test('during a run through a file', async () => {
    const folder = temporaryFolder({ 'big.ndjson': manyLines })
    const child = start(['check', 'big.ndjson', ...checked], { folder })
    child.stdout.once('data', () => child.kill('SIGINT'))
    const { status, stdout, stderr } = await ended(child)
    expect(status).toBe(130)
    expect(stderr).toMatch(interrupted)
    expect(stdout.split('\n').length).toBeLessThan(20_000)
  })

  // Reported: `process.exit` drops what a full pipe has not yet taken, in the middle of a line.
  test('ends with a whole line though the reader is slow', async () => {
    const folder = temporaryFolder({ 'big.ndjson': manyLines })
    const child = start(['check', 'big.ndjson', ...checked], { folder })
    child.stdout.once('data', () => child.stdout.pause())
    const result = ended(child)
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    child.kill('SIGINT')
    await new Promise((resolve) => setTimeout(resolve, 300))
    child.stdout.resume()
    const { status, stdout, stderr } = await result
    const [, finished = ''] = interrupted.exec(stderr) ?? []
    expect(status).toBe(130)
    expect(stdout.split('\n').length - 1).toBe(Number(finished))
    expect(stdout.endsWith('\n')).toBe(true)
  })

  // Reported: up to 64 KiB of finished lines are counted and then lost, here all of them.
  test('loses nothing that it calls finished, and a slow input is answered as it comes', async () => {
    const child = start(['check', '-', ...checked])
    const result = ended(child)
    let seen = ''
    child.stdout.on('data', (chunk: Buffer) => (seen += chunk))
    for (let number = 1; number <= 3; number++) {
      child.stdin.write(`${line('compliant')}\n`)
      await until(() => seen.split('\n').length > number, 2_000)
    }
    child.kill('SIGINT')
    const { stdout, stderr } = await result
    expect(stdout.trimEnd().split('\n')).toHaveLength(3)
    expect(stderr).toBe('interrupted: 3 actions were finished\n')
  })
})

test('standard input twice is read once', async () => {
  const { status, stdout } = await run(['check', '-', '-', ...checked], { stdin: line('compliant') })
  expect([status, stdout.split('\n').length]).toEqual([0, 2])
})
