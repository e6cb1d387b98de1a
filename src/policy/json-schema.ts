import * as z from 'zod/mini'
import type { Fact } from '../action/facts.js'
import { limits } from '../action/limits.js'
import { requiredFacts } from '../action/required-facts.js'
import { socialActionSchema } from '../action/social-action.js'
import { casesSchema } from './case.js'
import { scalarOf } from './comparison-json-schema.js'
import { conditionSchema } from './condition.js'
import { conditionDefinitions, wholeCondition } from './condition-json-schema.js'
import { decidingKinds } from './deciding.js'
import { wordsOfFact } from './fact-words.js'
import { lintSettingsSchema } from './lint-settings.js'
import { localeSchema } from './locale.js'
import { knowTexts } from './locale-json-schema.js'
import { commonNames, commonPlaces, examples, policyExamples, policyNames } from './name-json-schema.js'
import { overlayFileSchema } from './overlay/overlay-file.js'
import { parameterValueSchema, policyFileSchema } from './policy.js'
import { registerFileSchema } from './register/register-form.js'
import { choice, propertiesOf, reference, type SchemaNode, walkSchema, where } from './schema-node.js'
import { keyWords, valueWords } from './schema-words.js'
import { sectionSchema } from './section.js'
import { tellApart } from './union-json-schema.js'
import type { Vocabulary } from './vocabulary.js'

const scalarTypes = ['boolean', 'number', 'string']
const parameterValue = {
  anyOf: [
    { type: scalarTypes },
    { type: 'array', maxItems: 1_000, items: { type: scalarTypes } },
    { type: 'array', maxItems: 1_000, items: { type: 'object', additionalProperties: { type: 'string' } } },
  ],
}

/** The form of the data, as zod has it. */
const formOf = (schema: z.core.$ZodType): SchemaNode =>
  z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if ((zodSchema as unknown) === conditionSchema) Object.assign(jsonSchema, reference(wholeCondition))
      if ((zodSchema as unknown) === parameterValueSchema) Object.assign(jsonSchema, parameterValue)
    },
  }) as SchemaNode

/** The path of a field in the action that it is in. */
const inAction = (path: string): string => path.replace(/^(cases\.action|lint\.tasks\.doneBy)\./, '')

const unknownWithout = '; absent or null is unknown'

const factWords = (path: string): string | undefined => {
  const id = inAction(path)
  if (id === 'extra') return `Facts that the policy declares, by their names${unknownWithout}.`
  return wordsOfFact(id, undefined, requiredFacts.has(id) ? '' : unknownWithout)
}

const formOfFact = (fact: Fact): SchemaNode =>
  fact.type === 'set'
    ? { type: 'array', maxItems: limits.list, items: scalarOf(fact) }
    : { ...scalarOf(fact), ...(fact.type === 'integer' ? { minimum: 0 } : {}) }

/** The facts that a policy declares, as an action carries them. */
const ownFacts = (vocabulary: Vocabulary): SchemaNode => ({
  anyOf: [
    {
      type: 'object',
      properties: Object.fromEntries(
        vocabulary.catalogue.own.map((fact) => [
          fact.name,
          {
            description: wordsOfFact(fact.id, vocabulary, unknownWithout),
            anyOf: [formOfFact(fact), { type: 'null' }],
          },
        ]),
      ),
      additionalProperties: false,
    },
    { type: 'null' },
  ],
})

const isName = ({ type, enum: values }: SchemaNode): boolean => type === 'string' && values === undefined

/** Puts the names that there are in place of the form of a name. */
const restrict = (node: SchemaNode, names: SchemaNode | undefined): void => {
  if (!names || !isName(node)) return
  const { description } = node
  for (const keyword of Object.keys(node)) delete node[keyword]
  Object.assign(node, description === undefined ? {} : { description }, names)
}

/** The names that may stand somewhere, where they are known. */
const namesAt = (file: string, path: string, vocabulary: Vocabulary | undefined): SchemaNode | undefined => {
  const common = commonPlaces[path]
  if (common !== undefined) return reference(common)
  const names = vocabulary && policyNames[file]?.[path]?.(vocabulary)
  return names && names.size > 0 ? choice(names) : undefined
}

/** Some of the names that may stand somewhere, where others may, too. */
const examplesAt = (file: string, path: string, vocabulary: Vocabulary | undefined): readonly string[] | undefined => {
  const names = vocabulary && policyExamples[file]?.[path]?.(vocabulary)
  return names && names.size > 0 ? [...names.keys()] : examples[path]
}

