const assert = require('node:assert/strict')
const { ClausewiseError, evaluate } = require('clausewise')
const { diffPolicies } = require('clausewise/authoring')
const { toEngine } = require('clausewise/engine')
const bundled = require('clausewise/policies/stokes-wood-primary')

const { policy } = bundled
assert.equal(typeof toEngine(policy).run, 'function')
assert.equal(diffPolicies(policy, policy).step, 'none')
assert.throws(() => bundled.evaluate({}), ClausewiseError)
const { outcome, violations } = evaluate(
  {
    verb: 'post',
    actor: { roles: ['staff'], authorised: true },
    channel: { platform: 'facebook', account: 'official' },
    content: { political: true },
  },
  { policy, assume: 'ordinary' },
)
console.log(outcome, violations.map(({ clause }) => clause).join())
