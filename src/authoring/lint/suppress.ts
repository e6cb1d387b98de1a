import type { Suppression } from '../../policy/lint-settings.js'
import type { LintFinding, Subject } from './lint.js'

const keys = [
  'clause',
  'rule',
  'condition',
  'parameter',
  'fact',
  'procedure',
  'task',
] as const satisfies (keyof Subject)[]

/** Whether a suppression is for a finding: it has its code, and everything else that it names is what the finding is about. */
export const isSuppressedBy = ({ code, subject }: LintFinding, suppression: Suppression): boolean =>
  code === suppression.code && keys.every((key) => suppression[key] === undefined || suppression[key] === subject[key])
