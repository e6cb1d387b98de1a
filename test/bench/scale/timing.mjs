// Times that bear being compared on a machine that has other work to do.

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** How long something took, in milliseconds, and what it gave. */
export const timed = (work) => {
  const began = performance.now()
  const result = work()
  return [performance.now() - began, result]
}

/** How long something took that is waited for, in seconds, and what it gave. */
export const seconds = async (work) => {
  const began = performance.now()
  const result = await work()
  return [(performance.now() - began) / 1_000, result]
}

/**
 * The median microseconds that each contestant takes for an act, in turns over the same acts.
 *
 * @param contestants functions of an act and its place
 */
export const perAct = (contestants, actions, rounds = 7) => {
  const times = contestants.map(() => [])
  for (let round = 0; round < rounds; round += 1)
    for (const [at, contestant] of contestants.entries()) {
      const [milliseconds] = timed(() => {
        for (let place = 0; place < actions.length; place += 1) contestant(actions[place], place)
      })
      times[at].push((milliseconds * 1_000) / actions.length)
    }
  return times.map(median)
}

/** What is on the heap once everything that nobody holds is gone: bytes. Needs --expose-gc. */
export const heap = () => {
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed
}
