import { builtIn } from '../../action/facts.js'
import { withoutContent } from '../../action/given.js'
import type { Test } from '../../logic/condition.js'
import { derivationTests } from '../../logic/derivation-tests.js'
import { type Assume, Inputs, questionOf, type Settings, settingsKey } from './inputs.js'
import { peopleFactsRead } from './people-lists.js'
import { variablesFor } from './variables.js'

/** Acts that publish nothing are told apart by how their absent facts are taken. */
const publishesNothing: Test = {
  kind: 'test',
  fact: 'verb',
  slot: builtIn.verb.slot,
  comparison: 'in',
  value: [...withoutContent],
  presumed: false,
  operator: 'in',
  source: '',
}

/**
 * Everything that an action can say, as far as some comparisons can tell it apart. Functions over one
 * world can be compared; what is proved of `unknown` holds for `ordinary`, too, as an action with
 * assumed values is one among those with supplied ones.
 *
 * @param settings of every policy whose conditions will be read
 */
export const worldOf = (tests: readonly Test[], settings: readonly Settings[], assume: Assume = 'unknown'): Inputs => {
  const fromDerivation = settings.flatMap((each) => Object.values(derivationTests(each)))
  const read = new Set<string>(tests.map(({ fact }) => fact))
  const people = peopleFactsRead(
    read,
    settings.map(({ ownChildExemption }) => ownChildExemption),
  )
  const told = [...tests, ...fromDerivation, publishesNothing]
  return new Inputs(
    variablesFor(
      told,
      people,
      settings.map(({ catalogue }) => catalogue),
    ),
    assume,
    new Set([...told.map(questionOf), ...settings.map(settingsKey)]),
  )
}
