import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkLintSettings } from '../../src/authoring/lint/check-lint-settings.js'
import { lintPolicy } from '../../src/authoring/lint/lint-policy.js'
import { lints } from '../../src/authoring/lint/lints.js'
import { lintCodes } from '../../src/policy/lint-codes.js'
import { draft, prohibitions } from '../authoring/lint-drafts.js'

const folder = new URL('../../docs/lint/', import.meta.url)
const page = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const readme = page('README.md')

test('docs/lint has a page for each code, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual(['README.md', ...lintCodes.map((code) => `${code}.md`)].sort())
})

test('the table of codes in docs/lint/README.md is fresh', async () => {
  const rows = lintCodes.map((code) => `| [${code}](${code}.md) | ${lints[code].severity} | ${lints[code].meaning} |`)
  const table = ['| Code | Severity | What it means |', '| --- | --- | --- |', ...rows].join('\n')
  expect(readme.match(/<!-- \/?lints -->/g)).toEqual(['<!-- lints -->', '<!-- /lints -->'])
  const fresh = readme.replace(
    /<!-- lints -->[\s\S]*<!-- \/lints -->/,
    () => `<!-- lints -->\n\n${table}\n\n<!-- /lints -->`,
  )
  await expect(fresh).toMatchFileSnapshot('../../docs/lint/README.md')
})

const blocksOf = (name: string) =>
  [...page(name).matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => JSON.parse(json as string) as object)

describe.each(lintCodes)('docs/lint/%s.md', (code) => {
  const text = page(`${code}.md`)
  const blocks = blocksOf(`${code}.md`)

  test('has its parts, and the severity that the lint has', () => {
    expect(text.startsWith(`# ${code}\n\nSeverity: ${lints[code].severity}.\n`)).toBe(true)
    expect(
      [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading).filter((each) => !each?.startsWith('Why it is')),
    ).toEqual(['What it finds', 'Why it matters', 'Example', 'How to suppress it'])
  })

  test('ends with settings that have the form', () => {
    const last = blocks.at(-1) as { readonly code?: string }
    const settings = last.code === undefined ? last : { suppress: [last] }
    expect(checkLintSettings(settings)).toEqual([])
    expect(JSON.stringify(last)).toContain(`"${code}"`)
  })
})

const isCondition = (block: object) => 'all' in block || 'any' in block
const conditionPages = ['never-holds', 'always-holds', 'idle-condition', 'idle-presumption'] as const

test.each(conditionPages)('docs/lint/%s.md is wrong where it says so, and right where it says so', (code) => {
  const conditions = blocksOf(`${code}.md`).filter(isCondition)
  const found = conditions.map((condition) =>
    lintPolicy(draft({ clauses: prohibitions(condition) })).filter((finding) => finding.code === code),
  )
  expect(found.map(({ length }) => length)).toEqual([1, 0])
})
