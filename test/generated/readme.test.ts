import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import { locatorText } from '../../src/policy/locator.js'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

const rows = policy.sections.flatMap(({ section, clauses }) =>
  clauses.map((clause) => {
    const strength = 'strength' in clause ? `, ${clause.strength}` : ''
    const cells = [`\`${clause.id}\``, locatorText(section, clause.locator), clause.kind + strength, clause.title]
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  }),
)

const table = ['| Clause | Where | Kind, strength | Title |', '| --- | --- | --- | --- |', ...rows].join('\n')

test('the table of clauses in README.md is fresh', async () => {
  expect(readme.match(/<!-- \/?clauses -->/g)).toEqual(['<!-- clauses -->', '<!-- /clauses -->'])
  const fresh = readme.replace(
    /<!-- clauses -->[\s\S]*<!-- \/clauses -->/,
    () => `<!-- clauses -->\n\n${table}\n\n<!-- /clauses -->`,
  )
  await expect(fresh).toMatchFileSnapshot('../../README.md')
})
