import type { Policy } from '../../../src/policy/policy.js'
import { clause, literal, loaded, parameter, rule, tinyFiles } from '../../policy/tiny-policy.js'

/** Text that is markup in HTML and in Markdown, breaks lines and tables, and links to elsewhere. */
export const hostile =
  '</dd></dl><script>alert("x")</script> & \'q\' [a](https://evil.example) ![b](x) www.evil.example a@evil.example **b** _c_ ~~d~~ $e$ `f` | g \n\n# h\n- i\n<!-- \u0007\u202e'

/** A policy in which everything that an author can write is hostile. */
export const hostilePolicy = (): Policy => {
  const files = tinyFiles()
  const reading = { question: hostile, choice: hostile, because: hostile }
  const head = files['policy.json']
  head.title = hostile
  head.school.name = hostile
  head.approval.approvedBy = hostile
  head.procedures = [{ id: 'behaviour', title: hostile }]
  head.parameters.motto = { ...parameter(hostile), description: hostile, reading }
  head.parameters.records = { ...parameter([{ [hostile]: hostile }]), description: hostile, reading }
  head.facts = {
    odd: { type: 'boolean', label: hostile, description: hostile },
    odder: { type: 'boolean', label: hostile, description: hostile, phrases: { true: hostile, false: hostile } },
    oddest: { type: 'enumeration', values: ['one', 'two'], label: hostile, description: hostile, phrase: hostile },
  }
  files['1-acts.json'].title = hostile
  const own = rule('first', {
    all: [
      literal('extra.odd', 'equal', true),
      literal('extra.odder', 'equal', true),
      literal('extra.oddest', 'equal', 'one'),
      literal('parameters.motto', 'equal', hostile),
    ],
  })
  own.event.params = { message: hostile, remedy: hostile, procedure: 'behaviour' } as never
  const texts = { title: hostile, summary: hostile, locator: { place: hostile }, readings: [reading] }
  files['1-acts.json'].clauses = [
    { ...clause('1.not.first', 'prohibition', [own]), ...texts },
    { ...clause('1.note', 'prohibition', []), ...texts, kind: 'informative', reason: hostile },
  ].map(({ rules, strength, ...one }: Record<string, unknown>) =>
    one.kind === 'informative' ? one : { ...one, rules, strength },
  )
  return loaded(files)
}
