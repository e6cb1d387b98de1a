import type { Person } from './known-act.js'

export const isOther = ({ relation, named, pictured }: Person): boolean => relation !== 'self' && (named || pictured)
export const isWithoutConsent = ({ relation, named, pictured, consent }: Person): boolean =>
  relation !== 'self' && ((named && !consent.name) || (pictured && !consent.image))
export const isOtherIndividual = ({ role, relation, named, pictured }: Person): boolean =>
  (role === 'pupil' || role === 'staff' || role === 'parent') && relation !== 'self' && (named || pictured)
export const isPicturedPupil = ({ role, pictured }: Person): boolean => pictured && role === 'pupil'
export const isOtherPupilWithoutPermission = ({ role, relation, pictured, consent }: Person): boolean =>
  pictured && role === 'pupil' && relation !== 'self' && !consent.image
export const isOtherChild = ({ role, relation, pictured }: Person): boolean =>
  pictured && (role === 'pupil' || role === 'child') && relation !== 'own-child'

export const someone = (people: readonly Person[], is: (person: Person) => boolean): boolean => {
  for (let index = 0; index < people.length; index += 1) if (is(people[index] as Person)) return true
  return false
}
