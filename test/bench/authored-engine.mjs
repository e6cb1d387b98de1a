// The policy's rules exactly as authored, in a stock json-rules-engine, as a careful user would run them.
import { readdirSync, readFileSync } from 'node:fs'
import { Engine } from 'json-rules-engine'

const folder = new URL('../../rules/stokes-wood-primary/', import.meta.url)
const read = (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

export const authoredEngine = () => {
  const { parameters, conditions } = read('policy.json')
  const engine = new Engine([], { allowUndefinedFacts: true })
  engine.addOperatorDecorator('known', (actual, value, next) => actual !== undefined && next(actual, value))
  for (const [name, { value }] of Object.entries(parameters)) engine.addFact(`parameters.${name}`, value)
  for (const [name, condition] of Object.entries(conditions)) engine.setCondition(name, condition)
  for (const name of readdirSync(folder).filter((file) => /^\d.*\.json$/.test(file)))
    for (const { id, rules = [] } of read(name).clauses)
      for (const rule of rules)
        engine.addRule({
          name: rule.name,
          conditions: rule.conditions,
          event: { type: rule.event.type, params: { clause: id } },
        })
  return engine
}
