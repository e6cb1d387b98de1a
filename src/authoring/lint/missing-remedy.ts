import { below } from './context.js'
import type { Lint } from './lint.js'

export const missingRemedy: Lint = {
  severity: 'warning',
  meaning: 'A rule says what is the matter, and not what to do about it.',
  remedy: 'Add a `remedy`: one sentence that tells the reader what to do now.',
  check: ({ rules }) =>
    rules
      // What is permitted needs none.
      .filter(({ clause, norm }) => clause.kind !== 'permission' && norm.remedy === undefined)
      .map(({ place, subject }) => ({
        ...below(place, 'event', 'params', 'message'),
        subject,
        message: `the message of rule \`${subject.rule}\` has no \`remedy\` beside it: say what the reader can do`,
      })),
}
