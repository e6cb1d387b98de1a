import { Tinypool } from 'tinypool'
import type { MutantResult } from '../authoring/mutate/mutation.js'
import type { Slice } from './mutate-worker.js'

/** What is to be tried, and by how many processes. */
export interface Work extends Slice {
  readonly workers: number
  /** Told how many mutants have been tried so far. */
  progress(tried: number): void
}

/** Slices for each worker: small enough that none waits long for the others in the end. */
const slicesEach = 8
const largest = 50

const slicesOf = ({ folder, digest, places, workers }: Work): readonly Slice[] => {
  const size = Math.max(1, Math.min(largest, Math.ceil(places.length / (workers * slicesEach))))
  return Array.from({ length: Math.ceil(places.length / size) }, (_, index) => ({
    folder,
    digest,
    places: places.slice(index * size, (index + 1) * size),
  }))
}

/**
 * Tries mutants in processes of their own. Results come in the order of the mutants, whatever the number of workers.
 *
 * @throws Error where a worker fails or dies: then there are no results
 */
export const tryInParallel = async (work: Work): Promise<readonly MutantResult[]> => {
  const slices = slicesOf(work)
  if (slices.length === 0) return []
  const threads = Math.min(work.workers, slices.length)
  const pool = new Tinypool({
    filename: new URL('./mutate-worker.js', import.meta.url).href,
    // A process that dies is noticed however it dies; a thread that ends itself is waited for in vain.
    runtime: 'child_process',
    env: process.env as Record<string, string>,
    minThreads: threads,
    maxThreads: threads,
  })
  let tried = 0
  try {
    const results = await Promise.all(
      slices.map(async (slice) => {
        const made = (await pool.run(slice)) as readonly MutantResult[]
        tried += made.length
        work.progress(tried)
        return made
      }),
    )
    return results.flat()
  } finally {
    await pool.destroy()
  }
}
