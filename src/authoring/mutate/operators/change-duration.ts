import type { HeadOperator } from '../head-operator.js'

/** Gives a promptness an hour or a minute more or less, or no duration at all. */
export const changeDuration: HeadOperator = (policy) =>
  Object.entries(policy.durations).flatMap(([promptness, duration]) => {
    const { [promptness as keyof typeof policy.durations]: _dropped, ...others } = policy.durations
    const shifted = (['hours', 'minutes'] as const).flatMap((unit) => {
      const count = duration[unit]
      if (count === undefined) return []
      return [count + 1, count - 1]
        .filter((made) => made >= 0)
        .map((made) => ({
          at: ['durations', promptness, unit],
          variant: made > count ? '+1' : '-1',
          value: { ...policy, durations: { ...policy.durations, [promptness]: { ...duration, [unit]: made } } },
          what: `makes the ${unit} of \`${promptness}\` \`${made}\` instead of \`${count}\``,
        }))
    })
    return [
      ...shifted,
      {
        at: ['durations', promptness],
        value: { ...policy, durations: others },
        what: `drops the duration of \`${promptness}\``,
      },
    ]
  })
