import { individuals, type Person, type SocialAction } from '../../action/social-action.js'

/** What else is no longer so once a field has another value: fields with their values, `undefined` for not known. */
type Consequence = (action: SocialAction, value: unknown) => Readonly<Record<string, unknown>>

const publishing = ['post', 'share', 'update-profile']

/** People as they are once nobody of some roles is referred to. */
const unreferred = (people: readonly Person[], roles: readonly string[]): readonly Person[] =>
  people.map((person) =>
    person.relation !== 'self' && person.role !== undefined && roles.includes(person.role)
      ? { ...person, named: false, pictured: false }
      : person,
  )

const consequences: Readonly<Record<string, Consequence>> = {
  'channel.account': ({ verb, channel }, account) =>
    account === 'official'
      ? {
          // They are said of a personal account.
          'channel.professional': undefined,
          'channel.workEmail': undefined,
          ...(channel?.space === 'profile' ? { 'channel.space': 'official-page' } : {}),
        }
      : channel?.space === 'official-page' && publishing.includes(verb)
        ? { 'channel.space': 'profile' }
        : {},
  'channel.platform': ({ channel }) =>
    // A page or a profile is one of its platform.
    channel?.space === 'group' || channel?.space === 'direct' ? {} : { 'channel.space': undefined },
  'channel.space': ({ channel }, space) => ({
    ...(space === 'group' || channel?.schoolGroup === undefined ? {} : { 'channel.schoolGroup': 'none' }),
    ...(space === 'direct' && channel?.audience !== undefined ? { 'channel.audience': 'restricted' } : {}),
  }),
  'channel.schoolGroup': (_action, group) => (group === 'none' ? {} : { 'channel.space': 'group' }),
  'content.commercial': () => ({ 'content.schoolRelated': undefined }),
  'content.refersTo': ({ content }, referred) => {
    if (content?.people === undefined) return {}
    const left = referred as readonly string[]
    const roles = (content.refersTo ?? individuals).filter((role) => !left.includes(role))
    return { 'content.people': unreferred(content.people, roles) }
  },
  // At another time, which nobody knows yet.
  'timing.teachingTime': () => ({ 'timing.at': undefined }),
}

/** What follows from a field's having a value, so that the changed act does not contradict itself. */
export const consequencesOf = (
  field: string,
  value: unknown,
  action: SocialAction,
): Readonly<Record<string, unknown>> => consequences[field]?.(action, value) ?? {}
