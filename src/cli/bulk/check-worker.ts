import { parentPort, workerData } from 'node:worker_threads'
import type { ReportContext } from '../../report/report.js'
import { type JudgeOptions, judgeFor } from '../check-judge.js'
import { type BlockJudge, type BlockTask, blockJudge, checkBlock } from './check-block.js'

/** What a worker is told when it starts. */
export interface Start {
  readonly options: JudgeOptions
  readonly context: ReportContext
}

const { options, context } = workerData as Start

const prepare = async (): Promise<BlockJudge> => {
  const judge = await judgeFor(options)
  const digests = judge?.versions.map(({ policy }) => policy.digest).join(', ')
  if (judge === undefined || digests !== context.policy.digest)
    throw new Error('the policy was changed in the meantime')
  const policy = judge.versions.length === 1 ? judge.versions[0]?.policy : undefined
  const { evaluator, ofGiven } = judge
  return blockJudge({ evaluator, ofGiven, policy, context })
}

const judge = await prepare()
parentPort?.on('message', (task: BlockTask) => {
  const checked = checkBlock(task, judge)
  parentPort?.postMessage(checked, [checked.output.buffer])
})
