import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { parseAction } from '../../src/action/parse-action.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { casesSchema } from '../../src/policy/case.js'
import { clauseSchema } from '../../src/policy/clause.js'
import { loadPolicy } from '../../src/policy/load.js'
import { policyFileSchema } from '../../src/policy/policy.js'
import { ruleSchema } from '../../src/policy/rule.js'
import { sectionSchema } from '../../src/policy/section.js'
import { emit, problemsOf } from './check-types.js'
import { type Block, exampleBlocks, pageBlocks, read, root, walkThrough } from './pages.js'
import { isAsShown, isOurs, run, runLine } from './run.js'

const named = (blocks: readonly Block[]) => blocks.map((block) => [block.place, block] as const)
const inLanguage = (blocks: readonly Block[], language: string) => blocks.filter((block) => block.language === language)

/** What a block says that it prints: the `text` after it, or the comment after each `console.log`. */
const shownBy = ({ code, output }: Block): string | undefined => {
  if (output !== undefined) return output
  const comments = [...code.matchAll(/console\.log\(.*\) \/\/ (.+)$/gm)].map(([, comment]) => comment)
  return comments.length === 0 ? undefined : comments.join('\n')
}

const expectShown = (output: string, shown: string) => {
  if (!isAsShown(output, shown)) expect(output.trimEnd()).toBe(shown.trimEnd())
}

test('a page shows output only after what prints it', () => {
  const all = pageBlocks.map(({ language }, index) => [language, pageBlocks[index - 1]?.language])
  for (const [language, before] of all) if (language === 'text') expect(['ts', 'sh', 'diff']).toContain(before)
})

describe('TypeScript', () => {
  const blocks = inLanguage([...pageBlocks, ...exampleBlocks], 'ts')
  const problems = problemsOf(blocks)

  test('there is some', () => {
    expect(inLanguage(pageBlocks, 'ts').length).toBeGreaterThan(5)
    expect(inLanguage(exampleBlocks, 'ts').length).toBeGreaterThan(5)
  })

  describe.each(named(blocks))('%s', (_place, block) => {
    test('fits the types', () => {
      expect(problems.get(block)).toEqual([])
    })

    test.concurrent('runs and prints what it says', async () => {
      const { status, output } = await run(process.execPath, emit(block))
      expect(status, output).toBe(0)
      const shown = shownBy(block)
      if (shown !== undefined) expectShown(output, shown)
    })
  })
})

describe('shell commands', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  /** npm's own commands that a page may name, beside the scripts. */
  const own = ['ci', 'install', 'pack']

  const isKnown = (command: string): boolean => {
    const [, runs, name] = /^npm (run )?([\w:-]+)/.exec(command) ?? []
    if (name === undefined) return false
    return runs !== undefined || name === 'start' || name === 'test' ? Object.hasOwn(scripts, name) : own.includes(name)
  }

  const statusOf = async (line: string) => {
    const [command = '', expected] = line.split(/ +# status /)
    const done = await runLine(root, command)
    if (expected === undefined) expect(done.status, done.output).not.toBe(2)
    else expect(done.status, done.output).toBe(Number(expected))
    return done.output
  }

  const blocks = inLanguage(pageBlocks, 'sh').filter((block) => !block.place.startsWith(`${walkThrough}:`))

  test.each(named(blocks))('%s', async (_place, { code, output: shown }) => {
    const outputs: string[] = []
    for (const line of code.split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
      if (isOurs(line)) outputs.push(await statusOf(line))
      else for (const command of line.split(' && ')) expect(isKnown(command), command).toBe(true)
    }
    if (shown !== undefined) expectShown(outputs.join(''), shown)
  })
})

describe('JSON', () => {
  const blocks = inLanguage(pageBlocks, 'json').map(({ place, code }) => ({ place, content: JSON.parse(code) }))

  /** What a block is, told by a key that nothing else has. */
  const schemas = {
    cases: casesSchema,
    clauses: sectionSchema,
    sections: policyFileSchema,
    rules: clauseSchema,
    event: ruleSchema,
  } as const

  test.each(blocks.map(({ place, content }) => [place, content] as const))('%s is valid', (_place, content) => {
    const known = Object.entries(schemas).find(([key]) => Object.hasOwn(content, key))
    if (known) expect(z.safeParse(known[1], content).error).toBeUndefined()
    else if (Object.hasOwn(content, 'verb')) expect(parseAction(content)).toMatchObject({ ok: true })
  })

  test('the policy that docs/policy-files.md builds loads, and its cases hold', () => {
    const files = blocks.filter(({ place }) => place.startsWith('docs/policy-files.md')).map(({ content }) => content)
    const head = files.find((content) => Object.hasOwn(content, 'sections'))
    const section = files.find((content) => Object.hasOwn(content, 'clauses'))
    const loaded = loadPolicy({ 'policy.json': head, [`${section.section}-example.json`]: section })
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 2))
    const { cases } = z.parse(
      casesSchema,
      files.find((content) => Object.hasOwn(content, 'cases')),
    )
    expect(cases.length).toBeGreaterThan(1)
    for (const { name, action, assume = 'unknown', expect: wanted } of cases) {
      const parsed = parseAction(action)
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 2))
      const found = createEvaluator(loaded.policy, { assume })(parsed.action)
      const clausesOf = (list: readonly (string | { readonly clause: string })[] = []) =>
        list.map((one) => (typeof one === 'string' ? one : one.clause))
      for (const list of ['violations', 'duties', 'permissions', 'recommendations', 'undetermined'] as const)
        expect(clausesOf(found[list]), `${name}: ${list}`).toEqual(clausesOf(wanted[list]))
      expect(found.outcome, name).toBe(wanted.outcome)
    }
  })
})
