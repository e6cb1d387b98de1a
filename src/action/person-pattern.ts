import { type Person, personRoles, relations } from './social-action.js'

/** A person as a number, alike for people who are alike in everything that the facts about people ask. */
export type PersonPattern = number

const flags = [false, true]

/** What counts of a person, with the values that each may have; nothing said is a value of its own, the first. */
const asked = {
  role: personRoles,
  relation: relations,
  named: flags,
  pictured: flags,
  'consent.name': flags,
  'consent.image': flags,
} as const

/** A digit of a pattern. */
export interface PatternDigit {
  readonly weight: number
  readonly values: readonly unknown[]
  /** What a value adds to the pattern. */
  readonly parts: ReadonlyMap<unknown, number>
}

type Asked = keyof typeof asked

export const patternDigits: Readonly<Record<Asked, PatternDigit>> = (() => {
  let weight = 1
  const digits = Object.entries(asked).map(([field, known]) => {
    const values = [undefined, ...known]
    const own = weight
    weight *= values.length
    return [field, { weight: own, values, parts: new Map(values.map((value, index) => [value, index * own])) }]
  })
  return Object.fromEntries(digits)
})()

const digitOf = (pattern: PersonPattern, { weight, values }: PatternDigit): number =>
  Math.floor(pattern / weight) % values.length

const partOf = (pattern: PersonPattern, field: Asked): unknown => {
  const digit = patternDigits[field]
  return digit.values[digitOf(pattern, digit)]
}

const part = (field: Asked, value: unknown): number => patternDigits[field].parts.get(value) as number

export const patternOf = ({ role, relation, named, pictured, consent }: Person): PersonPattern =>
  part('role', role) +
  part('relation', relation) +
  part('named', named) +
  part('pictured', pictured) +
  part('consent.name', consent?.name) +
  part('consent.image', consent?.image)

/** Somebody of a pattern. */
export const personOf = (pattern: PersonPattern): Person => {
  const of = (field: Asked) => partOf(pattern, field) as never
  return {
    role: of('role'),
    relation: of('relation'),
    named: of('named'),
    pictured: of('pictured'),
    consent: { name: of('consent.name'), image: of('consent.image') },
  }
}

/** The pattern of somebody who is neither named nor pictured where nothing is said of it. */
export const ordinaryPattern = (pattern: PersonPattern): PersonPattern =>
  (['named', 'pictured'] as const).reduce(
    (known, field) => (digitOf(known, patternDigits[field]) === 0 ? known + part(field, false) : known),
    pattern,
  )
