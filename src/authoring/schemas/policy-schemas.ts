import { jsonSchemas } from '../../policy/json-schema.js'
import type { PolicyFiles } from '../../policy/load.js'
import { vocabularyOf } from '../../policy/vocabulary.js'

/** JSON Schemas by the names of their files. */
export type Schemas = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/**
 * The JSON Schemas of policy.json, section files, case files and translations for one policy: an editor completes its facts, named
 * conditions, parameters, procedures, sections, clauses and rules. The files may have any number of problems.
 *
 * @param files the files of the policy, parsed
 *
 * @example
 * ```ts
 * import { policySchemas } from 'clausewise/authoring'
 *
 * const schemas = policySchemas({ 'policy.json': { conditions: { staff: {} } } })
 * console.log(Object.keys(schemas).length) // 4
 * ```
 */
export const policySchemas = (files: PolicyFiles): Schemas => jsonSchemas(vocabularyOf(files))
