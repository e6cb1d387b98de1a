import { contraryTasks } from './contrary-tasks.js'
import { eitherWay } from './either-way.js'
import type { Lint } from './lint.js'
import { prohibitedTask } from './prohibited-task.js'

export const doubleBind: Lint = {
  severity: 'error',
  meaning: 'The policy asks for something and prohibits it, so that whoever is meant cannot but be wrong.',
  remedy: 'Let one of the clauses give way where both apply.',
  check: (context) => [...eitherWay(context), ...contraryTasks(context), ...prohibitedTask(context)],
}
