import { type LineBlock, lineBlocks } from '../../input/line-blocks.js'
import { type BlockJudge, type BlockTask, type CheckedBlock, checkBlock } from './check-block.js'
import type { Outcome, WorkerPool } from './worker-pool.js'

/** Blocks that are given out and not yet written, for each thread: so that none waits for its next one. */
const aheadOfEach = 2

/** What a check of lines needs of the command. */
export interface LineCheck {
  /** Without one, lines are checked here, as soon as they are there. */
  readonly pool: WorkerPool<BlockTask, CheckedBlock> | undefined
  readonly workers: number
  readonly file: string
  /** Checks here what a thread did not finish. */
  readonly judge: BlockJudge
  /** Takes what came of a block, in the order of the input. */
  readonly take: (checked: CheckedBlock) => Promise<void>
  readonly isDone: () => boolean
  readonly say: (text: string) => void
}

interface Given {
  readonly block: LineBlock
  readonly outcome: Promise<Outcome<CheckedBlock>>
}

/** Checks a stream of lines, on several threads where there are any; results come in the order of the lines. */
export const checkLines = async (chunks: AsyncIterable<Uint8Array>, check: LineCheck): Promise<void> => {
  const { pool, workers, file, judge, take, isDone, say } = check
  if (pool === undefined) {
    let memory: ArrayBuffer | undefined
    for await (const block of lineBlocks(chunks, 1)) {
      const checked = checkBlock({ file, block, memory }, judge)
      await take(checked)
      memory = checked.output.buffer
      if (isDone()) return
    }
    return
  }
  const given: Given[] = []
  const memories: ArrayBuffer[] = []
  const finishFirst = async (): Promise<void> => {
    const { block, outcome } = given.shift() as Given
    const came = await outcome
    if ('result' in came) {
      await take(came.result)
      memories.push(came.result.output.buffer)
      return
    }
    say(
      `a worker thread was lost (${came.lost}); lines ${block.firstLine} to ${block.lastLine} are checked without it\n`,
    )
    return take(checkBlock({ file, block }, judge))
  }
  for await (const block of lineBlocks(chunks)) {
    // Copied to the thread, not moved: what it does not finish is finished here.
    const memory = memories.pop()
    given.push({ block, outcome: pool.run({ file, block, memory }, memory ? [memory] : []) })
    if (given.length >= workers * aheadOfEach) await finishFirst()
    if (isDone()) return
  }
  while (given.length > 0 && !isDone()) await finishFirst()
}
