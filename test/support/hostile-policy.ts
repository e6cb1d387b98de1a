import type { SocialAction } from '../../src/action/social-action.js'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import type { CompiledPolicy } from '../../src/logic/compiled-policy.js'
import { literal, policyOf } from '../policy/tiny-policy.js'

/** Texts that end a quotation, begin a comment or stand for something else, where they are not taken for data. */
export const hostileTexts: readonly string[] = [
  "'; DROP TABLE acts; --",
  "it''s",
  "\\'; DROP TABLE acts; --",
  '\\',
  "\\u0027 || '",
  '"; DROP TABLE acts; --',
  '`; DROP TABLE acts; --',
  '$$ ; $1 $q$',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: Spark puts variables in its place
  '${env:PATH} ${hiveconf:x} ${spark.master}',
  ':p1 ? ?? ?| @> %s {0}',
  '/* */ -- #',
  "E'' X'41' U&\"\\0041\"",
  'line one\nline two\r\n\ttab',
  'Ysgol â thŷ bach, Ñandú, 学校, 👩‍🏫',
  ' ',
]

/** The policy that {@link policyAbout} begins with, and whose table its acts go into. */
export const hostilePolicy = policyOf([literal('channel.platform', 'equal', 'x')])

/** A policy with a clause for each text, which is named as the text and is about the platform of that name. No file can say it. */
export const policyAbout = (texts: readonly string[]): CompiledPolicy => {
  const compiled = compiledPolicyOf(hostilePolicy)
  const [clause] = compiled.clauses
  const [norm] = clause?.norms ?? []
  if (clause === undefined || norm === undefined) throw new Error()
  const named = (text: string) => {
    const test = { ...norm.condition, kind: 'test', fact: 'channel.platform', comparison: 'in', value: [text, 'x'] }
    return { ...clause, id: text, norms: [{ ...norm, condition: test as typeof norm.condition }] }
  }
  return { ...compiled, clauses: texts.map(named) }
}

/** An act on the platform of each name, whose id is that name too. */
export const hostileActs: readonly SocialAction[] = hostileTexts.map((text) => ({
  id: text,
  verb: 'post',
  actor: { roles: ['staff'] },
  channel: { platform: text },
}))
