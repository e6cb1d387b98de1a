import { catalogueOf, type DeclaredFacts } from '../../src/action/catalogue.js'
import type { Fact } from '../../src/action/facts.js'

const description = 'An example.'

/** Facts of a policy's own, at least one of each type, with an ordinary value and without. */
export const ownFacts = {
  liveLocation: {
    label: 'whether it shows where a trip is',
    description,
    type: 'boolean',
    ordinary: false,
    changeable: true,
  },
  consentRenewed: { label: 'whether consent was renewed this year', description, type: 'boolean' },
  activity: { label: 'what is done', description, type: 'enumeration', values: ['chat', 'stream', 'quiz'] },
  toldAbout: {
    label: 'who was told',
    description,
    type: 'set',
    values: ['parent', 'dsl', 'head'],
    ordinary: ['head'],
    changeable: true,
  },
  strikes: { label: 'how many strikes there were', description, type: 'integer', ordinary: 1 },
  approvedAt: { label: 'when it was approved', description, type: 'instant' },
  localTime: {
    label: 'at what time of day it is',
    description,
    type: 'time',
    ordinary: '12:00',
    changeable: true,
  },
  day: { label: 'on which day of the week it is', description, type: 'weekday' },
} as const satisfies DeclaredFacts

/** The catalogue of a policy that declares {@link ownFacts}. */
export const catalogue = catalogueOf(ownFacts)

/** A fact of {@link catalogue}. */
export const factOf = (id: string): Fact => {
  const fact = catalogue.facts.get(id)
  if (fact === undefined) throw new Error(id)
  return fact
}
