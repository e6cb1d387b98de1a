import type { FactId } from '../../action/facts.js'
import { once } from '../../base/once.js'
import { isParameterOperand, parameterPrefix } from '../../policy/parameter.js'
import type { ParameterValue } from '../../policy/policy.js'
import { authoredLiterals } from '../mutate/authored-conditions.js'
import type { HandbookContext } from './context.js'

const literalsOf = once(authoredLiterals)

/** The fact whose values a setting holds: the one that rules compare with it, or that is derived with it. */
const factOf = (name: string, { policy, compiled }: HandbookContext): FactId | undefined => {
  if (name === 'accountManagers') return 'actor.positions'
  const compared = literalsOf(policy).find(
    ({ value }) => isParameterOperand(value) && value.fact === parameterPrefix + name,
  )
  return compared && compiled.catalogue.facts.get(compared.fact)?.id
}

type Member = boolean | number | string | Readonly<Record<string, string>>

const membersOf = (value: ParameterValue): readonly Member[] =>
  Array.isArray(value) ? value : [value as Exclude<ParameterValue, readonly unknown[]>]

/** What a setting is set to, in words: each member of a list by itself. */
export const settingValues = (name: string, context: HandbookContext): readonly string[] => {
  const { policy, phrases, words, wording } = context
  const fact = factOf(name, context)
  const members = membersOf(policy.parameters[name]?.value ?? [])
  if (members.length === 0) return [phrases.setting.nothing]
  return members.map((member) =>
    typeof member === 'object'
      ? Object.entries(member)
          .map(([key, text]) =>
            key === 'platform' ? wording.value(text, 'channel.platform') : `${words.settings.key(key)}: ${text}`,
          )
          .join(', ')
      : wording.value(member, fact),
  )
}
