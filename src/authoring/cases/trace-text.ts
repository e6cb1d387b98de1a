import type { Because } from '../../readings/evaluate/evaluation.js'
import type { TraceNode } from '../trace-node.js'
import { valueText } from './difference-text.js'
import type { RuleTrace } from './trace-case.js'

/** A line of a trace, without its indentation. */
export interface TraceLine {
  readonly depth: number
  readonly text: string
  /** Whether it is among what decided the whole. */
  readonly decisive: boolean
}

const readText = ({ actual, assumed }: Because): string => {
  if (actual === null) return 'not known'
  return `${assumed ? 'assumed' : 'was'} ${valueText(actual)}`
}

const nodeText = ({ kind, condition, truth, read }: TraceNode): string => {
  if (read === undefined) return `${condition === undefined ? kind : `${condition} (${kind})`}: ${truth}`
  return `${read.fact} ${read.operator} ${valueText(read.value)}: ${truth} (${readText(read)})`
}

const linesOf = (node: TraceNode, depth: number): readonly TraceLine[] => [
  { depth, text: nodeText(node), decisive: node.decisive },
  ...(node.members ?? []).flatMap((member) => linesOf(member, depth + 1)),
]

const headings: Readonly<Record<RuleTrace['of'], (traced: RuleTrace) => string>> = {
  rule: ({ clause, rule }) => `${clause}, rule ${rule}`,
  scope: () => 'out of scope',
  'also-under': ({ clause }) => `also under ${clause}`,
}

/** A trace as lines: what it is of with its truth, then every condition below what it is part of. */
export const traceLines = (traced: RuleTrace): readonly TraceLine[] => [
  { depth: 0, text: `${headings[traced.of](traced)}: ${traced.root.truth}`, decisive: true },
  ...linesOf(traced.root, 1),
]
