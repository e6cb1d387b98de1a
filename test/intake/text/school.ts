import { parseSchoolContext } from '../../../src/intake/context/parse-school-context.js'
import { openSchool, type School } from '../../../src/intake/context/roster.js'
import type { SchoolContextInput } from '../../../src/intake/context/school-context.js'

const context: SchoolContextInput = {
  school: { name: 'Example Primary' },
  people: [
    { id: 'p-amir', roles: ['pupil'], names: ['Amir Exampleton', 'Amir'] },
    { id: 'p-grace', roles: ['pupil'], names: ['Grace Exampleby', 'Grace'] },
    { id: 'p-will', roles: ['pupil'], names: ['Will Exampleby', 'Will'] },
    { id: 'p-lincoln', roles: ['pupil'], names: ['Will Lincoln'] },
    { id: 'p-summer', roles: ['pupil'], names: ['Summer Testwick', 'Summer'] },
    { id: 'p-ali', roles: ['pupil'], names: ['Ali Testwick', 'Ali'] },
    { id: 'p-zoe', roles: ['pupil'], names: ['Zoë Exampleford', 'Zoë'] },
    { id: 'p-mark', roles: ['parent'], names: ['Mark Exampleford', 'Mark'], ownChildren: ['p-zoe'] },
    { id: 'p-faith', roles: ['pupil'], names: ['Faith Sampleton', 'Faith'] },
    { id: 'p-hope', roles: ['pupil'], names: ['Hope Sampleton', 'Hope'] },
    { id: 'p-rose', roles: ['governor'], names: ['Rose Garden', 'Rose'] },
    { id: 'p-bill', roles: ['staff'], names: ['Bill Mockridge', 'Mr Mockridge', 'Bill'] },
    { id: 'p-frank', roles: ['former-pupil'], names: ['Frank Mockley', 'Frank'], left: '2020-07-21' },
    { id: 'p-siobhan', roles: ['staff'], names: ["Siobhán O'Sampley", "Mrs O'Sampley", 'Siobhán'] },
    { id: 'p-priya', roles: ['pupil'], names: ['Priya Testington-Mock', 'Priya'] },
    { id: 'p-jack', roles: ['pupil'], names: ['Jack Sampleworth', 'Jack'] },
    {
      id: 'p-tess',
      roles: ['staff', 'parent'],
      names: ['Tess Placeholder', 'Miss Placeholder'],
      ownChildren: ['p-amir'],
    },
    { id: 'p-olu', roles: ['pupil'], names: ['Olu'] },
    { id: 'p-olu-2', roles: ['pupil'], names: ['Olu'] },
  ],
  accounts: [
    {
      platform: 'facebook',
      id: '100000000000123',
      handle: 'tess.placeholder.example',
      address: 'https://www.facebook.com/tess.placeholder.example',
      account: 'personal',
      owner: 'p-tess',
    },
    { platform: 'instagram', handle: '@miss_placeholder_example', account: 'personal', owner: 'p-tess' },
    { platform: 'x', handle: 'mockridge_example', account: 'personal', owner: 'p-bill' },
    {
      platform: 'mastodon',
      handle: '@siobhan@social.example',
      address: 'https://social.example/@siobhan',
      account: 'personal',
      owner: 'p-siobhan',
    },
    { platform: 'instagram', handle: 'mark.exampleford', account: 'personal', owner: 'p-mark' },
    {
      platform: 'facebook',
      handle: 'exampleprimary',
      address: 'https://www.facebook.com/exampleprimary',
      account: 'official',
    },
  ],
  contacts: {
    phones: ['01632 960100'],
    emails: ['office@exampleprimary.example'],
    emailHosts: ['exampleprimary.example'],
    postcodes: ['ZZ99 1AA'],
    addresses: ['1 Sample Lane'],
  },
  businesses: [
    { name: 'Example Uniforms', schoolRelated: true, commercial: true },
    { name: 'Mockshire Mortgages', address: 'https://mockshire-mortgages.example', commercial: true },
  ],
}

const parsed = parseSchoolContext(context)
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))

/** A made-up school whose people bear names that are words, and other names. */
export const school: School = openSchool(parsed.context)
