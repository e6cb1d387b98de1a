import type { Claim, Kept } from './claim.js'

/** How an act fares worse under the other policy than under the base, by one clause of the base. */
export type WeakerEffect =
  | 'ceases-to-be-a-breach'
  | 'breach-becomes-undetermined'
  | 'breaks-something-weaker'
  | 'missing-fact-permits'
  | 'may-break-something-weaker'
  | 'loses-a-duty'
  | 'duty-becomes-undetermined'
  | 'has-a-weaker-duty'
  | 'missing-fact-lifts-a-duty'
  | 'may-have-a-weaker-duty'

type Effects = Readonly<Record<Exclude<Kept, 'all'>, WeakerEffect>>

const ofProhibition: Readonly<Record<Claim['state'], Effects>> = {
  holds: {
    nothing: 'ceases-to-be-a-breach',
    'while-open': 'breach-becomes-undetermined',
    less: 'breaks-something-weaker',
  },
  open: {
    nothing: 'missing-fact-permits',
    'while-open': 'missing-fact-permits',
    less: 'may-break-something-weaker',
  },
}

const ofObligation: Readonly<Record<Claim['state'], Effects>> = {
  holds: {
    nothing: 'loses-a-duty',
    'while-open': 'duty-becomes-undetermined',
    less: 'has-a-weaker-duty',
  },
  open: {
    nothing: 'missing-fact-lifts-a-duty',
    'while-open': 'missing-fact-lifts-a-duty',
    less: 'may-have-a-weaker-duty',
  },
}

/** What becomes of a claim of which no more than this is kept. */
export const effectOf = ({ duty, state }: Claim, kept: Exclude<Kept, 'all'>): WeakerEffect =>
  (duty === undefined ? ofProhibition : ofObligation)[state][kept]

/** The effects that an effect brings with it, on acts of which less is known. */
export const comesWith: Readonly<Partial<Record<WeakerEffect, readonly WeakerEffect[]>>> = {
  'ceases-to-be-a-breach': ['breach-becomes-undetermined', 'missing-fact-permits', 'may-break-something-weaker'],
  'breaks-something-weaker': ['may-break-something-weaker'],
  'loses-a-duty': ['duty-becomes-undetermined', 'missing-fact-lifts-a-duty', 'may-have-a-weaker-duty'],
  'has-a-weaker-duty': ['may-have-a-weaker-duty'],
}

/** What the loss of all that a rule says looks like on acts of which other clauses say something weaker. */
export const masks: Readonly<Partial<Record<WeakerEffect, WeakerEffect>>> = {
  'ceases-to-be-a-breach': 'breaks-something-weaker',
  'loses-a-duty': 'has-a-weaker-duty',
}

/** Each effect of one kind of act, and of several; of one kind of claim the worst first. */
export const weakerWords: Readonly<Record<WeakerEffect, readonly [one: string, many: string]>> = {
  'ceases-to-be-a-breach': ['is no longer a breach', 'are no longer a breach'],
  'breach-becomes-undetermined': ['is no longer a breach for certain', 'are no longer a breach for certain'],
  'breaks-something-weaker': ['breaks only something weaker', 'break only something weaker'],
  'missing-fact-permits': ['is allowed for want of a fact', 'are allowed for want of a fact'],
  'may-break-something-weaker': ['can break only something weaker', 'can break only something weaker'],
  'loses-a-duty': ['loses a duty', 'lose a duty'],
  'duty-becomes-undetermined': ['has a duty no longer for certain', 'have a duty no longer for certain'],
  'has-a-weaker-duty': ['has a weaker duty', 'have a weaker duty'],
  'missing-fact-lifts-a-duty': ['is free of a duty for want of a fact', 'are free of a duty for want of a fact'],
  'may-have-a-weaker-duty': ['can have only a weaker duty', 'can have only a weaker duty'],
}
