import { expect, test } from 'vitest'
import { mutantsOf } from '../../src/authoring/mutate/mutants-of.js'
import { summariseMutation } from '../../src/authoring/mutate/mutation.js'
import { mutationCounts } from '../../src/authoring/mutate/mutation-text.js'
import { createTrial } from '../../src/authoring/mutate/try-mutant.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import { cases } from '../support/cases.js'
import { policyFiles } from '../support/policy-files.js'

const results = mutantsOf(policy, Object.keys(policyFiles())).map(createTrial(policy, cases))

const ids = (verdict: string): readonly string[] =>
  results.flatMap((result) => (result.verdict === verdict ? [result.id] : []))

test('no change to the bundled policy goes unnoticed by its cases', () => {
  console.log(mutationCounts(summariseMutation(results)).trim())
  expect(results.length).toBeGreaterThan(1000)
  expect(ids('survived')).toEqual([])
})

test('no act can show some changes: few, and known', () => {
  // Switches that are on; group messaging, from which the default list takes nothing away; presumptions about the
  // scope, where what is open counts as false anyway; section 0, which never has a finding.
  expect(ids('equivalent')).toMatchInlineSnapshot(`
    [
      "policy.json#/conditions/family-exempt/all/0:drop-member",
      "policy.json#/conditions/team-group-exempt/all/0:drop-member",
      "policy.json#/conditions/group-messaging/any/0:drop-member",
      "policy.json#/conditions/group-messaging/any/0/value/0:narrow-list",
      "policy.json#/conditions/group-messaging/any/0/value/1:narrow-list",
      "policy.json#/conditions/group-messaging/any/0/value/2:narrow-list",
      "policy.json#/conditions/group-messaging/any/0/value/3:narrow-list",
      "policy.json#/conditions/group-messaging/any/0/value:widen-list=other",
      "policy.json#/conditions/group-messaging/any/1/all/1/not/value:widen-list=other",
      "policy.json#/conditions/group-messaging/any/0/operator:drop-presumption",
      "policy.json#/conditions/group-messaging/any/1/all/1/not/operator:drop-presumption",
      "policy.json#/conditions/out-of-scope/all/0/operator:drop-presumption",
      "policy.json#/conditions/school-whatsapp-group/all/0/operator:drop-presumption",
      "policy.json#/conditions/school-whatsapp-group/all/1/operator:drop-presumption",
      "5.1-whatsapp-groups.json#/clauses/0/carriedBy/sections:change-scope=0",
    ]
  `)
})
