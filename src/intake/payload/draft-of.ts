import type { SocialAction, SocialActionInput } from '../../action/social-action.js'
import type { ActDraft } from '../draft.js'
import type { Evidence, Suggestion } from '../intake.js'
import type { Acting } from '../who.js'

type Group = 'channel' | 'target' | 'content' | 'timing'
type Fields<G extends Group> = NonNullable<SocialAction[G]>

/** One fact that a payload states, its value (`undefined` says nothing), and the place that states it. */
export type Told = {
  [G in Group]: {
    [K in keyof Fields<G> & string]-?: readonly [fact: `${G}.${K}`, value: Fields<G>[K] | undefined, from: string]
  }[keyof Fields<G> & string]
}[Group]

/** What an adapter found of one act. */
interface Act {
  /** Source of the evidence. */
  readonly kind: string
  readonly item: string
  readonly id: string | undefined
  readonly verb: readonly [verb: SocialAction['verb'], from: string]
  readonly acting: Acting
  readonly target?: { readonly facts: NonNullable<SocialActionInput['target']>; readonly evidence: readonly Evidence[] }
  readonly told: readonly Told[]
  readonly suggestions?: readonly Suggestion[]
  readonly text?: string | undefined
  readonly links?: readonly string[]
}

const partOf = (told: readonly Told[], group: Group): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    told.flatMap(([fact, value]) => (fact.startsWith(`${group}.`) ? [[fact.slice(group.length + 1), value]] : [])),
  )

/** A part of an action, left out where nothing is known of it. */
const part = (group: Group, facts: object): object => (Object.keys(facts).length > 0 ? { [group]: facts } : {})

/** A draft of what was found: facts of the context first, those of the payload over them. */
export const draftOf = (act: Act): ActDraft => {
  const { kind, item, id, verb, acting, target, suggestions = [], text, links } = act
  const told = act.told.filter(([, value]) => value !== undefined)
  const evidence = (fact: string, from: string): Evidence => ({ fact, from, confidence: 'certain', source: kind })
  const states = new Set<string>(told.map(([fact]) => fact))
  return {
    item,
    action: {
      ...(id !== undefined && { id }),
      verb: verb[0],
      actor: acting.actor,
      ...part('channel', { ...acting.channel, ...partOf(told, 'channel') }),
      ...part('target', { ...target?.facts, ...partOf(told, 'target') }),
      ...part('content', partOf(told, 'content')),
      ...part('timing', partOf(told, 'timing')),
    },
    evidence: [
      evidence('verb', verb[1]),
      ...[...acting.evidence, ...(target?.evidence ?? [])].filter(({ fact }) => !states.has(fact)),
      ...told.map(([fact, , from]) => evidence(fact, from)),
    ],
    suggestions,
    text,
    links,
  }
}
