import { dutiesOf, onDuties } from '../clause-operator.js'
import { without } from '../lists.js'
import { anotherWord } from '../values.js'

/** Changes to whom a duty's report goes: to one fewer, to nobody in particular, or to one more. */
export const changeReportTo = onDuties((params, policy) => {
  const { reportTo, ...rest } = params
  const named = reportTo ?? []
  const known = dutiesOf(policy).flatMap((duty) => duty.reportTo ?? [])
  const another = known.find((one) => !named.includes(one)) ?? anotherWord(named)
  const fewer = named.map((one, index) => ({
    at: ['reportTo', index],
    value: { ...params, reportTo: [...without(named, index)] },
    what: `drops \`${one}\` from those that the duty reports to`,
  }))
  const nobody = {
    at: ['reportTo'],
    variant: 'none',
    value: rest,
    what: 'drops `reportTo`, so that the duty reports to nobody in particular',
  }
  return [
    ...(named.length > 1 ? fewer : []),
    ...(reportTo === undefined ? [] : [nobody]),
    {
      at: reportTo === undefined ? [] : ['reportTo'],
      variant: another,
      value: { ...params, reportTo: [...named, another] },
      what: `adds \`${another}\` to those that the duty reports to`,
    },
  ]
})
