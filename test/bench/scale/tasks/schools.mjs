// Policies of many schools in one process: acts that come in any order, each evaluated by the policy of its school.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createEvaluator, parseAction } from '../../../../dist/index.js'
import { policy } from '../../../../dist/policies/stokes-wood-primary.js'
import { generator } from '../../random-actions.mjs'
import { loadSchool, schoolFiles } from '../../school-overlays.mjs'
import { differentActs } from '../acts.mjs'
import { heap, perAct, timed } from '../timing.mjs'

const { schools, acts } = JSON.parse(readFileSync(0, 'utf8'))

/** In a function, so that nothing on the stack keeps the acts as they were made from being collected. */
const parsed = (made) => made(acts).map((input) => parseAction(input).action)
const actions = parsed(differentActs)
const random = generator(schools)
const schoolOf = actions.map(() => Math.floor(random() * schools))
const files = Array.from({ length: schools }, (_, index) => schoolFiles(index))

const one = createEvaluator(policy)
for (const action of actions) one(action)

const before = heap()
const [load, loaded] = timed(() => files.map(loadSchool))
const [make, evaluators] = timed(() => loaded.map((each) => createEvaluator(each.policy)))
const evaluateOwn = (action, place) => evaluators[schoolOf[place]](action)
for (const [place, action] of actions.entries())
  assert.equal(evaluateOwn(action, place).policy.id, loaded[schoolOf[place]].policy.id)
const kept = heap() - before

const bySchool = schoolOf.map((_school, place) => place).sort((a, b) => schoolOf[a] - schoolOf[b])
const [own, sorted, alone] = perAct(
  [evaluateOwn, (_action, turn) => evaluateOwn(actions[bySchool[turn]], bySchool[turn]), (action) => one(action)],
  actions,
)
console.log(
  JSON.stringify({ schools, load: load / schools, make: make / schools, own, sorted, alone, kept: kept / schools }),
)
