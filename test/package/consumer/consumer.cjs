const assert = require('node:assert/strict')
const { ClausewiseError, evaluate } = require('clausewise')
const { toEngine } = require('clausewise/engine')
const bundled = require('clausewise/policies/stokes-wood-primary')

const { policy } = bundled
assert.equal(typeof toEngine(policy).run, 'function')
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
