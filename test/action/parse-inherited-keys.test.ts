import { afterEach, describe, expect, test } from 'vitest'
import { parseAction } from '../../src/action/parse-action.js'

/** An act with a key, as JSON text so that `__proto__` is an own key, at each place an object can stand. */
const places: [path: string, text: (member: string) => string][] = [
  ['', (member) => `{"verb":"post","actor":{"roles":["staff"]},${member}}`],
  ['/actor', (member) => `{"verb":"post","actor":{"roles":["staff"],${member}}}`],
  ...['channel', 'target', 'content', 'timing', 'device', 'history'].map(
    (part): [string, (member: string) => string] => [
      `/${part}`,
      (member) => `{"verb":"post","actor":{"roles":["staff"]},"${part}":{${member}}}`,
    ],
  ),
  ['/content/people/0', (member) => `{"verb":"post","actor":{"roles":["staff"]},"content":{"people":[{${member}}]}}`],
  [
    '/content/people/0/consent',
    (member) => `{"verb":"post","actor":{"roles":["staff"]},"content":{"people":[{"consent":{${member}}}]}}`,
  ],
]
const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__']
const values = ['{"polluted":true}', 'null', '1', '[]']

const pristine = Object.getOwnPropertyNames(Object.prototype).sort()
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(pristine)
  expect(Object.keys(Object.prototype)).toEqual([])
})

describe('refuses a key that every object inherits', () => {
  test.each(places.flatMap(([path, text]) => keys.map((key) => [key, path, text] as const)))(
    '%s at "%s"',
    (key, path, text) => {
      for (const value of values)
        expect(parseAction(JSON.parse(text(`"${key}":${value}`)))).toEqual({
          ok: false,
          issues: [{ code: 'unknown-key', path: `${path}/${key}`, message: `\`${key}\` is not a known key here` }],
        })
    },
  )
})
