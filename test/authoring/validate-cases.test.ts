import { describe, expect, test } from 'vitest'
import { changed, problemsIn, texts } from './corner-school.js'

const file = 'cases/1-our-account.json'

describe('a case file', () => {
  test.each<[name: string, from: string, to: string, problems: readonly string[]]>([
    [
      'a section that the policy does not have',
      '"section": "1"',
      '"section": "3"',
      ['cases/1-our-account.json:2:14-17 unlisted-section /section "3"'],
    ],
    [
      'a clause that there is not',
      '"1.unsigned"',
      '"1.unsinged"',
      ['cases/1-our-account.json:13:11-23 unknown-clause /cases/0/expect/undetermined/1 "1.unsinged" → "1.unsigned"'],
    ],
    [
      'a clause that there is not, in an object',
      '"clause": "1.not.political", "rule"',
      '"clause": "1.not.politics", "rule"',
      [
        'cases/1-our-account.json:12:23-39 unknown-clause /cases/0/expect/undetermined/0/clause "1.not.politics" → "1.not.political"',
      ],
    ],
    [
      'a clause in the list of another kind',
      '"violations": [],',
      '"violations": ["1.reminders"],',
      ['cases/1-our-account.json:9:24-37 clause-kind /cases/0/expect/violations/0 "1.reminders"'],
    ],
    [
      'a clause that gives no findings',
      '"violations": [],',
      '"violations": ["2.mail"],',
      ['cases/1-our-account.json:9:24-32 clause-kind /cases/0/expect/violations/0 "2.mail"'],
    ],
    [
      'a clause that gives no findings is never open',
      '"1.unsigned"',
      '"2.mail"',
      ['cases/1-our-account.json:13:11-19 clause-kind /cases/0/expect/undetermined/1 "2.mail"'],
    ],
    [
      'a clause twice in one list',
      '"duties": ["1.delete-spam"]',
      '"duties": ["1.delete-spam", { "clause": "1.delete-spam" }]',
      ['cases/1-our-account.json:10:37-66 duplicate /cases/0/expect/duties/1 { "clause": "1.delete-spam" }'],
    ],
    [
      'a clause that is definite and open',
      '"1.unsigned"',
      '"1.delete-spam"',
      ['cases/1-our-account.json:13:11-26 duplicate /cases/0/expect/undetermined/1 "1.delete-spam"'],
    ],
    [
      'a rule of another clause',
      '"rule": "political-post"',
      '"rule": "own-words"',
      ['cases/1-our-account.json:12:50-61 unknown-rule /cases/0/expect/undetermined/0/rule "own-words"'],
    ],
    [
      'a rule nearly of that name',
      '"rule": "political-post"',
      '"rule": "political-posts"',
      [
        'cases/1-our-account.json:12:50-67 unknown-rule /cases/0/expect/undetermined/0/rule "political-posts" → "political-post"',
      ],
    ],
    [
      'a procedure that there is not',
      '"procedure": "complaints"',
      '"procedure": "complaint"',
      [
        'cases/1-our-account.json:22:68-79 unknown-procedure /cases/1/expect/violations/0/procedure "complaint" → "complaints"',
      ],
    ],
    ['no procedure', '"procedure": "complaints"', '"procedure": null', []],
    [
      'a second clause that there is not',
      '"alsoUnder": ["2.mail"]',
      '"alsoUnder": ["2.mial"]',
      [
        'cases/1-our-account.json:22:96-104 unknown-clause /cases/1/expect/violations/0/alsoUnder/0 "2.mial" → "2.mail"',
      ],
    ],
    [
      'a field that there is not',
      '"missing": [["content.political"]]',
      '"missing": [["content.politics"]]',
      [
        'cases/1-our-account.json:12:81-99 unknown-fact /cases/0/expect/undetermined/0/missing/0/0 "content.politics" → "content.political"',
      ],
    ],
    [
      'a fact that is no field',
      '"defeasibleBy": ["content.people"]',
      '"defeasibleBy": ["content.picturesPupil"]',
      [
        'cases/1-our-account.json:22:124-147 unknown-fact /cases/1/expect/violations/0/defeasibleBy/0 "content.picturesPupil"',
      ],
    ],
    [
      'a name that another case has',
      '"a picture by mail"',
      '"a post about politics"',
      ['cases/1-our-account.json:18:15-38 duplicate /cases/1/name "a post about politics"'],
    ],
    [
      'an action with a wrong word',
      '"verb": "post"',
      '"verb": "psot"',
      ['cases/1-our-account.json:6:27-33 unknown-value /cases/0/action/verb "psot" → "post"'],
    ],
    [
      'an action with a name in it',
      '"roles": ["staff"]',
      '"roles": ["Erika Mustermann"]',
      ['cases/1-our-account.json:6:56-74 unknown-value /cases/0/action/actor/roles/0 "Erika Mustermann"'],
    ],
    [
      'an action with a key that there is not',
      '"channel": { "account"',
      '"channel": { "acount"',
      ['cases/1-our-account.json:6:81-89 unknown-key /cases/0/action/channel/acount "acount" → "account"'],
    ],
    [
      'an action with a number for a person',
      '[{ "named": true }]',
      '[{ "named": 7 }]',
      ['cases/1-our-account.json:19:107-108 wrong-type /cases/1/action/content/people/0/named 7'],
    ],
    [
      'an action without its verb',
      '"verb": "post", ',
      '',
      ['cases/1-our-account.json:6:7-15 missing /cases/0/action/verb "action"'],
    ],
    [
      'a case without an action',
      '"action": { "verb": "post", "actor": { "roles": ["staff"] }, "channel": { "account": "official" } },',
      '',
      ['cases/1-our-account.json:4:5-6 missing /cases/0/action {'],
    ],
    [
      'an outcome that there is not',
      '"outcome": "breach"',
      '"outcome": "broken"',
      ['cases/1-our-account.json:21:20-28 unknown-value /cases/1/expect/outcome "broken"'],
    ],
    [
      'an expected finding that is neither text nor object',
      '"1.unsigned"',
      '17',
      ['cases/1-our-account.json:13:11-13 wrong-type /cases/0/expect/undetermined/1 17'],
    ],
    [
      'null for an expected finding',
      '"1.unsigned"',
      'null',
      ['cases/1-our-account.json:13:11-15 wrong-type /cases/0/expect/undetermined/1 null'],
    ],
    [
      'an expected finding without a clause',
      '"clause": "1.not.political", "rule"',
      '"rule"',
      ['cases/1-our-account.json:12:11-12 missing /cases/0/expect/undetermined/0/clause {'],
    ],
    [
      'an expected finding with a key that there is not',
      '"procedure": "complaints"',
      '"procedur": "complaints"',
      ['cases/1-our-account.json:22:55-65 unknown-key /cases/1/expect/violations/0/procedur "procedur" → "procedure"'],
    ],
    [
      'a clause in the form of none',
      '"1.unsigned"',
      '"Unsigned"',
      ['cases/1-our-account.json:13:11-21 wrong-format /cases/0/expect/undetermined/1 "Unsigned"'],
    ],
    [
      'a strength that there is not',
      '"procedure": "complaints"',
      '"strength": "msut"',
      ['cases/1-our-account.json:22:67-73 unknown-value /cases/1/expect/violations/0/strength "msut" → "must"'],
    ],
    [
      'an assumption that there is not',
      '"name": "a picture by mail",',
      '"name": "a picture by mail", "assume": "ordinry",',
      ['cases/1-our-account.json:18:46-55 unknown-value /cases/1/assume "ordinry" → "ordinary"'],
    ],
    [
      'a list that there is not',
      '"violations": [],',
      '"violation": [],',
      ['cases/1-our-account.json:9:9-20 unknown-key /cases/0/expect/violation "violation" → "violations"'],
    ],
  ])('%s', (_name, from, to, problems) => {
    expect(problemsIn(changed(file, from, to))).toEqual(problems)
  })

  test('cases of other files are other cases, but for their names', () => {
    const other = (texts[file] ?? '').replace('"a picture by mail"', '"a picture of nobody"')
    expect(problemsIn({ ...texts, 'cases/2-scope.json': other })).toEqual([
      'cases/2-scope.json:5:15-38 duplicate /cases/0/name "a post about politics"',
    ])
  })

  test('a file that is no object, and one that has no cases', () => {
    expect(problemsIn({ ...texts, 'cases/1-x.json': '[]', 'cases/1-y.json': '{ "section": "1" }' })).toEqual([
      'cases/1-x.json:1:1-3 wrong-type  []',
      'cases/1-y.json:1:1-2 missing /cases {',
    ])
  })
})
