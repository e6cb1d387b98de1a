import type { Change, PolicyDiff, ScopeChange } from './diff-policies.js'

type Effect = Change['effect'] | ScopeChange['effect']

/** Each effect of one kind of act, and of several. */
export const effectWords: Readonly<Record<Effect, readonly [one: string, many: string]>> = {
  'becomes-a-breach': ['becomes a breach', 'become a breach'],
  'ceases-to-be-a-breach': ['is no longer a breach', 'are no longer a breach'],
  'gains-a-duty': ['gains a duty', 'gain a duty'],
  'loses-a-duty': ['loses a duty', 'lose a duty'],
  'has-another-duty': ['has another duty', 'have another duty'],
  'gains-a-permission': ['gains a permission', 'gain a permission'],
  'loses-a-permission': ['loses a permission', 'lose a permission'],
  'gains-a-recommendation': ['gains a recommendation', 'gain a recommendation'],
  'loses-a-recommendation': ['loses a recommendation', 'lose a recommendation'],
  'becomes-undetermined': ['becomes undetermined', 'become undetermined'],
  'becomes-settled': ['becomes settled', 'become settled'],
  'reads-differently': ['reads differently', 'read differently'],
  'enters-scope': ['comes into scope', 'come into scope'],
  'leaves-scope': ['goes out of scope', 'go out of scope'],
}

/** `3 kinds of act become a breach, 1 goes out of scope`, or that none is judged differently. */
export const countWords = ({ changes, scope }: PolicyDiff): string => {
  const all = [...scope, ...changes].map(({ effect }) => effect)
  const counts = (Object.keys(effectWords) as Effect[]).flatMap((effect) => {
    const count = all.filter((other) => other === effect).length
    return count === 0 ? [] : [{ effect, count }]
  })
  if (counts.length === 0) return 'no act is judged differently'
  return counts
    .map(({ effect, count }, index) => {
      const noun = index > 0 ? '' : count === 1 ? ' kind of act' : ' kinds of act'
      return `${count}${noun} ${effectWords[effect][count === 1 ? 0 : 1]}`
    })
    .join(', ')
}
