import type { SocialAction } from '../../../src/action/social-action.js'

type AllKnown<T> = T extends readonly (infer Member)[]
  ? readonly AllKnown<Member>[]
  : T extends object
    ? { readonly [Key in keyof T]-?: AllKnown<NonNullable<T[Key]>> }
    : T
/** An act of which every fact is known. */
export type KnownAct = AllKnown<Omit<SocialAction, 'id' | 'extra'>>
export type Content = KnownAct['content']
export type Person = Content['people'][number]
export type Verb = KnownAct['verb']
