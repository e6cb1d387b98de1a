import * as z from 'zod/mini'
import { type LintName, lintNames } from '../lint-names.js'
import { type LintSettings, lintSettingsSchema } from '../lint-settings.js'
import type { Draft } from './draft.js'

type Tasks = NonNullable<LintSettings['tasks']>

/**
 * The settings of `clausewise lint` that a policy takes from its base, without those about something that changes took
 * out of it: an overlay has no settings of its own to correct. Settings that are wrong in themselves stay as they are.
 */
export const inheritedLint = ({ head, sections }: Draft): unknown => {
  const parsed = z.safeParse(lintSettingsSchema, head.lint)
  if (!parsed.success) return head.lint
  const { suppress, tasks, ...rest } = parsed.data
  const names = lintNames({ ...head, sections })
  const isThere = (kind: LintName, name: string | undefined) => name === undefined || names[kind].includes(name)
  const kept = (all: Tasks): Tasks =>
    Object.fromEntries(
      Object.entries(all)
        .filter(([task]) => isThere('task', task))
        .map(([task, { contraryTo, ...more }]) => {
          const others = contraryTo?.filter((other) => isThere('task', other)) ?? []
          return [task, { ...more, ...(others.length > 0 ? { contraryTo: others } : {}) }]
        }),
    )
  return {
    ...rest,
    ...(suppress && {
      suppress: suppress.filter((one) => (Object.keys(names) as LintName[]).every((kind) => isThere(kind, one[kind]))),
    }),
    ...(tasks && { tasks: kept(tasks) }),
  }
}
