import { parseSchoolContext } from '../../src/intake/context/parse-school-context.js'
import { openSchool, type School } from '../../src/intake/context/roster.js'

/** A fictitious school, as the tests of exports know it. */
export const context = {
  school: { name: 'Example Primary' },
  people: [
    { id: 'u-1', roles: ['staff'], positions: ['headteacher'] },
    { id: 'u-2', roles: ['staff', 'parent'], positions: ['teacher'], family: ['u-4'] },
    { id: 'u-3', roles: ['parent'] },
    { id: 'u-4', roles: ['pupil'] },
  ],
  accounts: [
    {
      platform: 'facebook',
      handle: '@example.primary',
      account: 'official',
      operators: ['staff'],
      space: 'official-page',
    },
    { platform: 'facebook', handle: 'ada.example', account: 'personal', owner: 'u-2', profileIdentifiable: true },
    { platform: 'facebook', handle: 'ownerless', account: 'personal' },
    { platform: 'whatsapp', displayName: 'Ada Example', account: 'personal', owner: 'u-2' },
    { platform: 'whatsapp', address: '+44 7700 900123', account: 'personal', owner: 'u-3' },
    { platform: 'whatsapp', displayName: 'Hedy Example', account: 'personal', owner: 'u-1' },
    { platform: 'teams', id: '00000000-0000-4000-8000-000000000001', account: 'official', owner: 'u-1' },
    {
      platform: 'teams',
      id: '00000000-0000-4000-8000-000000000002',
      account: 'official',
      owner: 'u-2',
      workEmail: true,
    },
    {
      platform: 'x',
      id: '2244994945000000001',
      handle: 'example_primary',
      account: 'official',
      operators: ['staff'],
      space: 'official-page',
    },
    { platform: 'x', id: '2244994945000000002', handle: 'ada_example', account: 'personal', owner: 'u-2' },
    { platform: 'x', id: '2244994945000000003', handle: 'bo_example', account: 'personal', owner: 'u-3' },
  ],
  groups: [
    { platform: 'whatsapp', displayName: 'Year 4 Parents', schoolGroup: 'parents' },
    { platform: 'whatsapp', id: 'staff-chat', displayName: 'Staff Room', schoolGroup: 'staff', space: 'group' },
    { platform: 'teams', id: '19:staff@thread.tacv2', schoolGroup: 'staff' },
  ],
}

export const schoolOf = (input: unknown): School => {
  const parsed = parseSchoolContext(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return openSchool(parsed.context)
}

export const school = schoolOf(context)
/** The same school, content to take an unknown actor for one of the public. */
export const openToStrangers = schoolOf({ ...context, strangers: ['public'] })
