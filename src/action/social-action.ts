import * as z from 'zod/mini'
import { instantPattern } from './instant.js'
import { limits } from './limits.js'

/** The enumerations of a {@link SocialAction}, in the order of the contract. */
export const verbs = [
  'post',
  'comment',
  'share',
  'message',
  'like',
  'follow',
  'request-contact',
  'accept-contact',
  'access-account',
  'update-profile',
  'browse',
] as const
export const roles = ['staff', 'governor', 'volunteer', 'pupil', 'former-pupil', 'parent', 'public'] as const
export const positions = [
  'headteacher',
  'senior-leader',
  'dsl',
  'deputy-dsl',
  'business-manager',
  'admin-team',
  'teacher',
  'teaching-assistant',
  'other',
] as const
export const accounts = ['official', 'personal'] as const
export const spaces = ['official-page', 'profile', 'page', 'group', 'direct', 'other'] as const
export const audiences = ['public', 'restricted'] as const
export const schoolGroups = ['staff', 'parents', 'mixed', 'none'] as const
export const targetKinds = ['person', 'page'] as const
export const purposes = [
  'alert',
  'reminder',
  'school-event',
  'vacancy',
  'resource-link',
  'achievement',
  'school-activity',
  'greeting',
  'feedback-invitation',
  'other',
] as const
export const subjects = ['school', 'staff', 'pupil', 'parent', 'child'] as const
export const individuals = ['staff', 'pupil', 'parent'] as const
export const personRoles = ['pupil', 'former-pupil', 'staff', 'parent', 'child', 'other'] as const
export const relations = ['self', 'own-child', 'other'] as const
export const deviceOwners = ['school', 'own', 'other'] as const

/** Platforms are an open set of names of this form. */
export const platformPattern = /^[a-z0-9-]+$/
const platformForm = 'expected lower-case letters, digits and hyphens, like `facebook`'

const optional = <T extends z.core.SomeType>(schema: T) => z.optional(z.nullable(schema))
/** The limit is in UTF-16 units, and zod counts characters. */
const withinUnits = (payload: z.core.ParsePayload<string>): void => {
  const { value } = payload
  if (value.length > limits.string && [...value].length <= limits.string)
    payload.issues.push({ code: 'too_big', origin: 'string', maximum: limits.string, inclusive: true, input: value })
}
const text = () => z.string().check(z.minLength(1), z.maxLength(limits.string), withinUnits)
const id = () => optional(text())
const flag = () => optional(z.boolean())
const choice = <const T extends readonly [string, ...string[]]>(values: T) => optional(z.enum(values))
const set = <const T extends readonly [string, ...string[]]>(values: T) =>
  optional(z.array(z.enum(values)).check(z.maxLength(limits.list)))

export const personSchema = z.strictObject({
  id: id(),
  role: choice(personRoles),
  relation: choice(relations),
  named: flag(),
  pictured: flag(),
  consent: optional(z.strictObject({ name: flag(), image: flag() })),
})

/** The name of a parameter or of a fact that a policy declares. */
export const camelCase = z
  .string()
  .check(z.maxLength(100), z.regex(/^[a-z][A-Za-z0-9]*$/, 'expected a name like `accountManagers`'))

/** A value of a fact that a policy declares: which it may have is the policy's to say. */
export const factValueSchema = z.union(
  [z.boolean(), z.number().check(z.int()), text(), z.array(text()).check(z.maxLength(limits.list))],
  `expected true or false, a whole number, text, or a list of at most ${limits.list} texts`,
)

/**
 * The input contract. Absent or `null` is unknown, unknown keys are refused, and only `verb` and
 * `actor.roles` are required. The published JSON Schema and the types are derived from it.
 *
 * `zod/mini` is the flavour of zod that never generates code, so it runs under a strict
 * Content-Security-Policy (docs/decisions/0005).
 */
export const socialActionSchema = z.strictObject({
  id: id(),
  verb: z.enum(verbs),
  actor: z.strictObject({
    id: id(),
    roles: z.array(z.enum(roles)).check(z.minLength(1), z.maxLength(limits.list)),
    positions: set(positions),
    authorised: flag(),
    policyAcknowledged: flag(),
    safeguardingTrained: flag(),
    privacySettingsChecked: flag(),
    profileIdentifiable: flag(),
  }),
  channel: optional(
    z.strictObject({
      platform: optional(z.string().check(z.maxLength(limits.string), z.regex(platformPattern, platformForm))),
      account: choice(accounts),
      space: choice(spaces),
      audience: choice(audiences),
      schoolGroup: choice(schoolGroups),
      professional: flag(),
      workEmail: flag(),
    }),
  ),
  target: optional(
    z.strictObject({
      kind: choice(targetKinds),
      id: id(),
      roles: set(roles),
      account: choice(accounts),
      family: flag(),
      commercial: flag(),
    }),
  ),
  content: optional(
    z.strictObject({
      purpose: choice(purposes),
      abusive: flag(),
      harmful: flag(),
      racist: flag(),
      sexist: flag(),
      homophobic: flag(),
      inflammatory: flag(),
      harassing: flag(),
      discriminatory: flag(),
      inappropriate: flag(),
      spam: flag(),
      personalInformation: flag(),
      commercial: flag(),
      schoolRelated: flag(),
      donationRequest: flag(),
      political: flag(),
      ageAppropriate: flag(),
      addressedToIndividual: flag(),
      linksStaffPersonalAccount: flag(),
      schoolBusiness: flag(),
      readsAsSchoolView: flag(),
      behaviourIncident: flag(),
      raisesConcern: flag(),
      safeguardingConcern: flag(),
      disclosure: flag(),
      complainsAbout: set(subjects),
      disrespectfulTo: set(subjects),
      inappropriateAbout: set(subjects),
      refersTo: set(individuals),
      people: optional(z.array(personSchema).check(z.maxLength(limits.people))),
    }),
  ),
  timing: optional(
    z.strictObject({
      at: optional(
        z
          .string()
          .check(
            z.maxLength(limits.string),
            z.regex(instantPattern, 'expected a real date and time with an offset, like `2026-11-23T10:15:00Z`'),
          ),
      ),
      teachingTime: flag(),
    }),
  ),
  device: optional(z.strictObject({ owner: choice(deviceOwners) })),
  history: optional(
    z.strictObject({
      priorIncidents: optional(z.number().check(z.int(), z.gte(0))),
    }),
  ),
  /** Facts that the policy in question declares: it is checked against them where it is evaluated. */
  extra: optional(z.record(camelCase, optional(factValueSchema))),
})

type WithoutNull<T> = T extends readonly (infer Member)[]
  ? readonly WithoutNull<Member>[]
  : T extends object
    ? { readonly [Key in keyof T]: WithoutNull<Exclude<T[Key], null>> }
    : T

/** One act as a caller may write it: `null` stands for an absent value. */
export type SocialActionInput = z.input<typeof socialActionSchema>

/**
 * One act on social media, parsed: nulls are gone and every absent value is unknown.
 *
 * @see docs/embedding.md
 */
export type SocialAction = WithoutNull<SocialActionInput>

/** Someone named or pictured in the content of a {@link SocialAction}. */
export type Person = NonNullable<NonNullable<SocialAction['content']>['people']>[number]
