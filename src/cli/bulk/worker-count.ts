import { availableParallelism } from 'node:os'

/** Below this a thread's start costs more than it saves: bytes. */
const worthThreads = 32_000_000
const mostByDefault = 8

/**
 * How many threads check the lines of an input.
 *
 * @param asked what the caller asked for
 * @param bytes the size of the input, where it is known
 */
export const workerCount = (asked: number | undefined, bytes: number | undefined): number => {
  if (asked !== undefined) return asked
  if (bytes === undefined || bytes < worthThreads) return 0
  const cores = availableParallelism()
  return cores > 1 ? Math.min(cores, mostByDefault) : 0
}
