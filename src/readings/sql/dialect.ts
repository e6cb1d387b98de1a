/** What a value in SQL is. */
export type SqlType = 'text' | 'integer' | 'boolean' | 'texts' | 'people'

/** A condition on one of the people of an act, given how a field of theirs is read. */
export type PersonCondition = (field: (path: string, type: 'text' | 'boolean') => string) => string

/** How a dialect of SQL says what the translation needs: everything else is the same in all of them. */
export interface Dialect {
  readonly types: Readonly<Record<SqlType, string>>
  /** The most bytes of a name; longer ones are cut short without a word. */
  readonly longestName: number
  /** Whether fields that differ in upper and lower case alone are one. */
  readonly foldsCase: boolean
  /** What the engine puts something else for in the whole of a statement, names and all. */
  readonly replaced?: RegExp
  quote(name: string): string
  literal(text: string): string
  /** What stands for a parameter, counted from 1. */
  placeholder(position: number): string
  /** The field of the table of acts, under the alias `s`, that a fact is read from; NULL where it is unknown. */
  field(field: Field): string
  /** A list that a statement makes for itself. */
  list(members: readonly string[], type: 'text' | 'integer'): string
  /** A list without a member, which may be NULL. */
  without(list: string, member: string): string
  /** A set of texts, as a field of the table holds it. */
  set(members: readonly string[]): string
  contains(set: string, member: string): string
  /** Whether a set has a member of a list. */
  intersects(set: string, list: string): string
  isEmpty(set: string): string
  /** The digits after the point of an instant, empty where there are none. */
  fraction(text: string): string
  /** Kleene `any` over the people of an act, where there is a list of them. */
  someone(people: string, condition: PersonCondition): string
  /** The members of the first list that are in the second, in their order. */
  kept(list: string, among: string): string
  /**
   * One of some values of the statement by its place, counted from 1. An engine that may keep the rows of acts in memory to
   * join them has this, and joins nothing.
   */
  nth?(members: readonly string[], place: string): string
  /** Makes a row of each member of a list, among the columns of a `SELECT`. */
  eachOf(list: string): string
  /** Ends a subquery that the engine would merge into the next, and compute each fact once for every test. */
  readonly fence: string
  /** `CREATE TABLE`, with the fields of an action as its columns. */
  tableDdl(source: string, fields: readonly Field[]): string
}

/** A field of the table of acts. */
export interface Field {
  readonly id: string
  readonly type: SqlType
}
