const assert = require('node:assert/strict')
const { ClausewiseError, evaluate } = require('clausewise')
const { diffPolicies } = require('clausewise/authoring')
const { toEngine } = require('clausewise/engine')
const { translate } = require('clausewise/locales')
const bundled = require('clausewise/policies/stokes-wood-primary')
const { locale } = require('clausewise/policies/stokes-wood-primary/cy')
const { toRecord } = require('clausewise/records')
const { createRegister } = require('clausewise/register')

const { policy } = bundled
assert.equal(typeof toEngine(policy).run, 'function')
assert.equal(diffPolicies(policy, policy).step, 'none')
const act = { verb: 'browse', actor: { roles: ['pupil'] } }
assert.equal(toRecord(evaluate(act, { policy }), act, { policy, libraryVersion: '0' }).ok, true)
const { register } = createRegister({ zone: 'Europe/London', versions: [{ policy, from: '2025-09-01' }] })
const asOf = '2025-08-31T22:59:59Z'
assert.throws(
  () => evaluate({ verb: 'browse', actor: { roles: ['pupil'] } }, { policy: register, asOf }),
  ClausewiseError,
)
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
