import type { PeopleFactId } from '../../action/people.js'
import type { PersonCondition } from './dialect.js'

/** What a fact asks of one person, as data: `personTests` of `src/action/people.ts`, held equal by comparison on every engine. */
type Asked =
  | { readonly flag: string }
  | { readonly is: readonly [field: 'role' | 'relation', ...values: readonly string[]] }
  | { readonly not: Asked }
  | { readonly all: readonly Asked[] }
  | { readonly any: readonly Asked[] }

const notSelf: Asked = { not: { is: ['relation', 'self'] } }
const notOwnChild: Asked = { not: { is: ['relation', 'own-child'] } }
const named: Asked = { flag: 'named' }
const pictured: Asked = { flag: 'pictured' }
const identified: Asked = { any: [named, pictured] }
const picturedPupil: Asked = { all: [pictured, { is: ['role', 'pupil'] }] }
const noConsentTo = (what: 'name' | 'image'): Asked => ({ not: { flag: `consent.${what}` } })

const always: Readonly<Record<PeopleFactId, Asked>> = {
  'content.identifiesOthers': { all: [notSelf, identified] },
  'content.identifiesWithoutConsent': {
    all: [notSelf, { any: [{ all: [named, noConsentTo('name')] }, { all: [pictured, noConsentTo('image')] }] }],
  },
  'content.picturesPupil': picturedPupil,
  'content.picturesOtherPupilWithoutPermission': { all: [picturedPupil, notSelf, noConsentTo('image')] },
  'content.picturesOtherChild': { all: [pictured, { is: ['role', 'pupil', 'child'] }, notOwnChild] },
  'content.refersToIndividual': { all: [identified, { is: ['role', 'pupil', 'staff', 'parent'] }, notSelf] },
}

/** Facts that leave out the actor's own children where a policy does. */
const exempting: ReadonlySet<PeopleFactId> = new Set(['content.picturesPupil', 'content.refersToIndividual'])

/** What a fact about people asks of one of them; the texts are these here and no one else's, so they are written out. */
export const personCondition = (
  fact: PeopleFactId,
  exempt: boolean,
  orOrdinary: (flag: string) => string,
): PersonCondition => {
  const asked: Asked = exempt && exempting.has(fact) ? { all: [always[fact], notOwnChild] } : always[fact]
  return (field) => {
    const write = (part: Asked): string => {
      if ('flag' in part) {
        const said = field(part.flag, 'boolean')
        return part.flag === 'named' || part.flag === 'pictured' ? orOrdinary(said) : said
      }
      if ('is' in part) {
        const [name, ...wanted] = part.is
        return `(${field(name, 'text')} IN (${wanted.map((value) => `'${value}'`).join(', ')}))`
      }
      if ('not' in part) return `(NOT ${write(part.not)})`
      return 'all' in part ? `(${part.all.map(write).join(' AND ')})` : `(${part.any.map(write).join(' OR ')})`
    }
    return write(asked)
  }
}
