type Next = (below: number) => number

/** Texts of values that some reader may take for another than JSON's, or where a number's limits are. */
const oddTexts = [
  'null',
  'true',
  'false',
  '""',
  '{}',
  '[]',
  '[null]',
  '[{}]',
  '0',
  '1',
  '-0',
  '-1',
  '01',
  '1.0',
  '1.5',
  '1e3',
  '1E0',
  '+1',
  '.5',
  '1.',
  '9007199254740991',
  '9007199254740992',
  '999999999999999',
  '1000000000000000',
  '1e400',
  'NaN',
  'undefined',
  'nul',
  'TRUE',
  "'x'",
  '"x',
  '"Facebook"',
  '"facebook"',
  '"\\u0066acebook"',
  '"staff"',
  '"st\\u0061ff"',
  '"é"',
  '"🙂"',
  '"\\ud800"',
  '"\u2028"',
  '"\x7f"',
  '"a\tb"',
  '"a\\tb"',
  '"2026-02-29T10:15:00Z"',
  '"2024-02-29T10:15:00+01:00"',
  '["staff"]',
  '["staff","staff","parent"]',
  '["staff",]',
  '[,"staff"]',
  '["staff" "parent"]',
  '{"consent":{"name":true,"image":null}}',
  '[{"role":"pupil","relation":"other","consent":{"image":false}},{}]',
  '[{"role":"pupil","consent":null},{"role":"nobody"}]',
  '{"ownFact":true}',
  '{"__proto__":1}',
]

const oddKeys = [
  'id',
  'verb',
  'actor',
  'roles',
  'people',
  'extra',
  'at',
  'unknown',
  '__proto__',
  'constructor',
  '',
  'é',
]

const spaces = ['', '', '', '', ' ', '  ', '\t', '\r', '\n', ' \t\r\n', '\u00a0', '\v']
const ordinarySpaces = spaces.slice(0, 10)

type Member = readonly [key: string, text: string]

const escaped = (text: string, next: Next): string => {
  const at = 1 + next(Math.max(1, text.length - 2))
  const char = text[at] ?? ''
  return /[\x20-\x7e]/.test(char) && char !== '"' && char !== '\\' && text.length > 2
    ? `${text.slice(0, at)}\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}${text.slice(at + 1)}`
    : text
}

/** How far a text goes from what `JSON.stringify` writes: in spacing and order only, or in what it says as well. */
export type Licence = 'none' | 'spacing' | 'odd'

/** A value as JSON that somebody else wrote: keys in any order, any spacing, and now and then something odd. */
export const authored = (value: unknown, licence: Licence, next: Next): string => {
  const rarely = (one: number) => licence === 'odd' && next(one) === 0
  const space = () => {
    if (licence === 'none') return ''
    return (rarely(2_000) ? spaces[next(spaces.length)] : ordinarySpaces[next(ordinarySpaces.length)]) as string
  }
  const around = (text: string) => `${space()}${text}${space()}`
  const textOf = (inner: unknown): string => {
    if (rarely(300)) return oddTexts[next(oddTexts.length)] as string
    if (Array.isArray(inner)) return `[${inner.map((member) => around(textOf(member))).join()}]`
    if (typeof inner === 'object' && inner !== null) return objectOf(inner)
    const text = JSON.stringify(inner)
    return typeof inner === 'string' && rarely(200) ? escaped(text, next) : text
  }
  const objectOf = (inner: object): string => {
    const members: Member[] = Object.entries(inner).map(([key, member]) => [JSON.stringify(key), textOf(member)])
    if (licence !== 'none') members.sort(() => next(3) - 1)
    if (rarely(100))
      members.push([JSON.stringify(oddKeys[next(oddKeys.length)]), oddTexts[next(oddTexts.length)] as string])
    if (rarely(150) && members.length > 0) {
      const [key] = members[next(members.length)] as Member
      members.push([rarely(2) ? escaped(key, next) : key, oddTexts[next(oddTexts.length)] as string])
    }
    const text = members.map(([key, member]) => `${around(key)}:${around(member)}`).join()
    return `{${text}${rarely(400) ? ',' : ''}${members.length === 0 ? space() : ''}}`
  }
  const text = around(textOf(value))
  return rarely(30) ? `${text}${['}', ',', ' {}', '0', '//', '\u0000', text][next(7)]}` : text
}
