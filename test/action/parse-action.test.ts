import { describe, expect, test } from 'vitest'
import { parseAction } from '../../src/action/parse-action.js'

const list = (...names: string[]) => names.map((name) => `\`${name}\``).join(', ')
const verbs = list(
  'post',
  'comment',
  'share',
  'message',
  'like',
  'follow',
  'request-contact',
  'accept-contact',
  'access-account',
  'update-profile',
  'browse',
)
const roles = list('staff', 'governor', 'volunteer', 'pupil', 'former-pupil', 'parent', 'public')
const lower = 'expected lower-case letters, digits and hyphens, like `facebook`'

const actor = { roles: ['staff'] }
const act = (more: object) => ({ verb: 'post', actor, ...more })
const person = (more: object) => act({ content: { people: [more] } })

/** What is wrong, with the code, the path and the message of every issue. */
const refused: [name: string, input: unknown, ...issues: [code: string, path: string, message: string][]][] = [
  // Only `verb` and `actor.roles` are required.
  ['nothing', undefined, ['missing', '', 'is required: expected an object']],
  ['null', null, ['wrong-type', '', 'expected an object, got `null`']],
  ['a list', [], ['wrong-type', '', 'expected an object, got a list']],
  ['text', 'post', ['wrong-type', '', 'expected an object, got text']],
  ['a number', 3, ['wrong-type', '', 'expected an object, got `3`']],
  [
    'an empty object',
    {},
    ['missing', '/verb', `is required: one of ${verbs}`],
    ['missing', '/actor', 'is required: expected an object'],
  ],
  ['a verb of null', { verb: null, actor }, ['missing', '/verb', `is required: one of ${verbs}`]],
  ['an actor of null', { verb: 'post', actor: null }, ['missing', '/actor', 'is required: expected an object']],
  ['an actor without roles', { verb: 'post', actor: {} }, ['missing', '/actor/roles', 'is required: expected a list']],
  [
    'roles of null',
    { verb: 'post', actor: { roles: null } },
    ['missing', '/actor/roles', 'is required: expected a list'],
  ],
  ['no role', { verb: 'post', actor: { roles: [] } }, ['empty', '/actor/roles', 'must not be empty']],
  [
    'a role that is not in a list',
    { verb: 'post', actor: { roles: 'staff' } },
    ['wrong-type', '/actor/roles', 'expected a list, got text'],
  ],

  // Null stands for an absent value, but never inside a list.
  [
    'a role of null',
    { verb: 'post', actor: { roles: [null] } },
    ['unknown-value', '/actor/roles/0', `\`null\` is not one of ${roles}`],
  ],
  [
    'a position of null',
    act({ actor: { roles: ['staff'], positions: ['dsl', null] } }),
    [
      'unknown-value',
      '/actor/positions/1',
      `\`null\` is not one of ${list('headteacher', 'senior-leader', 'dsl', 'deputy-dsl', 'business-manager', 'admin-team', 'teacher', 'teaching-assistant', 'other')}`,
    ],
  ],
  [
    'a person of null',
    act({ content: { people: [{}, null] } }),
    ['wrong-type', '/content/people/1', 'expected an object, got `null`'],
  ],
  [
    'a reference of null',
    act({ content: { refersTo: [null] } }),
    ['unknown-value', '/content/refersTo/0', `\`null\` is not one of ${list('staff', 'pupil', 'parent')}`],
  ],

  // Unknown keys are refused, with the nearest known name.
  [
    'a misspelt key',
    act({ chanel: {} }),
    ['unknown-key', '/chanel', '`chanel` is not a known key here; did you mean `channel`?'],
  ],
  [
    'a misspelt key of the actor',
    { verb: 'post', actor: { roles: ['staff'], authorized: true } },
    ['unknown-key', '/actor/authorized', '`authorized` is not a known key here; did you mean `authorised`?'],
  ],
  [
    'a misspelt key of a person',
    person({ relatoin: 'self' }),
    ['unknown-key', '/content/people/0/relatoin', '`relatoin` is not a known key here; did you mean `relation`?'],
  ],
  [
    'a misspelt key of a consent',
    person({ consent: { images: true } }),
    ['unknown-key', '/content/people/0/consent/images', '`images` is not a known key here; did you mean `image`?'],
  ],
  [
    'a key like no other',
    act({ content: { qwertyuiop: 1 } }),
    ['unknown-key', '/content/qwertyuiop', '`qwertyuiop` is not a known key here'],
  ],
  [
    'a key in upper case',
    act({ channel: { ACCOUNT: 'official' } }),
    ['unknown-key', '/channel/ACCOUNT', '`ACCOUNT` is not a known key here'],
  ],
  ['an unknown key of null', act({ mood: null }), ['unknown-key', '/mood', '`mood` is not a known key here']],
  [
    'a key with / and ~',
    act({ channel: { 'a/b~c': 1 } }),
    ['unknown-key', '/channel/a~1b~0c', 'this text is not a known key here'],
  ],
  [
    'a key with an escape of its own',
    act({ channel: { 'a~1b': 1 } }),
    ['unknown-key', '/channel/a~01b', 'this text is not a known key here'],
  ],
  ['an empty key', act({ device: { '': 1 } }), ['unknown-key', '/device/', 'this text is not a known key here']],
  [
    'two unknown keys',
    act({ timing: { att: 1, when: 2 } }),
    ['unknown-key', '/timing/att', '`att` is not a known key here; did you mean `at`?'],
    ['unknown-key', '/timing/when', '`when` is not a known key here'],
  ],

  // Enumerations.
  [
    'a misspelt verb',
    { verb: 'psot', actor },
    ['unknown-value', '/verb', `\`psot\` is not one of ${verbs}; did you mean \`post\`?`],
  ],
  ['a verb in upper case', { verb: 'POST', actor }, ['unknown-value', '/verb', `\`POST\` is not one of ${verbs}`]],
  [
    'free text for a verb',
    { verb: 'he wrote to her', actor },
    ['unknown-value', '/verb', `this text is not one of ${verbs}`],
  ],
  ['a number for a verb', { verb: 7, actor }, ['unknown-value', '/verb', `\`7\` is not one of ${verbs}`]],
  ['a list for a verb', { verb: ['post'], actor }, ['unknown-value', '/verb', `a list is not one of ${verbs}`]],
  [
    'an object for a verb',
    { verb: { toString: 1 }, actor },
    ['unknown-value', '/verb', `an object is not one of ${verbs}`],
  ],
  [
    'an account nobody has',
    act({ channel: { account: 'offical' } }),
    ['unknown-value', '/channel/account', '`offical` is not one of `official`, `personal`; did you mean `official`?'],
  ],
  [
    'an owner nobody is',
    act({ device: { owner: true } }),
    ['unknown-value', '/device/owner', '`true` is not one of `school`, `own`, `other`'],
  ],

  // Types.
  [
    'text for a flag',
    act({ content: { spam: 'true' } }),
    ['wrong-type', '/content/spam', 'expected true or false, got text'],
  ],
  [
    'a number for a flag',
    act({ content: { spam: 0 } }),
    ['wrong-type', '/content/spam', 'expected true or false, got `0`'],
  ],
  ['a list for an object', act({ content: [] }), ['wrong-type', '/content', 'expected an object, got a list']],
  [
    'an object for a list',
    act({ content: { people: { 0: {} } } }),
    ['wrong-type', '/content/people', 'expected a list, got an object'],
  ],
  ['text for an object', act({ target: 'u-9' }), ['wrong-type', '/target', 'expected an object, got text']],
  ['a flag for an object', act({ history: false }), ['wrong-type', '/history', 'expected an object, got `false`']],

  // Ids are non-empty strings.
  ['an id that is a number', act({ id: 17 }), ['wrong-type', '/id', 'expected text, got `17`']],
  [
    'an id too large for a number',
    JSON.parse('{"verb":"post","actor":{"roles":["staff"],"id":9007199254740993}}'),
    ['wrong-type', '/actor/id', 'expected text, got `9007199254740992`'],
  ],
  ['an empty id', act({ id: '' }), ['empty', '/id', 'must not be empty']],
  ['an empty id of a target', act({ target: { id: '' } }), ['empty', '/target/id', 'must not be empty']],
  ['an empty id of a person', person({ id: '' }), ['empty', '/content/people/0/id', 'must not be empty']],

  // Platforms.
  [
    'a platform in upper case',
    act({ channel: { platform: 'Facebook' } }),
    ['wrong-format', '/channel/platform', `\`Facebook\` does not fit: ${lower}`],
  ],
  [
    'a platform with a space',
    act({ channel: { platform: 'my space' } }),
    ['wrong-format', '/channel/platform', `this text does not fit: ${lower}`],
  ],
  [
    'an empty platform',
    act({ channel: { platform: '' } }),
    ['wrong-format', '/channel/platform', `this text does not fit: ${lower}`],
  ],
  [
    'a platform with a line break at its end',
    act({ channel: { platform: 'x\n' } }),
    ['wrong-format', '/channel/platform', `this text does not fit: ${lower}`],
  ],

  // Counts.
  [
    'half an incident',
    act({ history: { priorIncidents: 1.5 } }),
    ['wrong-type', '/history/priorIncidents', 'expected a whole number, got `1.5`'],
  ],
  [
    'fewer incidents than none',
    act({ history: { priorIncidents: -1 } }),
    ['out-of-range', '/history/priorIncidents', 'must be at least 0'],
  ],
  [
    'incidents past counting',
    act({ history: { priorIncidents: 2 ** 53 } }),
    ['out-of-range', '/history/priorIncidents', 'must be at most 9007199254740991'],
  ],
  [
    'NaN incidents',
    act({ history: { priorIncidents: Number.NaN } }),
    ['wrong-type', '/history/priorIncidents', 'expected a number, got `NaN`'],
  ],
  [
    'infinite incidents',
    act({ history: { priorIncidents: Number.POSITIVE_INFINITY } }),
    ['wrong-type', '/history/priorIncidents', 'expected a number, got `Infinity`'],
  ],
  [
    'incidents in words',
    act({ history: { priorIncidents: '2' } }),
    ['wrong-type', '/history/priorIncidents', 'expected a number, got text'],
  ],
  [
    'a bigint',
    act({ history: { priorIncidents: 2n } }),
    ['wrong-type', '/history/priorIncidents', 'expected a number, got an object'],
  ],

  [
    'everything at once, in the order of the contract',
    { verb: 'x', actor: { roles: [] }, channel: { account: 1 }, timing: { at: 'now' }, more: 1 },
    ['unknown-value', '/verb', `\`x\` is not one of ${verbs}`],
    ['empty', '/actor/roles', 'must not be empty'],
    ['unknown-value', '/channel/account', '`1` is not one of `official`, `personal`'],
    [
      'wrong-format',
      '/timing/at',
      '`now` does not fit: expected a real date and time with an offset, like `2026-11-23T10:15:00Z`',
    ],
    ['unknown-key', '/more', '`more` is not a known key here'],
  ],
]

