import { epochOf } from '../../action/instant.js'
import { localDayAt } from '../../base/local-days.js'
import type { Step } from '../draft.js'
import type { Evidence } from '../intake.js'
import { rolesOn } from './roles-on.js'

const isOfRoster =
  (fact: string) =>
  (evidence: Evidence): boolean =>
    evidence.fact === fact && evidence.source === 'roster'

/**
 * Makes a pupil of a former pupil, or the other way round, where somebody with a leaving day acted, or was addressed,
 * before or after it. Roles that did not come from the roster are left as they are.
 */
export const addRolesThen: Step = (school) => (draft) => {
  const { actor, target, timing } = draft.action
  if (!timing?.at) return draft
  const day = localDayAt(school.context.school.zone, epochOf(timing.at))
  if (!Number.isFinite(day)) return draft
  const then = (fact: string, id: string | null | undefined) => {
    const found = id && draft.evidence.some(isOfRoster(fact)) ? school.person(id) : undefined
    if (!found || found.value.left === undefined) return undefined
    const evidence: Evidence = { fact, from: `${found.from}/left`, confidence: 'certain', source: 'roster' }
    return { roles: [...rolesOn(found.value, day)], evidence }
  }
  const acting = then('actor.roles', actor.id)
  const addressed = then('target.roles', target?.id)
  if (!acting && !addressed) return draft
  return {
    ...draft,
    action: {
      ...draft.action,
      ...(acting && { actor: { ...actor, roles: acting.roles } }),
      ...(addressed && { target: { ...target, roles: addressed.roles } }),
    },
    evidence: [...draft.evidence, ...[acting, addressed].flatMap((one) => one?.evidence ?? [])],
  }
}
