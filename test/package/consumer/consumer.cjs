const assert = require('node:assert/strict')
const { ClausewiseError, evaluate } = require('clausewise')
const { diffPolicies } = require('clausewise/authoring')
const { readAll } = require('clausewise/bulk')
const { trackDuties } = require('clausewise/duties')
const { toEngine } = require('clausewise/engine')
const { openSchool, parseSchoolContext, readText } = require('clausewise/intake')
const { translate } = require('clausewise/locales')
const bundled = require('clausewise/policies/stokes-wood-primary')
const { locale } = require('clausewise/policies/stokes-wood-primary/cy')
const { toRecord } = require('clausewise/records')
const { createRegister } = require('clausewise/register')
const { toTable } = require('clausewise/sql')

const { policy } = bundled
assert.equal(typeof toEngine(policy).run, 'function')
assert.equal(diffPolicies(policy, policy).step, 'none')
const act = { verb: 'browse', actor: { roles: ['pupil'] } }
assert.equal(toRecord(evaluate(act, { policy }), act, { policy, libraryVersion: '0' }).ok, true)
const { register } = createRegister({ zone: 'Europe/London', versions: [{ policy, from: '2025-09-01' }] })
assert.equal(trackDuties([act], [evaluate(act, { policy })], '2026-11-23T10:15:00Z', { policy }).length, 0)
const school = openSchool(parseSchoolContext({ school: {} }).context)
assert.equal(readText('Ring me on 07700 900123', school).signals[0].confidence, 'certain')
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
assert.equal(typeof readAll, 'function')
assert.match(toTable(policy, { dialect: 'postgres', source: 'acts' }), /^CREATE TABLE/)
console.log(outcome, violations.map(({ clause }) => clause).join())
