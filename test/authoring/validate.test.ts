import { describe, expect, test } from 'vitest'
import { validatePolicy } from '../../src/authoring/validate/validate-policy.js'
import { changed, problemsIn, texts } from './corner-school.js'

const head = 'policy.json'
const one = '1-our-account.json'
const two = '2-scope.json'

test('a policy without a problem', () => {
  const { problems, policy, cases } = validatePolicy(texts)
  expect(problems).toEqual([])
  expect(policy?.id).toBe('corner-school')
  expect(cases.map(({ file, section, cases: all }) => [file, section, all.length])).toEqual([
    ['cases/1-our-account.json', '1', 2],
  ])
})

describe('one problem', () => {
  test.each<[name: string, file: string, from: string, to: string, problems: readonly string[]]>([
    [
      'a misspelt fact',
      one,
      '"content.political"',
      '"content.politcal"',
      [
        '1-our-account.json:25:25-43 unknown-fact /clauses/0/rules/0/conditions/all/1/fact "content.politcal" → "content.political"',
      ],
    ],
    [
      'a misspelt operator',
      one,
      '"equal"',
      '"equals"',
      ['1-our-account.json:26:29-37 unknown-operator /clauses/0/rules/0/conditions/all/1/operator "equals" → "equal"'],
    ],
    [
      'an operator that does not fit',
      one,
      '"operator": "equal"',
      '"operator": "contains"',
      ['1-our-account.json:26:29-39 operator-type /clauses/0/rules/0/conditions/all/1/operator "contains"'],
    ],
    [
      'a value of another type',
      one,
      '"value": true',
      '"value": "yes"',
      ['1-our-account.json:27:26-31 value-type /clauses/0/rules/0/conditions/all/1/value "yes"'],
    ],
    [
      'a value that the fact does not have',
      one,
      '"value": "reminder"',
      '"value": "remindr"',
      ['1-our-account.json:98:26-35 value-type /clauses/2/rules/0/conditions/all/1/value "remindr" → "reminder"'],
    ],
    [
      'a list with a wrong member',
      one,
      '"operator": "equal",\n                "value": "reminder"',
      '"operator": "in",\n                "value": ["reminder", "vacany"]',
      ['1-our-account.json:98:39-47 value-type /clauses/2/rules/0/conditions/all/1/value/1 "vacany" → "vacancy"'],
    ],
    [
      'a list where one value is needed',
      one,
      '"value": true',
      '"value": [true]',
      ['1-our-account.json:27:26-32 value-type /clauses/0/rules/0/conditions/all/1/value [true]'],
    ],
    [
      'a value over several lines',
      one,
      '"value": true',
      '"value": [\ntrue]',
      ['1-our-account.json:27:17-24 value-type /clauses/0/rules/0/conditions/all/1/value "value"'],
    ],
    [
      'a misspelt named condition',
      one,
      '"condition": "official"',
      '"condition": "offical"',
      [
        '1-our-account.json:22:30-39 unknown-condition /clauses/0/rules/0/conditions/all/0/condition "offical" → "official"',
      ],
    ],
    [
      'a misspelt key',
      one,
      '"summary"',
      '"sumary"',
      [
        '1-our-account.json:5:5-6 missing /clauses/0/summary {',
        '1-our-account.json:14:7-15 unknown-key /clauses/0/sumary "sumary" → "summary"',
      ],
    ],
    [
      'a key that condition does not have',
      one,
      '"fact": "content.spam",',
      '"fact": "content.spam", "unless": true,',
      ['1-our-account.json:59:41-49 unknown-key /clauses/1/rules/0/conditions/all/0/unless "unless"'],
    ],
    [
      'an absent key of an object in a list',
      one,
      '"title": "Delete spam",',
      '',
      ['1-our-account.json:42:5-6 missing /clauses/1/title {'],
    ],
    [
      'an absent key of a member',
      one,
      '"bearer": "account-managers",',
      '',
      ['1-our-account.json:67:13-21 missing /clauses/1/rules/0/event/params/bearer "params"'],
    ],
    ['an absent key of the whole', two, '"title": "Scope",', '', ['2-scope.json:1:1-2 missing /title {']],
    [
      'a comparison without its value',
      one,
      ',\n                "value": "reminder"',
      '',
      ['1-our-account.json:95:15-16 missing /clauses/2/rules/0/conditions/all/1/value {'],
    ],
    [
      'an unknown kind',
      one,
      '"kind": "obligation"',
      '"kind": "obligaton"',
      ['1-our-account.json:44:15-26 unknown-value /clauses/1/kind "obligaton" → "obligation"'],
    ],
    [
      'two conditions in one',
      two,
      '"condition": "by-mail"',
      '"condition": "by-mail", "extra": 1',
      ['2-scope.json:10:33-40 unknown-key /clauses/0/carriedBy/extra "extra"'],
    ],
    [
      'a condition that is none',
      head,
      '{\n          "fact": "channel.account",',
      '{\n          "facts": "channel.account",',
      ['policy.json:43:9-10 no-condition /conditions/official/all/0 {'],
    ],
    [
      'a named condition that names itself',
      head,
      '"fact": "channel.account",\n          "operator": "equal",\n          "value": "official"',
      '"condition": "official"',
      ['policy.json:41:5-15 cyclic-condition /conditions/official "official"'],
    ],
    [
      'a bare comparison',
      head,
      '"all": [\n        {\n          "fact": "channel.platform",\n          "operator": "known:equal",\n          "value": "email"\n        }\n      ]',
      '"fact": "channel.platform", "operator": "known:equal", "value": "email"',
      ['policy.json:50:5-14 bare-comparison /conditions/by-mail "by-mail"'],
    ],
    [
      'a named condition whose name is none',
      head,
      '"by-mail"',
      '"By Mail"',
      ['policy.json:50:5-14 wrong-format /conditions/By Mail "By Mail"'],
    ],
    [
      'an unknown procedure',
      one,
      '"procedure": "complaints"',
      '"procedure": "complaint"',
      [
        '1-our-account.json:36:28-39 unknown-procedure /clauses/0/rules/0/event/params/procedure "complaint" → "complaints"',
      ],
    ],
    [
      'a parameter of a clause that there is not',
      head,
      '"reference": "1.not.political"',
      '"reference": "1.not.politics"',
      [
        'policy.json:22:20-36 unknown-clause /parameters/accountManagers/reference "1.not.politics" → "1.not.political"',
      ],
    ],
    [
      'a parameter that there is not',
      one,
      '"value": true',
      '"value": { "fact": "parameters.ownChildExeption" }',
      [
        '1-our-account.json:27:36-65 unknown-parameter /clauses/0/rules/0/conditions/all/1/value/fact "parameters.ownChildExeption" → "parameters.ownChildExemption"',
      ],
    ],
    [
      'a section that has no file',
      head,
      '["1", "2"]',
      '["1", "2", "3"]',
      ['policy.json:71:26-29 missing-file /sections/2 "3"'],
    ],
    [
      'a section that is not listed',
      head,
      '["1", "2"]',
      '["1"]',
      ['2-scope.json:2:14-17 unlisted-section /section "2"'],
    ],
    [
      'a clause of another section',
      two,
      '"2.mail"',
      '"1.mail"',
      [
        '2-scope.json:6:13-21 clause-section /clauses/0/id "1.mail"',
        'cases/1-our-account.json:22:96-104 unknown-clause /cases/1/expect/violations/0/alsoUnder/0 "2.mail" → "1.mail"',
      ],
    ],
    [
      'a clause that is there twice',
      one,
      '"1.delete-spam"',
      '"1.not.political"',
      [
        '1-our-account.json:43:13-30 duplicate /clauses/1/id "1.not.political"',
        'cases/1-our-account.json:10:20-35 unknown-clause /cases/0/expect/duties/0 "1.delete-spam"',
      ],
    ],
    [
      'an event of another kind',
      one,
      '"type": "permission"',
      '"type": "recommendation"',
      ['1-our-account.json:103:21-37 event-kind /clauses/2/rules/0/event/type "recommendation"'],
    ],
    [
      'an empty list',
      one,
      '"all": [\n              {\n                "fact": "content.spam",\n                "operator": "equal",\n                "value": true\n              }\n            ]',
      '"all": []',
      ['1-our-account.json:57:20-22 empty /clauses/1/rules/0/conditions/all []'],
    ],
    [
      'a key that is there twice',
      one,
      '"strength": "must",',
      '"strength": "must", "strength": "must",',
      ['1-our-account.json:8:27-37 duplicate-key /clauses/0/strength "strength"'],
    ],
    [
      'a rule list that is there twice',
      one,
      '"rules": [',
      '"rules": [],\n      "rules": [',
      ['1-our-account.json:17:7-14 duplicate-key /clauses/0/rules "rules"'],
    ],
    [
      '__proto__',
      head,
      '"official": {',
      '"__proto__": {}, "official": {',
      ['policy.json:41:5-16 unknown-key /conditions/__proto__ "__proto__"'],
    ],
    [
      'text that is long',
      one,
      '"value": true',
      `"value": "${'long '.repeat(30)}"`,
      [
        '1-our-account.json:27:26-178 value-type /clauses/0/rules/0/conditions/all/1/value "long long long long long long long long long long long long long long long lon…',
      ],
    ],
    [
      'tabs and a carriage return',
      two,
      '"kind": "scope",',
      '\t"kind":\t"scop",\r',
      ['2-scope.json:7:16-22 unknown-value /clauses/0/kind "scop" → "scope"'],
    ],
    [
      'characters of two units',
      two,
      '"title": "Scope"',
      '"title": "🙂🙂", "titel": "Scope"',
      ['2-scope.json:3:20-27 unknown-key /titel "titel" → "title"'],
    ],
  ])('%s', (_name, file, from, to, problems) => {
    expect(problemsIn(changed(file, from, to))).toEqual(problems)
  })
})
