import { expect, test } from 'vitest'
import { lintPolicy } from '../../../src/authoring/lint/lint-policy.js'
import type { LintSettings } from '../../../src/policy/lint-settings.js'
import { loaded } from '../tiny-policy.js'
import { baseFiles, overlayOf } from './base-policy.js'

const reason = 'It is meant like this.'
const doneBy = { verb: 'post' as const, actor: { roles: ['staff' as const] } }
const settings = {
  severity: { 'unused-parameter': 'off' },
  suppress: [
    { code: 'clause-without-case', clause: '1.second', reason },
    { code: 'clause-without-case', clause: '1.not.first', rule: 'more', reason },
    { code: 'clause-without-case', clause: '1.not.first', reason },
    { code: 'unused-procedure', procedure: 'behaviour', reason },
    { code: 'missing-remedy', task: 'report', reason },
    { code: 'missing-remedy', task: 'address', reason },
  ],
  tasks: {
    report: { contraryTo: ['address'], doneBy },
    address: { contraryTo: ['report'] },
  },
} satisfies LintSettings

const base = (() => {
  const files = baseFiles()
  files['policy.json'].lint = settings
  // The only rule of its task, of a clause that nothing else refers to.
  files['1-acts.json'].clauses[1].rules[0].event.params.task = 'address'
  return loaded(files)
})()
const lint = (policy: typeof base, isOverlay = true) => lintPolicy({ policy, files: [], cases: [], isOverlay })

test('settings are inherited as they are where everything that they name is still there', () => {
  const { policy } = overlayOf([{ change: 'set-parameter', parameter: 'most', value: 1 }], base)
  expect(policy.lint).toEqual(settings)
})

test('what they name that an overlay took out is left out of them, and so are its clauses, rules and tasks', () => {
  const { policy } = overlayOf(
    [
      { change: 'disable-clause', clause: '1.second' },
      { change: 'disable-rule', rule: 'more' },
    ],
    base,
  )
  expect(policy.lint).toEqual({
    severity: settings.severity,
    suppress: [settings.suppress[2], settings.suppress[3], settings.suppress[4]],
    tasks: { report: { doneBy } },
  })
  expect(() => lint(policy)).not.toThrow()
})

test('a suppression of the base that suppresses nothing in an overlay is no finding, and in the base it is', () => {
  const codes = (isOverlay: boolean) =>
    lint(overlayOf([], base).policy, isOverlay).filter(({ code }) => code === 'unused-suppression').length
  expect(codes(false)).toBeGreaterThan(0)
  expect(codes(true)).toBe(0)
})

test('settings that are wrong in the base are told of in its overlays, too', () => {
  const files = baseFiles()
  files['policy.json'].lint = { readingGrade: 'high' }
  const { policy } = overlayOf([], loaded(files))
  expect(policy.lint).toEqual({ readingGrade: 'high' })
  expect(() => lint(policy)).toThrow('/lint/readingGrade')
})
