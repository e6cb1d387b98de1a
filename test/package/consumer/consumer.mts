import { type Evaluation, evaluate, type Policy, type SocialAction, type SocialActionInput } from 'clausewise'
import { diffPolicies, type PolicyDiff } from 'clausewise/authoring'
import { type ReadRecord, readAll } from 'clausewise/bulk'
import { type TrackedDuty, trackDuties } from 'clausewise/duties'
import { toEngine } from 'clausewise/engine'
import { adapters, type Intake, openSchool, parseSchoolContext, type School } from 'clausewise/intake'
import { type Locale, loadLocale, translate } from 'clausewise/locales'
import { policy } from 'clausewise/policies/stokes-wood-primary'
import { locale } from 'clausewise/policies/stokes-wood-primary/cy'
import { type DecisionRecord, toRecord } from 'clausewise/records'
import { createRegister, type Register } from 'clausewise/register'
import { type Sql, toSql } from 'clausewise/sql'

const input: SocialActionInput = { verb: 'post', actor: { roles: ['staff'], positions: null } }
const evaluation: Evaluation = evaluate(input, { policy })
const bundled: Policy = policy
const outcome: 'breach' | 'undetermined' | 'compliant' | 'out-of-scope' = evaluation.outcome
const diff: PolicyDiff = diffPolicies(policy, policy)
const welsh: Locale = locale
const translated: Evaluation = translate(evaluation, welsh)
const loaded = loadLocale({}, policy)
const created = createRegister({ zone: 'Europe/London', versions: [{ policy, from: '2025-09-01' }] })
const register: Register | undefined = created.ok ? created.register : undefined
if (register) evaluate(input, { policy: register, asOf: '2026-11-23T10:15:00Z' })
const context = parseSchoolContext({ school: {} })
const school: School | undefined = context.ok ? openSchool(context.context) : undefined
const intake: Intake | undefined = school && adapters.mastodon('{}', school)
const action: SocialAction = { verb: 'browse', actor: { roles: ['pupil'] } }
const duties: readonly TrackedDuty[] = trackDuties([action], [evaluation], '2026-11-23T10:15:00Z', { policy })
const recorded = toRecord(evaluation, action, { policy, libraryVersion: '0.1.0' })
const record: DecisionRecord | undefined = recorded.ok ? recorded.record : undefined
const records: AsyncGenerator<ReadRecord> = readAll((async function* () {})())
const statement: Sql = toSql(policy, { dialect: 'spark', source: 'acts' })
// @ts-expect-error: unknown verbs are a type error
const wrong: SocialAction = { verb: 'posts', actor: { roles: ['staff'] } }
// @ts-expect-error: a policy is required
evaluate(input, {})

export {
  bundled,
  diff,
  duties,
  intake,
  loaded,
  outcome,
  record,
  records,
  register,
  statement,
  toEngine,
  translated,
  wrong,
}
