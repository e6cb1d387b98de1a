import type { Catalogue } from '../../action/catalogue.js'
import { builtIn, builtInIds, type FactType } from '../../action/facts.js'
import { peopleFactIds } from '../../action/people.js'
import type { Field, SqlType } from './dialect.js'

/** How a fact's values are kept; instants and times as text, as an act says them. */
export const typeOf = ({ type }: FactType): SqlType =>
  type === 'boolean' || type === 'integer' ? type : type === 'set' ? 'texts' : 'text'

const isField = (id: string): boolean => !(peopleFactIds as readonly string[]).includes(id)

/** The fields of a table of acts that a policy can read: those of an action, and the policy's own facts. */
export const fieldsOf = ({ own }: Catalogue): readonly Field[] => [
  { id: 'id', type: 'text' },
  ...builtInIds.filter(isField).map((id) => ({ id, type: typeOf(builtIn[id]) })),
  { id: 'actor.id', type: 'text' },
  { id: 'target.id', type: 'text' },
  { id: 'content.people', type: 'people' },
  ...own.map((fact) => ({ id: fact.id, type: typeOf(fact) })),
]
