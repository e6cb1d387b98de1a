import type { Verb } from './known-act.js'

export const staff = 1
export const pupil = 2
export const parent = 4

/** The roles that rules ask for, governors and volunteers among staff, a bit each. */
export const rolesOf = (held: readonly string[]): number => {
  let roles = 0
  for (let index = 0; index < held.length; index += 1)
    switch (held[index]) {
      case 'staff':
      case 'governor':
      case 'volunteer':
        roles |= staff
        break
      case 'pupil':
        roles |= pupil
        break
      case 'parent':
        roles |= parent
        break
    }
  return roles
}

export const aboutSchool = 1
export const aboutStaff = 2
export const aboutOthers = 4

/** Whom a list names, a bit each: pupils, parents and children alike. */
export const subjectsOf = (named: readonly string[]): number => {
  let subjects = 0
  for (let index = 0; index < named.length; index += 1)
    switch (named[index]) {
      case 'school':
        subjects |= aboutSchool
        break
      case 'staff':
        subjects |= aboutStaff
        break
      default:
        subjects |= aboutOthers
    }
  return subjects
}

export const isPublic = 1
export const publishes = 2
export const makesContact = 4

export const verbOf = (verb: Verb): number => {
  switch (verb) {
    case 'post':
      return isPublic | publishes
    case 'comment':
    case 'share':
      return isPublic | publishes | makesContact
    case 'message':
      return publishes | makesContact
    case 'update-profile':
      return publishes
    case 'follow':
    case 'request-contact':
    case 'accept-contact':
      return makesContact
    default:
      return 0
  }
}
