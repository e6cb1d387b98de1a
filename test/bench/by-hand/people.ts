import type { Person } from './known-act.js'

export const identifiesOthers = 1
export const identifiesWithoutConsent = 2
export const refersToIndividual = 4
export const picturesPupil = 8
export const picturesOtherPupilWithoutPermission = 16
export const picturesOtherChild = 32

/** What some people come to, a bit for each fact: in one pass, as an act that names anybody is asked for several. */
export const factsAbout = (people: readonly Person[]): number => {
  let facts = 0
  for (let index = 0; index < people.length; index += 1) {
    const { role, relation, named, pictured, consent } = people[index] as Person
    if (relation !== 'self') {
      if (named || pictured) {
        facts |= identifiesOthers
        if (role === 'pupil' || role === 'staff' || role === 'parent') facts |= refersToIndividual
      }
      if ((named && !consent.name) || (pictured && !consent.image)) facts |= identifiesWithoutConsent
    }
    if (!pictured) continue
    if (role === 'pupil') {
      facts |= picturesPupil
      if (relation !== 'self' && !consent.image) facts |= picturesOtherPupilWithoutPermission
    }
    if ((role === 'pupil' || role === 'child') && relation !== 'own-child') facts |= picturesOtherChild
  }
  return facts
}
