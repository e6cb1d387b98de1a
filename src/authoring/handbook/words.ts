import type { BuiltInFactId } from '../../action/facts.js'
import type { Kind, Strength, Task } from '../../logic/compiled-policy.js'
import type { Locator } from '../../policy/locator.js'
import type { ChangeName } from '../../policy/overlay/overlay-file.js'

/** What a duty asks, in words as far as there are any. */
export interface DutyWords {
  readonly bearer: Task['bearer']
  readonly strength: Strength
  /** The name of the task; a catalogue has words for the common ones. */
  readonly task: string
  /** Any one of them. */
  readonly reportTo: readonly string[]
  readonly promptness: Task['promptness']
  /** How long there is, in words: `24 hours`. */
  readonly within?: string
}

/** A word with what it means here. */
export type Definition = readonly [word: string, meaning: string]

/** Everything that the handbook says beside the conditions, in one language. */
export interface HandbookWords {
  title(policy: string): string
  subtitle(school: string, version: string): string
  readonly contents: string
  readonly skip: string
  readonly front: {
    readonly caption: string
    readonly head: readonly [string, string]
    readonly school: string
    readonly version: string
    readonly approvedBy: string
    readonly approvedOn: string
    readonly lastReviewedOn: string
    readonly nextReviewDue: string
    readonly notRecorded: string
    readonly review: string
    reviewEvery(months: number, noticeMonths: number): string
  }
  readonly howToRead: {
    readonly title: string
    readonly paragraphs: readonly string[]
    readonly words: string
    readonly definitions: readonly Definition[]
    /** Above what the policy asks besides, in facts of its own. */
    readonly own: string
    /** Whom the school counts as authorised: the head teacher, and the holders of some posts. */
    authorised(posts: readonly string[]): Definition
  }
  locator(section: string, locator: Locator): string
  section(section: string, title: string): string
  /** The kind and the strength of a clause, for its first line. */
  kind(kind: Kind, strength?: Strength): string
  readonly otherKinds: Readonly<Record<'scope' | 'governance' | 'informative', string>> & {
    readonly definition: Readonly<Record<'parameter' | 'condition' | 'procedure', string>>
  }
  readonly reference: string
  readonly rule: {
    numbered(index: number, count: number): string
    /** Before several rules of one clause. */
    readonly alternatives: string
    readonly who: string
    readonly anyone: string
    readonly when: string
    readonly always: string
    readonly unless: string
    readonly follows: string
    readonly message: string
    readonly remedy: string
    readonly procedure: string
    readonly paramount: string
    readonly outcome: Readonly<Record<'prohibition' | 'recommendation', Readonly<Record<Strength, string>>>>
    readonly permission: string
    duty(duty: DutyWords): string
  }
  duration(milliseconds: number): string
  readonly scope: {
    readonly outOfScope: string
    readonly inScope: string
    alsoUnder(sections: readonly string[]): string
    readonly givesWayTo: string
    neverAsked(label: string): string
    /** Before the clauses that ask, of which there are so many. */
    askedOnlyBy(label: string, count: number): string
  }
  readonly definition: {
    readonly condition: string
    procedure(section: string, title: string): string
  }
  readonly governance: Readonly<Record<'approval' | 'review', string>>
  readonly informative: string
  readonly readings: string
  readonly because: string
  readonly settings: {
    readonly title: string
    readonly intro: string
    readonly value: string
    readonly clause: string
    /** Of a clause. */
    readonly own: string
    name(words: string): string
    /** A key of a record that a setting holds: `address`. */
    key(name: string): string
  }
  readonly changes: {
    readonly title: string
    readonly intro: string
    readonly kinds: Readonly<Record<ChangeName, string>>
    /** Who made a change, by the id of its policy. */
    by(level: string): string
  }
  readonly durations: {
    readonly title: string
    readonly intro: string
    readonly promptness: Readonly<Record<Task['promptness'], string>>
    readonly within: string
  }
  readonly shared: { readonly title: string; readonly intro: string }
  readonly signOff: {
    readonly title: string
    readonly statement: string
    readonly caption: string
    readonly fields: readonly string[]
  }
  /** Built-in facts as they end a question: `who can see it`. */
  readonly labels: Readonly<Record<BuiltInFactId, string>>
}