describe('refuses', () => {
  test.each(refused)('%s', (_name, input, ...issues) => {
    expect(parseAction(input)).toEqual({
      ok: false,
      issues: issues.map(([code, path, message]) => ({ code, path, message })),
    })
  })
})

const accepted: [name: string, input: object, action: object][] = [
  ['the least', { verb: 'post', actor }, { verb: 'post', actor }],
  [
    'null for every part',
    act({ id: null, channel: null, target: null, content: null, timing: null, device: null, history: null }),
    act({}),
  ],
  ['undefined for a part', act({ id: undefined, channel: undefined }), act({})],
  [
    'null inside every part',
    {
      verb: 'post',
      actor: { roles: ['staff'], id: null, positions: null, authorised: null },
      channel: { platform: null },
      target: { roles: null },
      content: { people: null, spam: null },
      timing: { at: null },
      device: { owner: null },
      history: { priorIncidents: null },
    },
    act({ channel: {}, target: {}, content: {}, timing: {}, device: {}, history: {} }),
  ],
  ['null inside a person', person({ id: null, role: null, consent: null }), person({})],
  ['null inside a consent', person({ consent: { name: null, image: false } }), person({ consent: { image: false } })],
  [
    'known values that look absent',
    act({
      content: { spam: false, refersTo: [], people: [] },
      channel: { schoolGroup: 'none' },
      history: { priorIncidents: 0 },
    }),
    act({
      content: { spam: false, refersTo: [], people: [] },
      channel: { schoolGroup: 'none' },
      history: { priorIncidents: 0 },
    }),
  ],
  [
    'a list with duplicates',
    act({ actor: { roles: ['staff', 'staff'] }, content: { refersTo: ['pupil', 'pupil'] } }),
    act({ actor: { roles: ['staff', 'staff'] }, content: { refersTo: ['pupil', 'pupil'] } }),
  ],
  [
    'the last of duplicate keys',
    JSON.parse('{"verb":"post","verb":"like","actor":{"roles":["staff"]}}'),
    { verb: 'like', actor },
  ],
  [
    'a whole number written with a point',
    JSON.parse('{"verb":"post","actor":{"roles":["staff"]},"history":{"priorIncidents":2.0}}'),
    act({ history: { priorIncidents: 2 } }),
  ],
  [
    'the most incidents that can be counted',
    act({ history: { priorIncidents: 2 ** 53 - 1 } }),
    act({ history: { priorIncidents: 2 ** 53 - 1 } }),
  ],
  [
    'a platform nobody has heard of',
    act({ channel: { platform: 'a-new-1' } }),
    act({ channel: { platform: 'a-new-1' } }),
  ],
]

describe('accepts', () => {
  test.each(accepted)('%s', (_name, input, action) => {
    expect(parseAction(input)).toStrictEqual({ ok: true, action })
  })
})
