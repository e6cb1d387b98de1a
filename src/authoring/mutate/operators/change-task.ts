import { dutiesOf, onDuties, others } from '../clause-operator.js'
import { anotherWord } from '../values.js'

/** Makes a duty ask for something else: for the task of another rule, where there is one. */
export const changeTask = onDuties((params, policy) => {
  const tasks = dutiesOf(policy).map(({ task }) => task)
  return others(params, 'task', [tasks.find((task) => task !== params.task) ?? anotherWord(tasks)])
})
