// Times several things in one process, in turns: what else the machine does meets all of them alike.
import { do_not_optimize } from 'mitata'

/**
 * A loop of one contestant's own: a loop that all shared would not know whom it calls, and none of them would be inlined.
 */
const loopOf = ({ evaluate, isAsync }) =>
  isAsync
    ? async (inputs) => {
        for (const input of inputs) do_not_optimize(await evaluate(input))
      }
    : Function(
        'evaluate',
        'keep',
        'return (inputs) => { for (let index = 0; index < inputs.length; index += 1) keep(evaluate(inputs[index])) }',
      )(evaluate, do_not_optimize)

/** In milliseconds. A slice is so short that most are not interrupted, and the median is of those that were not. */
const slice = 0.3
/** What an entry takes of a round: who is fast goes over the same inputs again, and who is slow sits rounds out. */
const turn = 5
const fewestInputs = 20

const timed = async (loop, inputs) => {
  const start = performance.now()
  const running = loop(inputs)
  if (running) await running
  return performance.now() - start
}

/** How much of an entry to time at once, and how often, by how long a few of its inputs take. */
const planOf = async (loop, inputs) => {
  const some = inputs.slice(0, 50)
  await timed(loop, some)
  const each = (await timed(loop, some)) / some.length
  const count = Math.min(inputs.length, Math.max(fewestInputs, Math.ceil(turn / each)))
  return {
    count,
    size: Math.min(count, Math.max(1, Math.floor(slice / each))),
    every: Math.ceil((count * each) / turn),
    again: Math.ceil(turn / (count * each)),
  }
}

const prepared = async ({ contestant, inputs, plan }) => {
  const loop = loopOf(contestant)
  const { count, size, every, again } = plan ?? (await planOf(loop, inputs))
  const slices = Array.from({ length: Math.ceil(count / size) }, (_, index) => ({
    inputs: inputs.slice(index * size, Math.min(count, (index + 1) * size)),
    times: [],
  }))
  return { loop, slices, count, every, again }
}

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

const least = (numbers) => numbers.reduce((a, b) => Math.min(a, b))

/**
 * @param entries what to time: contestants, and their inputs; with a plan of their own where every run must do the same
 * @returns for each entry, in nanoseconds an input, the median and the best times of its slices together
 */
export const timeInTurns = async (entries, rounds) => {
  const all = []
  for (const entry of entries) all.push(await prepared(entry))
  for (let round = -Math.ceil(rounds / 10); round < rounds; round += 1)
    for (const { loop, slices, every, again } of round % 2 === 0 ? all : all.toReversed())
      for (let pass = 0; round % every === 0 && pass < again; pass += 1)
        for (const { inputs, times } of slices) {
          const time = await timed(loop, inputs)
          // Those below zero are for the compiler.
          if (round >= 0) times.push(time)
        }
  return all.map(({ slices, count }) => {
    const together = (of) => (slices.reduce((sum, { times }) => sum + of(times), 0) * 1_000_000) / count
    return { nanoseconds: together(median), best: together(least) }
  })
}
