// Policies with many rules: the bundled one, and sections in which its rules stand again, each time narrowed otherwise.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { loadPolicy } from '../../../dist/index.js'
import { generator } from '../random-actions.mjs'

const folder = new URL('../../../rules/stokes-wood-primary/', import.meta.url)
const bundled = () =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
  )

const platforms = ['facebook', 'x', 'instagram', 'whatsapp', 'linkedin', 'website']
const positions = ['teacher', 'admin-team', 'business-manager', 'headteacher', 'dsl', 'teaching-assistant']

const own = (number, name) => `${name}-${number}`

const shuffled = (values, random) =>
  values
    .map((value) => [random(), value])
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value)

/** What a rule of a larger policy asks besides: no two copies of a rule ask the same. */
const narrowings = (copy, random) => {
  const some = (values, count) => shuffled(values, random).slice(0, count)
  const whole = (least, most) => least + Math.floor(random() * (most - least + 1))
  const day = () => `2026-${String(whole(1, 12)).padStart(2, '0')}-${String(whole(1, 28)).padStart(2, '0')}`
  return [
    { fact: 'channel.platform', operator: 'in', value: [...some(platforms, 1), `forum-${copy}`] },
    { fact: 'actor.positions', operator: 'someFact:in', value: some(positions, 2) },
    { fact: 'timing.at', operator: 'lessThan', value: `${day()}T00:00:${String(copy % 60).padStart(2, '0')}Z` },
    { fact: 'timing.at', operator: 'greaterThan', value: `${day()}T12:00:${String(copy % 60).padStart(2, '0')}Z` },
    { fact: 'extra.programme', operator: 'known:equal', value: own(copy % 50, 'programme') },
    { fact: 'extra.yearGroup', operator: 'known:greaterThanInclusive', value: copy % 13 },
    { fact: 'history.priorIncidents', operator: 'known:greaterThan', value: copy },
  ]
}

const copied = (clause, copy, section, random) => {
  const { paramount: _paramount, invariants: _invariants, ...rest } = clause
  const id = `${section}.s${clause.id.replace(/^[\d.]+(?=\.)/, (number) => number.replaceAll('.', '-'))}`
  return {
    ...rest,
    id,
    rules: clause.rules.map(({ name, conditions, event }) => {
      const asked = shuffled(narrowings(copy, random), random).slice(0, 2)
      return { name: own(copy, name), conditions: { all: [...asked, conditions] }, event }
    }),
  }
}

/**
 * A policy with the bundled rules and copies of them.
 *
 * @param times how many times as many rules as the bundled policy
 */
export const manyRules = (times) => {
  const random = generator(times)
  const files = bundled()
  const head = files['policy.json']
  const clauses = head.sections.flatMap((id) =>
    Object.entries(files)
      .filter(([name]) => name.startsWith(`${id}-`))
      .flatMap(([, section]) => section.clauses.filter(({ rules }) => rules)),
  )
  for (const section of Object.values(files)) for (const clause of section.clauses ?? []) delete clause.invariants
  head.id = own(times, head.id)
  head.facts = {
    programme: {
      type: 'enumeration',
      values: Array.from({ length: 50 }, (_, each) => own(each, 'programme')),
      label: 'the programme',
      description: 'The programme of the school that the act belongs to.',
    },
    yearGroup: { type: 'integer', label: 'the year group', description: 'The year group that the act is about.' },
  }
  for (let copy = 1; copy < times; copy += 1) {
    const section = `${100 + copy}`
    head.sections.push(section)
    files[`${section}-copy.json`] = {
      section,
      title: `Copy ${copy}`,
      clauses: clauses.map((clause) => copied(clause, copy, section, random)),
    }
  }
  return files
}

export const loaded = (files) => {
  const policy = loadPolicy(files)
  assert.ok(policy.ok, JSON.stringify(policy.issues?.slice(0, 3)))
  return policy.policy
}

export const ruleCount = ({ sections }) =>
  sections.reduce((sum, { clauses }) => sum + clauses.reduce((rules, each) => rules + (each.rules?.length ?? 0), 0), 0)
