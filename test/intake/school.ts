import { parseSchoolContext } from '../../src/intake/context/parse-school-context.js'
import { openSchool, type School } from '../../src/intake/context/roster.js'
import type { SchoolContextInput } from '../../src/intake/context/school-context.js'

/** A school that does not exist, as far as these payloads need it. */
export const example: SchoolContextInput = {
  school: { name: 'Example Primary' },
  people: [
    { id: 'u-head', roles: ['staff'], positions: ['headteacher'], names: ['Hedda Example'] },
    { id: 'u-teacher', roles: ['staff', 'parent'], positions: ['teacher'], family: ['u-parent'] },
    { id: 'u-parent', roles: ['parent'], family: ['u-teacher'] },
    { id: 'u-pupil', roles: ['pupil'] },
  ],
  accounts: [
    { platform: 'facebook', id: '100000000000000777', account: 'official', operators: ['staff'] },
    { platform: 'facebook', id: '90071992547409931', account: 'personal', owner: 'u-parent' },
    {
      platform: 'facebook',
      id: '90071992547409932',
      account: 'personal',
      owner: 'u-teacher',
      profileIdentifiable: true,
    },
    {
      platform: 'mastodon',
      handle: '@school@social.example',
      address: 'https://social.example/users/school',
      account: 'official',
      operators: ['staff'],
    },
    {
      platform: 'mastodon',
      handle: '@teacher@social.example',
      address: 'https://social.example/users/teacher',
      account: 'personal',
      owner: 'u-teacher',
    },
    {
      platform: 'mastodon',
      handle: 'parent@other.example',
      address: 'https://other.example/users/parent',
      account: 'personal',
      owner: 'u-parent',
    },
    {
      platform: 'pixelfed',
      address: 'https://pixels.example/users/pupil',
      account: 'personal',
      owner: 'u-pupil',
    },
  ],
  strangers: ['public'],
}

/** The example, or another in some respects. */
export const schoolWith = (changes: Partial<SchoolContextInput> = {}): School => {
  const parsed = parseSchoolContext({ ...example, ...changes })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return openSchool(parsed.context)
}
