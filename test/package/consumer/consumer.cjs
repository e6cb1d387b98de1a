const assert = require('node:assert/strict')
const { ClausewiseError, evaluate } = require('clausewise')
const { diffPolicies } = require('clausewise/authoring')
const { toEngine } = require('clausewise/engine')
const { translate } = require('clausewise/locales')
const bundled = require('clausewise/policies/stokes-wood-primary')
const { locale } = require('clausewise/policies/stokes-wood-primary/cy')

const { policy } = bundled
assert.equal(typeof toEngine(policy).run, 'function')
assert.equal(diffPolicies(policy, policy).step, 'none')
assert.throws(() => bundled.evaluate({}), ClausewiseError)
const political = {
  verb: 'post',
  actor: { roles: ['staff'], authorised: true },
  channel: { platform: 'facebook', account: 'official' },
  content: { political: true },
}
const { outcome, violations } = evaluate(political, { policy, assume: 'ordinary' })
const welsh = translate(bundled.evaluate(political, { assume: 'ordinary' }), locale)
assert.match(welsh.violations[0].message, /wleidyddol/)
console.log(outcome, violations.map(({ clause }) => clause).join())
