// Times several things in one process, in turns: what else the machine does meets all of them alike.
import { do_not_optimize, measure } from 'mitata'

/**
 * A loop of one contestant's own: a loop that all shared would not know whom it calls, and none of them would be inlined.
 */
const passOf = ({ evaluate, isAsync }, inputs) =>
  isAsync
    ? async () => {
        for (const input of inputs) do_not_optimize(await evaluate(input))
      }
    : Function(
        'evaluate',
        'inputs',
        'keep',
        'return () => { for (let index = 0; index < inputs.length; index += 1) keep(evaluate(inputs[index])) }',
      )(evaluate, inputs, do_not_optimize)

/** One pass to warm up, and a few that count: the rounds are what is many. */
const fewPasses = { gc: false, min_samples: 9, min_cpu_time: 0, warmup_samples: 0, batch_threshold: 0 }

/** A pass is no longer than this, in nanoseconds: who is slow gets fewer inputs. */
const longestPass = 4_000_000
const fewestInputs = 10

/** Half of a few inputs warm up, and the other half tell how many there may be. */
const manyEnough = async (contestant, inputs) => {
  const first = inputs.slice(0, 50)
  await passOf(contestant, first)()
  const start = performance.now()
  await passOf(contestant, first)()
  const each = ((performance.now() - start) * 1e6) / first.length
  return inputs.slice(0, Math.max(fewestInputs, Math.ceil(longestPass / each)))
}

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/**
 * @param entries what to time: a contestant, and its inputs
 * @returns for each entry, in nanoseconds an input, the median of all rounds but the first ones
 */
export const timeInTurns = async (entries, rounds) => {
  const timed = []
  for (const { contestant, inputs } of entries) {
    const some = await manyEnough(contestant, inputs)
    timed.push({ pass: passOf(contestant, some), count: some.length, times: [] })
  }
  for (let round = 0; round < rounds; round += 1)
    for (const { pass, count, times } of round % 2 === 0 ? timed : timed.toReversed())
      times.push((await measure(pass, fewPasses)).p50 / count)
  return timed.map(({ times }) => median(times.slice(Math.floor(rounds / 5))))
}
