import type { AccountRef, School } from '../context/roster.js'
import type { Told } from './draft-of.js'

/** Somebody that a payload says is mentioned or tagged, and where it says so. */
export interface Mention {
  readonly ref: AccountRef
  readonly path: string
}

const isStaffPersonal = (school: School, ref: AccountRef): boolean => {
  const { account, owner } = school.account(ref)?.value ?? {}
  const person = owner === undefined ? undefined : school.person(owner)
  return account === 'personal' && person?.value.roles.includes('staff') === true
}

/** That a personal account of staff is mentioned, where the context knows one of those named. Who is not on it may be staff all the same. */
export const mentionsOfStaff = (school: School, mentions: readonly Mention[]): readonly Told[] => {
  const found = mentions.find(({ ref }) => isStaffPersonal(school, ref))
  return found ? [['content.linksStaffPersonalAccount', true, found.path]] : []
}
