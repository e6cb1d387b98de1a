import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtIn, builtInIds } from '../../src/action/facts.js'
import { cornerSchool, run, temporaryFolder } from './run-command.js'

const flags = builtInIds.filter((id) => builtIn[id].type === 'boolean' && !builtIn[id].derived)

/** The corner school's policy with a rule that asks for either of some pairs, each of facts that stand far apart. */
const entangled = (pairs: number): string => {
  const folder = join(temporaryFolder(), 'school')
  cpSync(cornerSchool, folder, { recursive: true })
  const file = join(folder, '1-our-account.json')
  const section = JSON.parse(readFileSync(file, 'utf8'))
  const holds = (fact: string | undefined) => ({ fact, operator: 'equal', value: true })
  section.clauses[0].rules[0].conditions = {
    any: Array.from({ length: pairs }, (_, index) => ({ all: [holds(flags[index]), holds(flags[index + pairs])] })),
  }
  writeFileSync(file, JSON.stringify(section))
  return folder
}

test.each(['diff', 'lint', 'coverage'])(
  '%s gives up on conditions that are too entangled to prove',
  async (command) => {
    const folder = entangled(12)
    const args = command === 'diff' ? [command, cornerSchool, folder] : [command, folder]
    expect(await run(args)).toEqual({
      status: 2,
      stdout: '',
      stderr: 'the conditions of the policy are too entangled to prove anything of them: split a rule into several\n',
    })
  },
)
