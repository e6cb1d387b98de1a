// Schools that follow the bundled policy with a few changes of their own, no two with the same ones.
import assert from 'node:assert/strict'
import { loadOverlay } from '../../dist/overlay.js'
import { policy } from '../../dist/policies/stokes-wood-primary.js'

const reason = 'The governors of this school have decided so.'
const reading = { question: 'Is it so here?', choice: 'Yes.', because: reason }
const own = (index) => ({
  message: `Our school, number ${index}, has decided against this.`,
  remedy: 'Ask the office.',
})

/** Kinds of change that schools make; each school makes some of them. */
const kinds = [
  (index) => ({
    change: 'set-parameter',
    parameter: 'officialChannels',
    value: [{ platform: 'website', address: `www.school-${index}.example` }],
  }),
  () => ({ change: 'set-parameter', parameter: 'familyExemption', value: false, reading }),
  () => ({ change: 'set-parameter', parameter: 'priorIncidentsBeforeBlock', value: 1, reading }),
  () => ({ change: 'set-parameter', parameter: 'accountManagers', value: ['headteacher', 'admin-team'], reading }),
  () => ({ change: 'set-parameter', parameter: 'section21Platforms', value: ['facebook', 'instagram'], reading }),
  () => ({ change: 'set-parameter', parameter: 'ownChildExemption', value: true, reading }),
  () => ({ change: 'set-strength', clause: adverts, strength: 'should' }),
  () => ({ change: 'set-duration', promptness: 'immediately', hours: 2 }),
  (index) => ({ change: 'set-procedure', procedure: 'complaints', title: `Complaints procedure of school ${index}` }),
  () => ({ change: 'disable-clause', clause: disabled }),
  (index) => ({
    change: 'add-rule',
    clause: '2.1.not.political',
    rule: {
      name: `school-${index}-petitions`,
      conditions: {
        all: [
          { condition: 'on-our-pages' },
          { fact: 'content.commercial', operator: 'equal', value: true },
          { fact: 'content.political', operator: 'known:equal', value: true },
        ],
      },
      event: { type: 'prohibition', params: own(index) },
    },
  }),
]
const clauses = policy.sections.flatMap((section) => section.clauses)
const adverts = clauses.find(({ kind, strength }) => kind === 'prohibition' && strength === 'must').id
const referred = new Set(Object.values(policy.parameters).map(({ reference }) => reference))
const disabled = clauses.find(({ id, kind }) => kind === 'recommendation' && !referred.has(id)).id

/** The files of one of the schools, by its number. */
export const schoolFiles = (index) => ({
  'policy.json': {
    id: `school-${index}`,
    title: `Social media policy of school ${index}`,
    version: '1.0.0',
    extends: { id: policy.id, version: policy.version },
    school: { name: `School number ${index}` },
    // Three of the kinds, another choice for each of many schools.
    changes: [0, 1, 2]
      .map((at) => {
        const places = [index % 11, (Math.floor(index / 11) % 10) + 1, (Math.floor(index / 110) % 9) + 2]
        const place = (places[0] + (at > 0 ? places[1] : 0) + (at > 1 ? places[2] : 0)) % kinds.length
        return { change: kinds[place](index), place }
      })
      .filter(({ place }, at, all) => all.findIndex((other) => other.place === place) === at)
      .map(({ change }) => ({ ...change, reason })),
  },
})

/** Its policy. */
export const loadSchool = (files) => {
  const loaded = loadOverlay(files, policy)
  assert.ok(loaded.ok, JSON.stringify(loaded.issues, null, 1))
  return loaded
}
