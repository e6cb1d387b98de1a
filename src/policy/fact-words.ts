import { catalogueOf } from '../action/catalogue.js'
import { factLabels } from '../action/fact-labels.js'
import { type Fact, isBuiltIn } from '../action/facts.js'
import type { Vocabulary } from './vocabulary.js'

/** The facts that there are: of a policy, its own among them. */
export const factsOf = (vocabulary: Vocabulary | undefined): readonly Fact[] => [
  ...(vocabulary?.catalogue ?? catalogueOf()).facts.values(),
]

/** What an editor says of a fact, by its id; `more` stands at the end of the sentence. */
export const wordsOfFact = (id: string, vocabulary: Vocabulary | undefined, more = ''): string | undefined => {
  if (isBuiltIn(id)) return `Says ${factLabels[id]}${more}.`
  const own = vocabulary?.catalogue.own.find((fact) => fact.id === id)
  return own && `Says ${own.declared.label}${more}. ${own.declared.description}`
}

/** The facts that rules can read, with their words. */
export const factNames = (vocabulary: Vocabulary | undefined): ReadonlyMap<string, string> =>
  new Map(factsOf(vocabulary).map(({ id }) => [id, wordsOfFact(id, vocabulary) ?? '']))

/** The fields of an action that facts are made of, with their words. */
export const fieldNames = (vocabulary: Vocabulary | undefined): ReadonlyMap<string, string> =>
  new Map(
    factsOf(vocabulary)
      .flatMap(({ inputs }) => inputs)
      .map((field) => [field, wordsOfFact(field, vocabulary) ?? 'Who is named or pictured.']),
  )
