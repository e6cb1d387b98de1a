import type { SchoolGroup } from '../context/account.js'
import type { Found, School } from '../context/roster.js'
import type { Told } from '../payload/draft-of.js'
import { platform } from './sender.js'

/** The chat that an export is of. */
export interface Chat {
  readonly isGroup: boolean
  /** What holds for everything in it. */
  readonly told: readonly Told[]
  /** Whether a group was named that the context does not have. */
  readonly isUnknown: boolean
}

const groupOf = (school: School, name: string): Found<SchoolGroup> | undefined =>
  school.group({ platform, id: name }) ?? school.group({ platform, displayName: name })

/** What is known of a chat, by the name or id of its group, or with `undefined` of one that is said to be a group or not. */
export const chatOf = (school: School, name: string | undefined, isGroup: boolean): Chat => {
  const found = name === undefined ? undefined : groupOf(school, name)
  const { schoolGroup, space } = found?.value ?? {}
  const from = found?.from ?? kindOfExport
  return {
    isGroup,
    told: [
      ['channel.platform', platform, kindOfExport],
      // An export is of a chat, and what is said in one reaches its members alone.
      ['channel.audience', 'restricted', kindOfExport],
      ['channel.space', space ?? (isGroup ? 'group' : 'direct'), space ? from : kindOfExport],
      ['channel.schoolGroup', isGroup ? schoolGroup : 'none', from],
      ['content.addressedToIndividual', isGroup ? undefined : true, kindOfExport],
    ],
    isUnknown: name !== undefined && found === undefined,
  }
}

/** The place of facts that rest on what the export as a whole is of. */
const kindOfExport = 'line 1'
