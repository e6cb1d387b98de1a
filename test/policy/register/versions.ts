import { createRegister } from '../../../src/policy/register/create-register.js'
import type { Register } from '../../../src/policy/register/register.js'
import { loaded, tinyFiles } from '../tiny-policy.js'

/** The tiny policy with another head. */
export const version = (number: string, head: object = {}) => {
  const files = tinyFiles()
  Object.assign(files['policy.json'], { version: number, ...head })
  return loaded(files)
}

export type Span = readonly [version: string, from: string, until?: string | undefined]

/** A register of versions of the tiny policy. */
export const registerIn = (zone: string, spans: readonly Span[]): Register => {
  const created = createRegister({
    zone,
    versions: spans.map(([number, from, until]) => ({ policy: version(number), from, until })),
  })
  if (!created.ok) throw new Error(JSON.stringify(created.issues))
  return created.register
}
