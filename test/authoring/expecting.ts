import type { Case } from '../../src/policy/case.js'
import type { Duty, Evaluation, Finding, Undetermined } from '../../src/readings/evaluate/evaluation.js'

export const finding = (clause: string, rest: Partial<Finding> = {}): Finding => ({
  clause,
  section: '1',
  locator: '§1, here',
  rule: clause.replace(/^\d\./, '').replaceAll('.', '-'),
  strength: 'must',
  message: 'A sentence.',
  because: [],
  alsoUnder: [],
  defeasibleBy: [],
  ...rest,
})

export const duty = (clause: string, rest: Partial<Duty> = {}): Duty => ({
  ...finding(clause),
  bearer: 'actor',
  task: 'report',
  promptness: 'immediately',
  ...rest,
})

export const open = (clause: string, rest: Partial<Undetermined> = {}): Undetermined => ({
  clause,
  section: '1',
  rule: 'open',
  kind: 'prohibition',
  missing: [['content.spam'], ['content.political', 'verb']],
  ...rest,
})

export const evaluation = (rest: Partial<Evaluation> = {}): Evaluation => ({
  id: undefined,
  outcome: 'breach',
  violations: [],
  duties: [],
  permissions: [],
  recommendations: [],
  undetermined: [],
  policy: { id: 'tiny', version: '1.0.0', digest: '' },
  ...rest,
})

export const expecting = (expect: Partial<Case['expect']> = {}) => ({
  expect: { outcome: 'breach' as const, ...expect },
})
