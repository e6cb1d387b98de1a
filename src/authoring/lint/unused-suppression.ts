import type { Suppression } from '../../policy/lint-settings.js'
import { inHead } from './context.js'
import type { Found, Lint } from './lint.js'
import { isSuppressedBy } from './suppress.js'

const foundOf = ({ code, reason: _reason, ...subject }: Suppression, index: number): Found => ({
  ...inHead('lint', 'suppress', index),
  subject,
  message: `nothing is found that this would suppress for \`${code}\`: remove it, or correct what it names`,
})

export const unusedSuppression: Lint = {
  severity: 'warning',
  meaning: 'A suppression in policy.json suppresses nothing.',
  remedy: 'Remove it, as what it was about is mended, or correct what it names.',
  check: ({ settings }, before) =>
    (settings.suppress ?? []).flatMap((suppression, index) =>
      settings.severity?.[suppression.code] === 'off' || before.some((finding) => isSuppressedBy(finding, suppression))
        ? []
        : [foundOf(suppression, index)],
    ),
}
