import { describe, expect, test } from 'vitest'
import type { Condition } from '../../../src/logic/condition.js'
import type { Settings } from '../../../src/readings/prove/inputs.js'
import { lowered } from '../../support/arbitrary-condition.js'
import { are, both, comes, either, exempt, no, plain } from './ask.js'

const is = (fact: string, operator: string, value: unknown) => lowered({ fact, operator, value })
const truly = (fact: string) => is(fact, 'equal', true)
const falsely = (fact: string) => is(fact, 'equal', false)
const settled = (fact: string) => either(is(fact, 'known:equal', true), is(fact, 'known:equal', false))
const holds = (position: string) => is('actor.positions', 'contains', position)
const anyoneReferredTo = is('content.refersTo', 'someFact:in', ['staff', 'pupil', 'parent'])

const authorised = 'actor.authorised'
const concern = 'content.safeguardingConcern'
const disclosure = 'content.disclosure'
const others = 'content.identifiesOthers'
const unconsented = 'content.identifiesWithoutConsent'
const pupil = 'content.picturesPupil'
const refused = 'content.picturesOtherPupilWithoutPermission'
const child = 'content.picturesOtherChild'
const refers = 'content.refersToIndividual'
const silent = is('verb', 'in', ['follow', 'request-contact', 'accept-contact', 'access-account', 'browse'])

type Row = [name: string, a: Condition, b: Condition, settings?: Settings]

describe('what facts imply because of how they are derived', () => {
  test.each<Row>([
    ['a disclosure is a concern', truly(disclosure), truly(concern)],
    ['without a concern there is no disclosure', falsely(concern), falsely(disclosure)],
    ['of a head teacher it is settled whether they are authorised', holds('headteacher'), settled(authorised)],
    ['and of an account manager', holds('admin-team'), settled(authorised)],
    ['without consent there is somebody', truly(unconsented), truly(others)],
    ['without anybody there is nobody without consent', falsely(others), falsely(unconsented)],
    ['a pupil pictured against a refusal is pictured', truly(refused), truly(pupil)],
    ['and without consent', truly(refused), truly(unconsented)],
    ['and referred to', truly(refused), truly(refers)],
    ['where no pupil is pictured, none is against a refusal', falsely(pupil), falsely(refused)],
    ['with the exemption, a pupil pictured is another’s child', truly(pupil), truly(child), exempt],
    ['who is listed is referred to', anyoneReferredTo, truly(refers)],
    ['where nobody is referred to, nobody is listed', falsely(refers), no(anyoneReferredTo)],
    ['acts that publish nothing leave no content open', silent, both(settled('content.spam'), settled(concern))],
  ])('%s', (_name, a, b, settings) => {
    expect(are(a, b, settings).implied).toBe(true)
  })

  test.each<Row>([
    ['a concern is a disclosure', truly(concern), truly(disclosure)],
    ['a head teacher is authorised, whatever was supplied', holds('headteacher'), truly(authorised)],
    ['of a teacher it is settled whether they are authorised', holds('teacher'), settled(authorised)],
    ['of somebody in another post', holds('business-manager'), settled(authorised)],
    [
      'and where the account managers are others',
      holds('admin-team'),
      settled(authorised),
      { ...plain, accountManagers: ['dsl'] },
    ],
    ['somebody is without consent', truly(others), truly(unconsented)],
    ['with the exemption, a pupil pictured against a refusal counts as pictured', truly(refused), truly(pupil), exempt],
    ['and as referred to', truly(refused), truly(refers), exempt],
    ['a pupil pictured is another’s child', truly(pupil), truly(child)],
    ['another’s child is a pupil', truly(child), truly(pupil)],
    ['a child pictured is somebody else', truly(child), truly(others)],
    ['a pupil pictured against a refusal is another’s child', truly(refused), truly(child)],
    ['somebody is referred to', truly(others), truly(refers)],
    ['whoever is referred to is listed', truly(refers), anyoneReferredTo],
    ['posts leave no content open', is('verb', 'equal', 'post'), settled(concern)],
    ['likes do not, either', is('verb', 'equal', 'like'), settled('content.spam')],
    ['acts that publish nothing leave consent settled', silent, settled(unconsented)],
  ])('and not: %s', (_name, a, b, settings) => {
    expect(are(a, b, settings).implied).toBe(false)
  })

  test.each<Row>([
    ['a disclosure adds nothing to a concern', either(truly(concern), truly(disclosure)), truly(concern)],
    ['without consent adds nothing to somebody', either(truly(others), truly(unconsented)), truly(others)],
    ['against a refusal says all that both say', both(truly(refused), truly(unconsented)), truly(refused)],
    ['being pictured against a refusal is being pictured', both(truly(refused), truly(pupil)), truly(refused)],
    ['a list adds nothing to being referred to', either(truly(refers), anyoneReferredTo), truly(refers)],
  ])('equivalent: %s', (_name, a, b, settings) => {
    expect(are(a, b, settings).equivalent).toBe(true)
  })

  test.each<Row>([
    ['a concern is not a disclosure', both(truly(concern), truly(disclosure)), truly(concern)],
    ['with the exemption', both(truly(refused), truly(pupil)), truly(refused), exempt],
    ['authorised is not a matter of posts alone', truly(authorised), either(holds('headteacher'), holds('admin-team'))],
    ['nor of posts beside what was said', truly(authorised), either(truly(authorised), holds('headteacher'))],
  ])('not equivalent: %s', (_name, a, b, settings) => {
    expect(are(a, b, settings).equivalent).toBe(false)
  })

  test.each<[name: string, condition: Condition, truths: readonly number[], settings?: Settings]>([
    ['no concern but a disclosure', both(falsely(concern), truly(disclosure)), [0, 1]],
    ['a denied concern beside an open disclosure', both(no(settled(concern)), no(settled(disclosure))), [0, 2]],
    ['an unauthorised head teacher', both(falsely(authorised), holds('headteacher')), [0, 1, 2]],
    [
      'a head teacher of whom it is open',
      both(no(settled(authorised)), is('actor.positions', 'known:contains', 'headteacher')),
      [0],
    ],
    ['nobody, and somebody without consent', both(falsely(others), truly(unconsented)), [0, 1]],
    ['a pupil and another’s child, both and one', both(truly(pupil), falsely(child), truly(others)), [0, 1, 2]],
    ['nobody else, but another’s child', both(truly(child), falsely(others)), [0, 1, 2]],
    [
      'an act that publishes nothing and an open concern',
      both(is('verb', 'equal', 'follow'), no(settled(concern))),
      [0],
    ],
    [
      'an act that publishes nothing and open consent',
      both(is('verb', 'equal', 'follow'), no(settled(unconsented))),
      [0, 2],
    ],
  ])('possible truths: %s', (_name, condition, truths, settings) => {
    expect(comes(condition, settings)).toEqual(truths)
  })
})
