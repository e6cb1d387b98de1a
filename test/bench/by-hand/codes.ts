import type { Content, KnownAct, Verb } from './known-act.js'

// Texts as bits. An act was parsed, so nothing but the contract's values can be there, and the length tells most of them
// apart: comparing texts is what costs, as a parser keeps long ones as copies.

export const staff = 1
export const pupil = 2
export const parent = 4
export const formerPupil = 8

type Role = KnownAct['actor']['roles'][number]

const roleOf = (role: Role): number => {
  switch (role.length) {
    case 5:
      return role === 'staff' ? staff : pupil
    case 6:
      return role === 'parent' ? parent : 0
    case 12:
      return formerPupil
    default:
      return staff
  }
}

/** The roles that rules ask for, governors and volunteers among staff. */
export const rolesOf = (held: readonly Role[]): number => {
  if (held.length === 1) return roleOf(held[0] as Role)
  let roles = 0
  for (let index = 0; index < held.length; index += 1) roles |= roleOf(held[index] as Role)
  return roles
}

export const isPublic = 1
export const publishes = 2
export const makesContact = 4
export const isComment = 8
export const isMessage = 16
export const likesOrFollows = 32
export const acceptsContact = 64

/** What rules ask of a verb. */
export const verbOf = (verb: Verb): number => {
  switch (verb.length) {
    case 4:
      return verb === 'post' ? isPublic | publishes : likesOrFollows
    case 5: // share
      return isPublic | publishes | makesContact
    case 6:
      return verb === 'follow' ? makesContact | likesOrFollows : 0
    case 7:
      return verb === 'comment' ? isPublic | publishes | makesContact | isComment : publishes | makesContact | isMessage
    case 15: // request-contact
      return makesContact
    default:
      return verb === 'accept-contact' ? makesContact | acceptsContact : verb === 'update-profile' ? publishes : 0
  }
}

export const aboutSchool = 1
export const aboutStaff = 2
export const aboutOthers = 4

/** Whom a list names: pupils, parents and children alike. */
export const subjectsOf = (named: Content['complainsAbout']): number => {
  let subjects = 0
  for (let index = 0; index < named.length; index += 1)
    subjects |= named[index] === 'school' ? aboutSchool : named[index] === 'staff' ? aboutStaff : aboutOthers
  return subjects
}
