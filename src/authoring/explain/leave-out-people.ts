import { type PeopleFactId, personTests } from '../../action/people.js'
import type { Person, SocialAction } from '../../action/social-action.js'
import { FALSE } from '../../base/truth.js'
import { type Step, withField } from './step.js'

type Element = 'named' | 'pictured'

/** Which elements must go; all facts about people need someone named or pictured, so there is one smallest set. */
const smallest: readonly (readonly Element[])[] = [[], ['pictured'], ['named'], ['named', 'pictured']]

const lessOf = (person: Person, elements: readonly Element[]): Person =>
  elements.reduce((less, element) => ({ ...less, [element]: false }), person)

const toLeaveOut = (person: Person, fact: PeopleFactId, exempt: boolean): readonly Element[] =>
  smallest.find((elements) => personTests[fact](lessOf(person, elements), exempt) === FALSE) ?? []

const shared = {
  chosen: ['content.people'],
  touches: ['content.people'],
  exchangeable: false,
  mayHide: true,
  moves: false,
} as const

/** Naming and picturing fewer people, so that a fact about people does not hold. */
export const leavingOut = (
  fact: PeopleFactId,
  { content }: SocialAction,
  ownChildExemption: boolean,
): readonly Step[] => {
  if (content?.people === undefined)
    return [
      {
        ...shared,
        order: 'name and picture nobody',
        edits: ['content.people=[]'],
        apply: (action) => withField(action, 'content.people', []),
      },
    ]
  const { people } = content
  const less = people.map((person) => toLeaveOut(person, fact, ownChildExemption))
  const edits = peopleEdits(
    people,
    people.map((person, index) => lessOf(person, less[index] ?? [])),
  )
  if (edits.length === 0) return []
  return [
    {
      ...shared,
      edits,
      apply: (action) =>
        withField(
          action,
          'content.people',
          action.content?.people?.map((person, index) => lessOf(person, less[index] ?? [])),
        ),
    },
  ]
}

/** The smallest parts of a change to people. */
export const peopleEdits = (before: readonly Person[] = [], after: readonly Person[] = []): readonly string[] =>
  before.flatMap((person, index) =>
    (['named', 'pictured'] as const)
      .filter((element) => person[element] !== false && after[index]?.[element] === false)
      .map((element) => `content.people/${index}/${element}=false`),
  )

const roleWords: Readonly<Record<NonNullable<Person['role']>, string>> = {
  pupil: 'a pupil',
  'former-pupil': 'a former pupil',
  staff: 'a member of staff',
  parent: 'a parent or carer',
  child: 'a child',
  other: 'somebody else',
}

/** `person 2 (a pupil)`: people have no names here. */
const personWords = ({ role, relation }: Person, index: number): string => {
  if (relation === 'self') return 'yourself'
  const who = relation === 'own-child' ? 'your own child' : role && roleWords[role]
  return `person ${index + 1}${who === undefined ? '' : ` (${who})`}`
}

/** What to do about the people of an act, each as an order. */
export const peopleOrders = (
  before: readonly Person[] | undefined,
  after: readonly Person[] | undefined,
): readonly string[] => {
  if (before === undefined || after === undefined) return []
  const goes = (element: Element, index: number) =>
    before[index]?.[element] !== false && after[index]?.[element] === false
  const nobody = (element: Element) =>
    before.length > 1 &&
    before.some((_person, index) => goes(element, index)) &&
    after.every((person) => person[element] === false)
  if (nobody('named') && nobody('pictured')) return ['name and picture nobody']
  const rest = (index: number, element: Element) => goes(element, index) && !nobody(element)
  return [
    ...(nobody('named') ? ['name nobody'] : []),
    ...(nobody('pictured') ? ['picture nobody'] : []),
    ...before.flatMap((person, index) => {
      const who = personWords(person, index)
      if (rest(index, 'named') && rest(index, 'pictured')) return [`leave ${who} out`]
      if (rest(index, 'named')) return [`do not name ${who}`]
      return rest(index, 'pictured') ? [`leave ${who} out of the picture`] : []
    }),
  ]
}
