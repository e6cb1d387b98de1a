// Times several things in one process, in turns: what else the machine does meets all of them alike.
import { do_not_optimize, measure } from 'mitata'

/**
 * A loop of one contestant's own: a loop that all shared would not know whom it calls, and none of them would be inlined.
 */
const passOf = ({ evaluate }, inputs) =>
  Function(
    'evaluate',
    'inputs',
    'keep',
    'return () => { for (let index = 0; index < inputs.length; index += 1) keep(evaluate(inputs[index])) }',
  )(evaluate, inputs, do_not_optimize)
const asyncPassOf =
  ({ evaluate }, inputs) =>
  async () => {
    for (const input of inputs) do_not_optimize(await evaluate(input))
  }

/** One pass to warm up, and a few that count: the rounds are what is many. */
const fewPasses = { gc: false, min_samples: 9, min_cpu_time: 0, warmup_samples: 0, batch_threshold: 0 }

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/**
 * @param {{ contestant: object, inputs: unknown[], every?: number }[]} entries what to time; with `every`, in every so
 *   many rounds only
 * @returns the median of all rounds for each entry, in nanoseconds an input
 */
export const timeInTurns = async (entries, rounds) => {
  const timed = entries.map(({ contestant, inputs, every = 1 }) => ({
    pass: contestant.isAsync ? asyncPassOf(contestant, inputs) : passOf(contestant, inputs),
    count: inputs.length,
    every,
    times: [],
  }))
  for (let round = 0; round < rounds; round += 1)
    for (const { pass, count, every, times } of round % 2 === 0 ? timed : timed.toReversed()) {
      if (round % every !== 0) continue
      const { p50 } = await measure(pass, fewPasses)
      times.push(p50 / count)
    }
  return timed.map(({ times }) => median(times.slice(Math.floor(times.length / 5))))
}
