import { enoughWords } from '../../report/enough-words.js'
import type { Layout } from '../../report/layout.js'
import type { ReportContext } from '../../report/report.js'
import type { LabelOf } from '../../report/words.js'
import type { ExplainedNode } from './explained-node.js'
import type { ClauseState, ExplainedClause, ExplainedRule } from './explanation.js'
import { readRemark } from './reason-text.js'

/** Room that a line keeps, however deep it stands. */
const leastRoom = 50
const idleMark = '· '
const answers = { true: 'yes', false: 'no', unknown: 'open' } as const
const answerWidth = 6

const stateWords: Readonly<Record<ClauseState, string>> = {
  holds: 'It applies to this act.',
  open: 'It is open whether it applies to this act.',
  'does-not-hold': 'It does not apply to this act.',
  'not-asked': 'The act is outside the policy, so this clause is not asked.',
  'decides-nothing': '',
}

const groupWords = { all: 'all of these', any: 'at least one of these', not: 'not this' } as const

interface Line {
  readonly depth: number
  readonly answer: ExplainedNode['truth']
  readonly decisive: boolean
  readonly text: string
}

/** Lines of a tree; a group of one is its member. */
const linesOf = (node: ExplainedNode, depth: number, names: readonly string[] = []): readonly Line[] => {
  const { kind, condition, truth, decisive, members, asks, read } = node
  const called = condition === undefined ? names : [...names, condition]
  const [only, ...others] = members ?? []
  if (kind !== 'not' && only !== undefined && others.length === 0) return linesOf(only, depth, called)
  const remark = read === undefined ? '' : readRemark(read)
  const said = kind === 'comparison' ? `${asks}${remark === '' ? '' : ` (${remark})`}` : `${groupWords[kind]}:`
  const name = called.map((each) => `\`${each}\`: `).join('')
  return [
    { depth, answer: truth, decisive, text: name + said },
    ...(members ?? []).flatMap((member) => linesOf(member, depth + 1)),
  ]
}

/** A clause, and every rule of it as a tree: each condition with whether it holds, and what was read for it. */
export const createClauseText = (
  { paint, paragraph }: Layout,
  { width }: Pick<ReportContext, 'width'>,
  labelOf: LabelOf,
) => {
  const lineText = ({ depth, answer, decisive, text }: Line): string => {
    const answered = answers[answer].padEnd(answerWidth)
    const deepest = Math.max(0, width - leastRoom - answerWidth - 4)
    const lead = (decisive ? '' : idleMark).padStart(idleMark.length) + answered
    return paragraph(2, text, {
      lead: lead + ' '.repeat(Math.min(2 * depth, deepest)),
      ...(decisive ? {} : { leadPaint: paint.dim, paint: paint.dim }),
    })
  }

  const ruleText = ({ rule, root }: ExplainedRule): string =>
    `\n${paragraph(2, rule === undefined ? 'Its condition' : `Rule ${rule}`, { paint: paint.bold })}${linesOf(root, 0).map(lineText).join('')}`

  return (clause: ExplainedClause): string => {
    const { state, rule, rules = [], missing = [] } = clause
    const speaks = rules.length > 1 && rule !== undefined ? ` Rule ${rule} decides it.` : ''
    const hasIdle = rules.flatMap(({ root }) => linesOf(root, 0)).some(({ decisive }) => !decisive)
    const strength = clause.strength === undefined ? '' : `, ${clause.strength}`
    return [
      paragraph(0, `${clause.clause} · ${clause.title}`, { paint: paint.bold }),
      paragraph(2, `${clause.locator} · ${clause.kind}${strength}`, { paint: paint.dim }),
      paragraph(2, clause.summary),
      '\n',
      ...(clause.says === undefined ? [] : [paragraph(2, clause.says)]),
      ...(stateWords[state] === '' ? [] : [paragraph(2, stateWords[state] + speaks, { paint: paint.bold })]),
      ...(missing.length === 0 ? [] : [paragraph(2, `It could be enough to know ${enoughWords(missing, labelOf)}.`)]),
      ...rules.map(ruleText),
      hasIdle
        ? `\n${paragraph(2, `Lines with a ${idleMark.trim()} had no part in the result.`, { paint: paint.dim })}`
        : '',
    ].join('')
  }
}
