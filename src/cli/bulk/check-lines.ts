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

/**
 * Memory of a block and of what comes of it, used again and again: to copy it, and to clear it away, costs as much as a
 * thread does. Threads share the first, so that it is still here when one is lost. The second is moved to a thread and back:
 * what is shared is written a fifth slower.
 */
interface Memory {
  readonly input: SharedArrayBuffer
  readonly output: ArrayBuffer
}

interface Given {
  readonly task: BlockTask
  readonly lastLine: number
  readonly memory: Memory
  readonly outcome: Promise<Outcome<CheckedBlock>>
}

const checkHere = async (
  chunks: AsyncIterable<Uint8Array>,
  { file, judge, take, isDone }: LineCheck,
): Promise<void> => {
  let input = new Uint8Array(0)
  const room = (size: number): Uint8Array => {
    if (size > input.length) input = new Uint8Array(size)
    return input
  }
  let firstLine = 1
  let memory: ArrayBuffer | undefined
  for await (const { bytes, lines } of lineBlocks(chunks, { least: 1, room })) {
    const checked = checkBlock({ file, bytes, firstLine, memory }, judge)
    await take(checked)
    memory = checked.output.buffer
    firstLine += lines
    if (isDone()) return
  }
}

/** Checks a stream of lines, on several threads where there are any; results come in the order of the lines. */
export const checkLines = async (chunks: AsyncIterable<Uint8Array>, check: LineCheck): Promise<void> => {
  const { pool, workers, file, judge, take, isDone, say } = check
  if (pool === undefined) return checkHere(chunks, check)
  const given: Given[] = []
  const free: Memory[] = []
  /** Of the block that is being filled. */
  let memory: Memory | undefined
  const room = (size: number): Uint8Array => {
    memory ??= free.pop() ?? { input: new SharedArrayBuffer(size), output: new ArrayBuffer(0) }
    if (memory.input.byteLength < size) memory = { ...memory, input: new SharedArrayBuffer(size) }
    return new Uint8Array(memory.input)
  }
  let firstLine = 1
  const give = ({ bytes, lines }: LineBlock): void => {
    const held = memory as Memory
    memory = undefined
    const task = { file, bytes, firstLine, memory: held.output }
    firstLine += lines
    given.push({ task, lastLine: firstLine - 1, memory: held, outcome: pool.run(task, [held.output]) })
  }
  const finishFirst = async (): Promise<void> => {
    const { task, lastLine, memory, outcome } = given.shift() as Given
    const came = await outcome
    if ('result' in came) {
      await take(came.result)
      free.push({ ...memory, output: came.result.output.buffer })
      return
    }
    const held = `lines ${task.firstLine} to ${lastLine}`
    say(`a worker thread was lost (${came.lost}); ${held} are checked without it\n`)
    return take(checkBlock({ ...task, memory: undefined }, judge))
  }
  const finish = async (most: number): Promise<void> => {
    while (given.length > most && !isDone()) await finishFirst()
  }
  try {
    for await (const block of lineBlocks(chunks, { room })) {
      give(block)
      await finish(workers * aheadOfEach - 1)
      if (isDone()) return
    }
  } finally {
    // Where the input fails, too: what was read of it is checked.
    await finish(0)
  }
}
