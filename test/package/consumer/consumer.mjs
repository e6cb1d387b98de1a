import assert from 'node:assert/strict'
import { createEvaluator, evaluate, parseAction } from 'clausewise'
import { diffPolicies, validatePolicy } from 'clausewise/authoring'
import { readAll } from 'clausewise/bulk'
import { calendarOf, trackDuties } from 'clausewise/duties'
import { createEngineEvaluator } from 'clausewise/engine'
import { openSchool, parseMapping, parseSchoolContext, readCsv } from 'clausewise/intake'
import { loadLocale, translate } from 'clausewise/locales'
import { loadOverlay } from 'clausewise/overlay'
import manifest from 'clausewise/package.json' with { type: 'json' }
import bundled, { policy } from 'clausewise/policies/stokes-wood-primary'
import welsh, { locale } from 'clausewise/policies/stokes-wood-primary/cy'
import { replay, toRecord } from 'clausewise/records'
import { createRegister } from 'clausewise/register'
import schema from 'clausewise/schema/social-action.schema.json' with { type: 'json' }
import { toSql } from 'clausewise/sql'

assert.equal(bundled, policy)
assert.equal(manifest.name, 'clausewise')
assert.equal(schema.title, 'A social action')

const input = {
  verb: 'post',
  actor: { roles: ['staff'], authorised: true },
  channel: { platform: 'facebook', account: 'official' },
  content: { political: true },
}
const evaluation = evaluate(input, { policy, assume: 'ordinary' })
const parsed = parseAction(input)
assert.deepEqual(createEvaluator(policy, { assume: 'ordinary' })(parsed.action), evaluation)
assert.deepEqual(await createEngineEvaluator(policy, { assume: 'ordinary' })(parsed.action), evaluation)
assert.equal(diffPolicies(policy, policy).step, 'none')
assert.equal(validatePolicy({}).problems[0].code, 'missing-file')
assert.equal(welsh, locale)
assert.match(translate(evaluation, locale).violations[0].message, /wleidyddol/)
assert.equal(loadLocale({ ...locale.texts, locale: 'cy' }, policy).ok, true)
const overlay = {
  id: 'our-school',
  title: 'Our policy',
  version: '1.0.0',
  extends: { id: policy.id, version: policy.version },
  changes: [{ change: 'disable-clause', clause: '2.1.not.political', reason: 'Only to see that it can be done.' }],
}
const adapted = loadOverlay({ 'policy.json': overlay }, policy)
assert.equal(adapted.ok, true)
assert.deepEqual(evaluate(input, { policy: adapted.policy, assume: 'ordinary' }).violations, [])
assert.deepEqual(evaluate(input, { policy, assume: 'ordinary' }), evaluation)
const act = { verb: 'browse', actor: { roles: ['pupil'] } }
const recorded = toRecord(evaluate(act, { policy }), act, { policy, libraryVersion: manifest.version })
assert.equal(replay(recorded.record, [policy]).status, 'same')
const school = openSchool(parseSchoolContext({ school: {}, people: [{ id: 'p-1', roles: ['parent'] }] }).context)
const { mapping } = parseMapping({
  columns: {
    What: { as: 'fact', fact: 'verb' },
    Who: { as: 'person', of: 'actor' },
    Where: { as: 'fact', fact: 'channel.space' },
  },
  constants: { 'content.spam': true, 'channel.platform': 'facebook' },
})
const read = readCsv('What,Who,Where\ncomment,p-1,official-page\n', school, mapping).actions.map(({ action }) => action)
const now = '2026-11-23T10:15:00Z'
const duties = trackDuties(
  read,
  read.map((one) => evaluate(one, { policy })),
  now,
  { policy },
)
assert.deepEqual(
  duties.map(({ task, state }) => [task, state]),
  [['delete', 'open']],
)
assert.match(calendarOf(duties, now), /BEGIN:VTODO/)
const { register } = createRegister({ zone: 'Europe/London', versions: [{ policy, from: '2025-09-01' }] })
assert.deepEqual(evaluate(input, { policy: register, assume: 'ordinary', asOf: '2025-08-31T23:00:00Z' }), evaluation)
assert.throws(() => evaluate(input, { policy: register }), { code: 'no-time' })
for await (const record of readAll(new Response(JSON.stringify(input)).body))
  assert.deepEqual(record.action, parsed.action)
assert.match(toSql(policy, { dialect: 'duckdb', source: 'acts' }).sql, /FROM "acts"/)
console.log(evaluation.outcome, evaluation.violations.map(({ clause }) => clause).join())
