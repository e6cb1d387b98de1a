import { describe, expect, test } from 'vitest'
import { loadPolicy } from '../../src/policy/load.js'
import { literal, parameter, tinyFiles } from './tiny-policy.js'

const at = '/clauses/0/rules/0/conditions/all/0'

const issuesOf = (condition: unknown, places?: unknown) => {
  const files = tinyFiles()
  files['1-acts.json'].clauses[0].rules[0].conditions = { all: [condition] }
  if (places !== undefined) files['policy.json'].parameters.places = parameter(places)
  const loaded = loadPolicy(files)
  return loaded.ok ? [] : loaded.issues
}
const issue = (path: string, message: RegExp) => ({
  file: '1-acts.json',
  path: `${at}${path}`,
  code: 'value-type',
  message: expect.stringMatching(message),
})
const platform = (operator: string, value: unknown) => literal('channel.platform', operator, value)
const places = { fact: 'parameters.places' }

const named = ['Facebook', 'FACEBOOK', 'facebook.com', 'x_y'] as const
const unnamed = ['my space', 'x\n', ' x', '', 'é', 'Twitter / X'] as const
const wrong = [
  ...named.map((name) => [name, new RegExp(`^\`${name.replace('.', '\\.')}\` does not fit: .*[a-z0-9]`)] as const),
  ...unnamed.map((name) => [name, /^this text does not fit: .*[a-z0-9]/] as const),
]

describe('a platform that no act can have is refused', () => {
  test.each(wrong)('%j', (name, message) => {
    for (const operator of ['equal', 'notEqual', 'known:equal', 'known:notEqual'])
      expect(issuesOf(platform(operator, name))).toEqual([issue('/value', message)])
    for (const operator of ['in', 'notIn', 'known:in', 'known:notIn'])
      expect(issuesOf(platform(operator, ['x', name, 'email']))).toEqual([issue('/value/1', message)])
  })

  test.each(named)('%j in a parameter', (name) => {
    const message = /^`.*` does not fit: .*[a-z0-9]/
    expect(issuesOf(platform('known:equal', places), name)).toEqual([issue('/value', message)])
    for (const operator of ['in', 'notIn', 'known:in'])
      expect(issuesOf(platform(operator, places), ['x', name])).toEqual([issue('/value', message)])
  })

  test('each of several', () => {
    expect(issuesOf(platform('in', ['X', 'x', 7, 'Y']))).toEqual([
      issue('/value/0', /^`X` does not fit/),
      issue('/value/2', /^expected text, got `7`$/),
      issue('/value/3', /^`Y` does not fit/),
    ])
    expect(issuesOf(platform('in', places), ['X', 'x', 'Y'])).toEqual([
      issue('/value', /^`X` does not fit/),
      issue('/value', /^`Y` does not fit/),
    ])
  })
})

describe('other operands are taken', () => {
  test.each<[condition: object, places?: unknown]>([
    [platform('in', ['x', 'a-forum', 'x2', '-', '0'])],
    [platform('in', places), ['x', 'a-forum']],
    [platform('equal', places), 'a-forum'],
    [platform('in', places), []],
    [literal('parameters.places', 'contains', 'Facebook'), ['Facebook', 'My Space']],
    [literal('parameters.places', 'equal', 'My Space'), 'My Space'],
    [literal('parameters.places', 'someFact:in', ['My Space']), ['x']],
  ])('%j beside %j', (condition, value) => {
    expect(issuesOf(condition, value)).toEqual([])
  })
})

describe('what is given as text says so', () => {
  test.each<[fact: string, operator: string, value: unknown, message: string]>([
    ['content.spam', 'equal', 'true', 'expected `true` or `false`, got text (`true`)'],
    ['content.spam', 'equal', 'false', 'expected `true` or `false`, got text (`false`)'],
    ['content.spam', 'equal', 0, 'expected `true` or `false`, got `0`'],
    ['content.spam', 'equal', null, 'expected `true` or `false`, got `null`'],
    ['history.priorIncidents', 'lessThan', '2', 'expected a whole number, got text (`2`)'],
    ['history.priorIncidents', 'lessThan', 1.5, 'expected a whole number, got `1.5`'],
    ['history.priorIncidents', 'lessThan', true, 'expected a whole number, got `true`'],
    ['parameters.most', 'lessThan', '2', 'expected a whole number, got text (`2`)'],
    ['channel.platform', 'equal', true, 'expected text, got `true`'],
    [
      'channel.platform',
      'known:equal',
      ['x'],
      '`equal` needs a single value, got a list, which `in`, `notIn`, `someFact:in` take',
    ],
    [
      'channel.platform',
      'notEqual',
      ['x'],
      '`notEqual` needs a single value, got a list, which `in`, `notIn`, `someFact:in` take',
    ],
    [
      'actor.roles',
      'contains',
      ['staff'],
      '`contains` needs a single value, got a list, which `in`, `notIn`, `someFact:in` take',
    ],
    [
      'actor.roles',
      'doesNotContain',
      ['staff'],
      '`doesNotContain` needs a single value, got a list, which `in`, `notIn`, `someFact:in` take',
    ],
    ['history.priorIncidents', 'in', 2, '`in` needs a list, got `2`'],
  ])('%s %s %j', (fact, operator, value, message) => {
    expect(issuesOf(literal(fact, operator, value))).toEqual([
      { file: '1-acts.json', path: `${at}/value`, code: 'value-type', message },
    ])
  })

  test.each<[fact: string, value: unknown, message: string]>([
    ['content.spam', 'true', 'expected `true` or `false`, got text (`true`)'],
    ['history.priorIncidents', '2', 'expected a whole number, got text (`2`)'],
  ])('%s beside a parameter of %j', (fact, value, message) => {
    expect(issuesOf(literal(fact, 'equal', places), value)).toEqual([
      { file: '1-acts.json', path: `${at}/value`, code: 'value-type', message },
    ])
  })
})
