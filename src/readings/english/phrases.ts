import type { BuiltInFactId } from '../../action/facts.js'
import type {
  accounts,
  audiences,
  deviceOwners,
  individuals,
  positions,
  purposes,
  roles,
  schoolGroups,
  spaces,
  subjects,
  targetKinds,
  verbs,
} from '../../action/social-action.js'

/** A word or words as they stand after what is affirmed and after what is denied, where the two differ. */
export type Forms = string | readonly [affirmed: string, denied: string]

/** What opens a statement, and what opens its opposite. */
export interface Lead {
  readonly is: string
  readonly isNot: string
}

/** A fact that holds or does not: the leads, and what follows both. */
export interface BooleanPhrases extends Lead {
  readonly what: Forms
}

/** A fact with a closed list of values. */
export interface ValuePhrases<Value extends string = string> extends Lead {
  readonly values: Readonly<Record<Value, Forms>>
}

/** The words that facts with a closed list of values can have. */
export interface Vocabulary {
  readonly verb: (typeof verbs)[number]
  readonly 'actor.roles': (typeof roles)[number]
  readonly 'actor.positions': (typeof positions)[number]
  readonly 'channel.account': (typeof accounts)[number]
  readonly 'channel.space': (typeof spaces)[number]
  readonly 'channel.audience': (typeof audiences)[number]
  readonly 'channel.schoolGroup': (typeof schoolGroups)[number]
  readonly 'target.kind': (typeof targetKinds)[number]
  readonly 'target.roles': (typeof roles)[number]
  readonly 'target.account': (typeof accounts)[number]
  readonly 'content.purpose': (typeof purposes)[number]
  readonly 'content.complainsAbout': (typeof subjects)[number]
  readonly 'content.disrespectfulTo': (typeof subjects)[number]
  readonly 'content.inappropriateAbout': (typeof subjects)[number]
  readonly 'content.refersTo': (typeof individuals)[number]
  readonly 'device.owner': (typeof deviceOwners)[number]
}

/** Facts whose values are open: platforms, moments and numbers. The names that have words of their own stand under `values`. */
type OpenFactId = 'channel.platform' | 'timing.at' | 'history.priorIncidents'

type PhrasesOf<Id extends BuiltInFactId> = Id extends keyof Vocabulary
  ? ValuePhrases<Vocabulary[Id]>
  : Id extends OpenFactId
    ? ValuePhrases
    : BooleanPhrases

/** The facts that the school's own-child setting changes the meaning of. */
export type ExemptFactId = 'content.picturesPupil' | 'content.refersToIndividual'

/** A calendar date in its parts. */
export interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** An instant as it was written: the offset as in `+01:00` or `Z`, seconds with their fraction where there are any. */
export interface InstantParts extends DateParts {
  readonly time: string
  readonly offset: string
}

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'

/** Comparisons by size, or by time. */
export type Order = 'lessThan' | 'lessThanInclusive' | 'greaterThan' | 'greaterThanInclusive'

/**
 * Everything that the reading says, in one language. Data where that does; functions where the language
 * has to see the parts to put them in order.
 */
export interface Phrases {
  /** A BCP 47 tag. */
  readonly locale: string
  readonly facts: { readonly [Id in BuiltInFactId]: PhrasesOf<Id> }
  /** For a school that leaves a person's own children out of the rules. */
  readonly ownChildExempt: Readonly<Record<ExemptFactId, BooleanPhrases>>
  /** A statement of its lead and one or more of what can follow: `it is`, [`spam`, `abusive`]. */
  statement(lead: string, alternatives: readonly string[]): string
  /** That a statement is true of something on a list with nothing in it, or of nothing. */
  emptyList(lead: string, holds: boolean): string
  or(items: readonly string[]): string
  and(items: readonly string[]): string
  /** That a statement is known to be so; or that it is not known to be so, which is not its opposite. */
  known(statement: string, holds: boolean): string
  /** What is no word of the language: a name that the school uses. */
  quoted(name: string): string
  readonly numbers: Readonly<Record<Order, (value: string) => string>>
  readonly times: Readonly<Record<Order, (value: string) => string>>
  date(parts: DateParts): string
  instant(parts: InstantParts): string
  readonly groups: {
    readonly all: string
    readonly notAll: string
    readonly any: string
    readonly none: string
    readonly always: string
    readonly never: string
  }
  /** A value that the school has set, by its name in words. */
  /** How a policy's own facts are spoken of, by what the policy says of them. */
  readonly own: {
    /** Where it gives a noun and a verb: `the activity is`. */
    lead(phrase: string): Lead
    /** Where it gives no more than a label: `what kind of activity it is`. */
    ofLabel(label: string): Lead
    /** Of a set, whose values it may hold or not. */
    holds(label: string): Lead
    /** Of what is so or not: `whether it was planned`. */
    truth(label: string): BooleanPhrases
  }
  readonly weekdays: Readonly<Record<Weekday, string>>
  readonly setting: {
    is(name: string): Lead
    includes(name: string): Lead
    readonly on: Forms
    readonly off: Forms
    readonly nothing: string
    /** A statement about a setting, with what it is set to at present. */
    now(statement: string, actual: string): string
  }
}
