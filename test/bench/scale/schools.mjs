// What it costs to hold the policies of many schools at once.
import { fileURLToPath } from 'node:url'
import { runTask } from './child.mjs'

const task = fileURLToPath(new URL('tasks/schools.mjs', import.meta.url))

/**
 * Measures numbers of schools, each in a process of its own.
 *
 * @param acts how many different acts go to the schools in any order
 */
export const measureSchools = async ({ schools, acts, say }) => {
  const measured = []
  for (const each of schools) {
    const { whole: _whole, ...result } = await runTask(process.execPath, ['--expose-gc', task], { schools: each, acts })
    measured.push(result)
    say(result)
  }
  return { acts, measured }
}
