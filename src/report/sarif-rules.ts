import type { ReportingDescriptor, Result } from 'sarif'
import type { ReportContext } from './report.js'

/** The rule that stands for input that is no action; clause ids begin with a number, so it is no clause. */
export const invalidInput = 'invalid-input'

/** How severe a broken clause is. */
export const levelOf = (strength: string | undefined): Result.level =>
  strength === 'must' ? 'error' : strength === 'should' ? 'warning' : 'note'

/** Every clause of the policy as a rule, in its order, and last the rule for invalid input. */
export const rulesOf = ({ policy }: ReportContext): readonly ReportingDescriptor[] => [
  ...policy.clauses.map(({ id, title, summary, section, locator, kind, strength }) => ({
    id,
    shortDescription: { text: title },
    fullDescription: { text: summary },
    ...(kind === 'prohibition' ? { defaultConfiguration: { level: levelOf(strength) } } : {}),
    properties: { section, locator, kind, ...(strength === undefined ? {} : { strength }) },
  })),
  {
    id: invalidInput,
    shortDescription: { text: 'The input is not an action' },
    fullDescription: {
      text: 'A line or a member of the input could not be read as an action, so nothing was decided about it.',
    },
    defaultConfiguration: { level: 'error' },
  },
]