/** Says what an enumeration's values mean, where we have words for all of them. */
const explain = (node: SchemaNode): void => {
  const values = node.enum as readonly string[] | undefined
  if (values && !node.enumDescriptions && values.every((value) => Object.hasOwn(valueWords, value)))
    node.enumDescriptions = values.map((value) => valueWords[value])
}

/** Words, names and values for an editor to complete and to explain. */
const derive = (file: string, schema: z.core.$ZodType, title: string, vocabulary?: Vocabulary): SchemaNode => {
  const form = formOf(schema)
  walkSchema(form, (node, path, isProperty) => {
    const words = keyWords[file]?.[path] ?? factWords(path)
    if (isProperty && vocabulary && inAction(path) === 'extra') Object.assign(node, ownFacts(vocabulary))
    if (isProperty && words !== undefined) node.description = words
    restrict(node, namesAt(file, path, vocabulary))
    const suggested = isName(node) ? examplesAt(file, path, vocabulary) : undefined
    if (suggested) node.examples = suggested
    if (!factWords(path)) explain(node)
    tellApart(node, valueWords)
    if (path === 'clauses' && Array.isArray(node.allOf)) node.allOf.push(...eventKinds)
    if (path === 'clauses.rules.event' && Array.isArray(node.allOf)) leaveToClause(node)
  })
  const definitions = definitionsFor(JSON.stringify(form), vocabulary)
  return { ...form, title, ...(Object.keys(definitions).length > 0 ? { $defs: definitions } : {}) }
}

/** What a form refers to. */
const definitionsFor = (form: string, vocabulary: Vocabulary | undefined): Readonly<Record<string, SchemaNode>> => {
  const uses = (name: string): boolean => form.includes(JSON.stringify(reference(name).$ref))
  return {
    ...(uses(wholeCondition) ? conditionDefinitions(vocabulary) : {}),
    ...Object.fromEntries(Object.entries(commonNames(vocabulary)).filter(([name]) => uses(name))),
  }
}

/** The schema of a translation, which may know the names that a policy has texts for. */
const localeForm = (vocabulary: Vocabulary | undefined): SchemaNode => {
  const form = derive('locale.schema.json', localeSchema, 'A policy in another language')
  return vocabulary ? knowTexts(form, vocabulary) : form
}

const overlayForm = (vocabulary?: Vocabulary): SchemaNode =>
  derive('overlay.schema.json', overlayFileSchema, 'An overlay of a policy', vocabulary)

/** A rule's event is of its clause's kind. */
const eventKinds: readonly SchemaNode[] = decidingKinds.map((kind) => {
  const type = { enum: [kind], enumDescriptions: [valueWords[kind]] }
  const rules = { items: { properties: { event: { properties: { type } } } } }
  return where('kind', [kind], { properties: { rules } })
})

/** An editor would offer all four types: the clause's kind leaves one. */
const leaveToClause = (event: SchemaNode): void => {
  event.properties = { ...propertiesOf(event), type: { type: 'string', description: "The clause's kind." } }
}

/** The linter's settings are checked by whoever reads them, and described here all the same. */
const headSchema = z.extend(policyFileSchema, { lint: z.optional(lintSettingsSchema) })

/**
 * Every published JSON Schema by the name of its file, derived from the zod schemas and the fact catalogue. With the
 * vocabulary of a policy, its names take the place of the form of a name.
 */
export const jsonSchemas = (vocabulary?: Vocabulary): Readonly<Record<string, SchemaNode>> => ({
  ...(vocabulary
    ? {}
    : {
        'social-action.schema.json': derive('social-action.schema.json', socialActionSchema, 'A social action'),
        'overlay.schema.json': overlayForm(),
        'register.schema.json': derive('register.schema.json', registerFileSchema, 'A register of versions'),
      }),
  'policy.schema.json': derive('policy.schema.json', headSchema, 'The head of a policy', vocabulary),
  'section.schema.json': derive('section.schema.json', sectionSchema, 'A section of a policy', vocabulary),
  'cases.schema.json': derive('cases.schema.json', casesSchema, 'Cases of a section', vocabulary),
  'locale.schema.json': localeForm(vocabulary),
})

/** The JSON Schemas of the files of an overlay, which know every name that there is once its changes are made. */
export const overlayJsonSchemas = (vocabulary: Vocabulary): Readonly<Record<string, SchemaNode>> => ({
  'overlay.schema.json': overlayForm(vocabulary),
  'cases.schema.json': derive('cases.schema.json', casesSchema, 'Cases of a section', vocabulary),
  'locale.schema.json': localeForm(vocabulary),
})
