import type { Catalogue, OwnFact } from '../../src/action/catalogue.js'
import type { FactId } from '../../src/action/facts.js'
import { individuals, personRoles, relations, verbs } from '../../src/action/social-action.js'
import type { Condition, Test } from '../../src/logic/condition.js'
import { enumerations, neverAssumed, peopleFacts, publishNothing, sets } from './smt-contract.js'
import { allOf, and, anyOf, neither, notOf, or, type Rails, where } from './smt-rails.js'

/** How an act is read: which one, by its prefix, under which parameters, and what absent facts are taken for. */
export interface Reading {
  readonly act: string
  readonly accountManagers: readonly string[]
  readonly ownChildExemption: boolean
  readonly catalogue: Catalogue
  readonly assume: 'unknown' | 'ordinary'
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const testsIn = (condition: Condition): readonly Test[] =>
  condition.kind === 'test'
    ? [condition]
    : condition.kind === 'not'
      ? testsIn(condition.of)
      : condition.kind === 'constant'
        ? []
        : condition.of.flatMap(testsIn)

/**
 * How many people a list needs so that whatever a longer one comes to, it comes to as well. Of a longer list keep,
 * for each fact about people that is true of it, one person who makes it true and, for each that is unknown, one who
 * leaves it open. Each fact is as true of the few as it was of the many: leaving people out makes a fact no truer
 * and no more open than its keeper does. So a person for each fact that is read, under each way of reading it, is enough.
 */
export const peopleNeeded = (conditions: readonly Condition[], ways = 1): number =>
  new Set(
    conditions
      .flatMap(testsIn)
      .map(({ fact }) => fact)
      .filter((fact) => peopleFacts.includes(fact)),
  ).size * ways

/**
 * A second opinion on conditions, written from the contract of a SocialAction (its table of facts, what absent means,
 * the derived facts): it shares nothing with the decision diagrams but the names.
 *
 * An SMT-LIB script about some acts, each with a list of at most `people` persons: what is asked of is declared.
 */
export const smtScript = (people: number) => {
  const lines: string[] = []
  const declared = new Set<string>()
  const platforms = new Map<string, number>()

  const once = (name: string, ...make: readonly string[]): string => {
    if (!declared.has(name)) lines.push(...make)
    declared.add(name)
    return name
  }
  const bool = (name: string): string => once(`|${name}|`, `(declare-const |${name}| Bool)`)
  const int = (name: string, ...more: readonly string[]): string =>
    once(`|${name}|`, `(declare-const |${name}| Int)`, ...more)
  const choice = (name: string, of: string, values: readonly string[]): string => {
    once(of, `(declare-datatypes ((|${of}| 0)) ((${values.map((value) => `(|${of}=${value}|)`).join(' ')})))`)
    return once(`|${name}|`, `(declare-const |${name}| |${of}|)`)
  }
  const oneOf = (constant: string, of: string, wanted: readonly unknown[]): string =>
    or(...wanted.map((value) => `(= ${constant} |${of}=${value}|)`))
  const define = (name: string, make: () => string): string => {
    const known = `|${name}|`
    if (declared.has(known)) return known
    const body = make()
    return once(known, `(define-fun ${known} () Bool ${body})`)
  }
  const defined = (name: string, make: () => Rails): Rails => {
    if (!declared.has(`|${name}:yes|`)) {
      const { yes, no } = make()
      define(`${name}:yes`, () => yes)
      define(`${name}:no`, () => no)
    }
    return { yes: `|${name}:yes|`, no: `|${name}:no|` }
  }

  /** What a policy declares of a fact of its own. */
  const ownFact = (fact: string, { catalogue }: Reading): OwnFact | undefined =>
    catalogue.own.find(({ name }) => `extra.${name}` === fact)
  const isOf = (type: string, fact: string, reading: Reading): boolean => ownFact(fact, reading)?.declared.type === type

  const verbIs = ({ act }: Reading, wanted: readonly unknown[]): string =>
    oneOf(choice(`${act} verb`, 'verb', verbs), 'verb', wanted)

  /** Where an absent value of a field is taken for its ordinary one. */
  const assumed = (field: string, reading: Reading): string =>
    ownFact(field, reading)
      ? `${reading.assume === 'ordinary' && ownFact(field, reading)?.declared.ordinary !== undefined}`
      : neverAssumed.has(field) || (field in enumerations && field !== 'channel.schoolGroup')
        ? 'false'
        : reading.assume === 'ordinary'
          ? 'true'
          : field.startsWith('content.')
            ? verbIs(reading, publishNothing)
            : 'false'

  const isSaid = (field: string, { act }: Reading): string =>
    field === 'verb' || field === 'actor.roles' ? 'true' : bool(`${act} ${field}?`)

  const supplied = (field: string, { act }: Reading): Rails => where(bool(`${act} ${field}?`), bool(`${act} ${field}`))

  const booleanField = (field: string, reading: Reading): Rails => {
    const { yes, no } = supplied(field, reading)
    const absent = and(neither(isSaid(field, reading)), assumed(field, reading))
    const ordinarily = ownFact(field, reading)?.declared.ordinary ?? field === 'content.ageAppropriate'
    return ordinarily === true ? { yes: or(yes, absent), no } : { yes, no: or(no, absent) }
  }

  const member = (field: string, value: string, reading: Reading): string =>
    and(isSaid(field, reading), bool(`${reading.act} ${field}:${value}`))

  /** Whether a set, where it is known, holds one of some values. An absent set that is ordinary holds none, or what is declared. */
  const holdsOneOf = (field: string, wanted: readonly unknown[], reading: Reading): Rails => {
    const own = ownFact(field, reading)?.declared
    const values = (own?.values ?? sets[field]) as readonly string[]
    // Everybody has a role.
    if (field === 'actor.roles') {
      const held = values.map((value) => bool(`${reading.act} ${field}:${value}`))
      once(`${reading.act} somebody`, `(assert ${or(...held)})`)
    }
    const holds = or(...values.filter((value) => wanted.includes(value)).map((value) => member(field, value, reading)))
    const ordinarily = ((own?.ordinary ?? []) as readonly string[]).some((value) => wanted.includes(value))
    const absent = and(neither(isSaid(field, reading)), assumed(field, reading), `${ordinarily}`)
    return where(or(isSaid(field, reading), assumed(field, reading)), or(holds, absent))
  }

  const person = (index: number, reading: Reading) => {
    const at = `${reading.act} person ${index}`
    const of =
      (name: string, values: readonly string[]) =>
      (...wanted: readonly string[]) =>
        where(
          bool(`${at} ${name}?`),
          oneOf(choice(`${at} ${name}`, `person ${name}`, values), `person ${name}`, wanted),
        )
    const flag = (name: string) => where(bool(`${at} ${name}?`), bool(`${at} ${name}`))
    /** Absent is "no" for acts that publish nothing, and where the ordinary is assumed. */
    const shown = (name: string): Rails => {
      const { yes, no } = flag(name)
      return { yes, no: or(no, and(neither(bool(`${at} ${name}?`)), assumed('content.people', reading))) }
    }
    return {
      present: bool(`${at} is listed`),
      role: of('role', personRoles),
      relation: of('relation', relations),
      named: shown('named'),
      pictured: shown('pictured'),
      noName: notOf(flag('consent name')),
      noImage: notOf(flag('consent image')),
    }
  }

  /** What each fact about people asks of one of them. */
  const asks: Readonly<Record<string, (one: ReturnType<typeof person>, exempt: boolean) => Rails>> = {
    'content.identifiesOthers': ({ relation, named, pictured }) =>
      allOf([notOf(relation('self')), anyOf([named, pictured])]),
    'content.identifiesWithoutConsent': ({ relation, named, pictured, noName, noImage }) =>
      allOf([notOf(relation('self')), anyOf([allOf([named, noName]), allOf([pictured, noImage])])]),
    'content.picturesPupil': ({ role, relation, pictured }, exempt) =>
      allOf([pictured, role('pupil'), ...(exempt ? [notOf(relation('own-child'))] : [])]),
    'content.picturesOtherPupilWithoutPermission': ({ role, relation, pictured, noImage }) =>
      allOf([pictured, role('pupil'), notOf(relation('self')), noImage]),
    'content.picturesOtherChild': ({ role, relation, pictured }) =>
      allOf([pictured, role('pupil', 'child'), notOf(relation('own-child'))]),
    'content.refersToIndividual': ({ role, relation, named, pictured }, exempt) =>
      allOf([
        anyOf([named, pictured]),
        role('pupil', 'staff', 'parent'),
        notOf(relation('self')),
        ...(exempt ? [notOf(relation('own-child'))] : []),
      ]),
  }

  const someone = (fact: string, reading: Reading): Rails =>
    defined(`${reading.act} ${reading.assume} ${reading.ownChildExemption} someone ${fact}`, () => {
      const given = bool(`${reading.act} content.people?`)
      const ask = asks[fact] as (typeof asks)[string]
      const each = Array.from({ length: people }, (_none, index) => {
        const one = person(index, reading)
        return { present: one.present, ...ask(one, reading.ownChildExemption) }
      })
      return {
        yes: and(given, or(...each.map(({ present, yes }) => and(present, yes)))),
        no: or(
          and(given, ...each.map(({ present, no }) => or(neither(present), no))),
          and(neither(given), assumed('content.people', reading)),
        ),
      }
    })

  const authorised = (reading: Reading): Rails => {
    const { yes, no } = supplied('actor.authorised', reading)
    const stands = holdsOneOf('actor.positions', ['headteacher', ...reading.accountManagers], reading).yes
    return { yes: or(yes, and(neither(isSaid('actor.authorised', reading)), stands)), no }
  }

  const concern = (reading: Reading): Rails => {
    const { yes, no } = anyOf([
      supplied('content.safeguardingConcern', reading),
      booleanField('content.disclosure', reading),
    ])
    return { yes, no: or(no, and(neither(yes), assumed('content.safeguardingConcern', reading))) }
  }

  const booleanFact = (fact: FactId, reading: Reading): Rails =>
    defined(`${reading.act} ${reading.assume} ${reading.accountManagers} ${reading.ownChildExemption} ${fact}`, () => {
      if (fact === 'actor.authorised') return authorised(reading)
      if (fact === 'content.safeguardingConcern') return concern(reading)
      if (fact === 'content.refersToIndividual')
        return anyOf([holdsOneOf('content.refersTo', individuals, reading), someone(fact, reading)])
      return peopleFacts.includes(fact) ? someone(fact, reading) : booleanField(fact, reading)
    })

  const platformCode = (name: unknown): number => {
    const code = platforms.get(String(name)) ?? platforms.size
    platforms.set(String(name), code)
    return code
  }

  const ordered: Readonly<Record<string, string>> = {
    lessThan: '<',
    lessThanInclusive: '<=',
    greaterThan: '>',
    greaterThanInclusive: '>=',
  }
  const numbered = (fact: FactId, { comparison, value }: Test, reading: Reading): Rails => {
    const name = `${reading.act} ${fact}`
    const own = ownFact(fact, reading)?.declared
    const constant =
      fact === 'history.priorIncidents' || own?.type === 'integer'
        ? int(name, `(assert (>= |${name}| 0))`)
        : own?.type === 'time'
          ? int(name, `(assert (and (>= |${name}| 0) (< |${name}| 1440)))`)
          : int(name)
    // Platforms are open: a number for each name, and always another number.
    const code = (of: unknown): string => {
      const [hours, minutes] = String(of).split(':').map(Number) as [number, number]
      const number =
        fact === 'channel.platform'
          ? platformCode(of)
          : own?.type === 'time'
            ? 60 * hours + minutes
            : fact === 'timing.at' || own?.type === 'instant'
              ? Date.parse(String(of))
              : Number(of)
      return number < 0 ? `(- ${-number})` : `${number}`
    }
    const list = Array.isArray(value) ? value : [value]
    const operator = ordered[comparison]
    const holds = (of: string) =>
      operator ? `(${operator} ${of} ${code(value)})` : or(...list.map((one) => `(= ${of} ${code(one)})`))
    const ordinary = own ? own.ordinary : fact === 'history.priorIncidents' ? 0 : undefined
    const ordinarily = ordinary !== undefined && reading.assume === 'ordinary'
    const said = isSaid(fact, reading)
    return where(
      ordinarily ? 'true' : said,
      ordinarily ? `(ite ${said} ${holds(constant)} ${holds(code(ordinary))})` : holds(constant),
    )
  }

  const enumerated = (fact: FactId, wanted: readonly unknown[], reading: Reading): Rails => {
    const own = ownFact(fact, reading)?.declared
    const values = own?.type === 'weekday' ? weekdays : (own?.values ?? enumerations[fact])
    const constant = choice(`${reading.act} ${fact}`, fact, values as readonly string[])
    const said = isSaid(fact, reading)
    const absent = assumed(fact, reading)
    const ordinarily = wanted.includes(own ? own.ordinary : 'none')
    return where(or(said, absent), `(ite ${said} ${oneOf(constant, fact, wanted)} ${ordinarily})`)
  }

  const negated = (comparison: string): boolean => ['notEqual', 'notIn', 'doesNotContain'].includes(comparison)

  const plainly = (test: Test, reading: Reading): Rails => {
    const { fact, value } = test
    const wanted: readonly unknown[] = Array.isArray(value) ? value : [value]
    const isNumber = ['integer', 'instant', 'time'].some((type) => isOf(type, fact, reading))
    if (isNumber || fact === 'history.priorIncidents' || fact === 'timing.at' || fact === 'channel.platform')
      return numbered(fact, test, reading)
    if (fact in sets || isOf('set', fact, reading)) return holdsOneOf(fact, wanted, reading)
    if (fact in enumerations || isOf('enumeration', fact, reading) || isOf('weekday', fact, reading))
      return enumerated(fact, wanted, reading)
    const { yes, no } = booleanFact(fact, reading)
    return where(or(yes, no), or(...(wanted.includes(true) ? [yes] : []), ...(wanted.includes(false) ? [no] : [])))
  }

  const ofTest = (test: Test, reading: Reading): Rails => {
    const rails = plainly(test, reading)
    const asked = negated(test.comparison) ? notOf(rails) : rails
    return test.presumed ? { yes: asked.yes, no: neither(asked.yes) } : asked
  }

  const rails = (condition: Condition, reading: Reading): Rails => {
    switch (condition.kind) {
      case 'constant':
        return { yes: `${condition.truth === 2}`, no: `${condition.truth === 0}` }
      case 'test':
        return ofTest(condition, reading)
      case 'all':
        return allOf(condition.of.map((one) => rails(one, reading)))
      case 'any':
        return anyOf(condition.of.map((one) => rails(one, reading)))
      case 'not':
        return notOf(rails(condition.of, reading))
    }
  }

  return {
    rails,
    /** Whether the time of an act is known. */
    timed: (reading: Reading): string => isSaid('timing.at', reading),
    /** The declarations that everything so far asked needs, and then a check of each formula by itself. */
    checking: (formulas: readonly string[]): string =>
      [...lines, ...formulas.map((formula) => `(push)(assert ${formula})(check-sat)(pop)`)].join('\n'),
  }
}
