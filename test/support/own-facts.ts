import { catalogueOf, type DeclaredFacts } from '../../src/action/catalogue.js'
import type { Fact } from '../../src/action/facts.js'

const said = { label: 'what the example says', description: 'An example.' }

/** Facts of a policy's own, at least one of each type. */
export const ownFacts = {
  liveLocation: { ...said, type: 'boolean', ordinary: false },
  consentRenewed: { ...said, type: 'boolean' },
  activity: { ...said, type: 'enumeration', values: ['chat', 'stream', 'quiz'] },
  toldAbout: { ...said, type: 'set', values: ['parent', 'dsl', 'head'], ordinary: [] },
  strikes: { ...said, type: 'integer', ordinary: 0 },
  approvedAt: { ...said, type: 'instant' },
  localTime: { ...said, type: 'time' },
  day: { ...said, type: 'weekday', ordinary: 'monday' },
} as const satisfies DeclaredFacts

/** The catalogue of a policy that declares {@link ownFacts}. */
export const catalogue = catalogueOf(ownFacts)

/** A fact of {@link catalogue}. */
export const factOf = (id: string): Fact => {
  const fact = catalogue.facts.get(id)
  if (fact === undefined) throw new Error(id)
  return fact
}
