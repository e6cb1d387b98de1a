import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAction } from '../../src/action/parse-action.js'
import { type SocialAction, socialActionSchema } from '../../src/action/social-action.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { appendTo } from '../../src/records/log-line.js'
import { toRecord } from '../../src/records/to-record.js'
import { anyShape } from '../support/arbitrary-action.js'
import { seed } from '../support/seed.js'
import { parsed, policy } from './support.js'

interface Node {
  readonly _zod: {
    readonly def: {
      readonly type: string
      readonly innerType?: Node
      readonly element?: Node
      readonly valueType?: Node
    }
  }
  readonly shape?: Readonly<Record<string, Node>>
}

/** Every place of an action that holds text which is not one of a list of words. */
const textsIn = (node: Node, path = ''): readonly string[] => {
  const { type, innerType, element, valueType } = node._zod.def
  if (type === 'string') return [path]
  if (type === 'union') return [path]
  if (type === 'object')
    return Object.entries(node.shape ?? {}).flatMap(([key, each]) => textsIn(each, `${path}/${key}`))
  const inner = innerType ?? element ?? valueType
  return inner === undefined ? [] : textsIn(inner, type === 'array' || type === 'record' ? `${path}/*` : path)
}

test('an action has no other text than what is tried here', () => {
  expect(textsIn(socialActionSchema as unknown as Node)).toEqual([
    '/id',
    '/actor/id',
    // Letters, digits and hyphens: the name of a platform.
    '/channel/platform',
    '/target/id',
    '/content/people/*/id',
    // A date and time of one form.
    '/timing/at',
    // Declared by the policy, and never text: what is not declared is refused where it is evaluated.
    '/extra/*',
  ])
})

const marker = 'Zebedee Quill, zq@school.example'

/** The act with the marker in every place that takes any text. */
const marked = (action: SocialAction): SocialAction =>
  parsed({
    ...action,
    id: marker,
    actor: { ...action.actor, id: marker },
    target: { ...action.target, id: marker },
    content: {
      ...action.content,
      people: [...(action.content?.people ?? []), {}].slice(-5).map((person) => ({ ...person, id: marker })),
    },
  })

const evaluators = { unknown: createEvaluator(policy), ordinary: createEvaluator(policy, { assume: 'ordinary' }) }

const textOf = (
  action: SocialAction,
  assume: 'unknown' | 'ordinary',
  redact?: 'nothing' | 'all' | 'people',
): string => {
  const made = toRecord(evaluators[assume](action), action, { policy, libraryVersion: '0.1.0', assume, redact })
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  return appendTo(undefined, made.record).line
}

test('whatever an act holds, a record of it holds no text and no id of a person', () => {
  fc.assert(
    fc.property(
      anyShape,
      fc.constantFrom('unknown', 'ordinary'),
      fc.constantFrom(undefined, 'all'),
      (act, assume, redact) => {
        const action = marked(act)
        // It is there where it is asked for: what is looked for can be found.
        expect(textOf(action, assume, 'nothing')).toContain(marker)
        const text = textOf(action, assume, redact)
        for (const part of marker.split(/[ ,]+/)) expect(text).not.toContain(part)
      },
    ),
    { seed, numRuns: 150 },
  )
})

test.each([
  ['a fact that the policy does not declare', { extra: { note: marker } }],
  ['text for a platform', { channel: { platform: marker } }],
  ['text for a time', { timing: { at: marker } }],
])('%s never comes as far as a record', (_name, part) => {
  const action = parseAction({ verb: 'post', actor: { roles: ['staff'] }, ...part })
  if (action.ok) expect(() => evaluators.unknown(action.action)).toThrow()
  else expect(action.issues).not.toEqual([])
})

test('of a disclosure a record keeps the facts and the duty, no person, and no sanction', () => {
  const action = marked(
    parsed({
      verb: 'message',
      actor: { roles: ['pupil'] },
      content: { disclosure: true, safeguardingConcern: true },
    }),
  )
  const made = toRecord(evaluators.ordinary(action), action, { policy, libraryVersion: '0.1.0', assume: 'ordinary' })
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  const { decision } = made.record
  expect(made.record.action.actor).toEqual({ roles: ['pupil'] })
  expect(decision.violations).toEqual([])
  expect(decision.duties.length).toBeGreaterThan(0)
  expect(decision.duties.map(({ task }) => task).filter((task) => /sanction|block|delete/.test(task))).toEqual([])
})
