import { describe, expect, test } from 'vitest'
import { clip, printable, safe, xmlAttribute, xmlText } from '../../src/report/characters.js'

describe('characters', () => {
  test.each([
    ['plain text', 'plain text'],
    ['a\u0000b\u001bc\ufffe', 'a\ufffdb\ufffdc\ufffd'],
    ['tab\tline\nreturn\r', 'tab\tline\nreturn\r'],
    ['\ud800 alone, 😀 a pair', '\ufffd alone, 😀 a pair'],
  ])('safe %j', (given, expected) => expect(safe(given)).toBe(expected))

  test.each([
    [`<a href="x">'&'`, "&lt;a href=&quot;x&quot;&gt;'&amp;'", '&lt;a href="x"&gt;\'&amp;\''],
    [']]>', ']]&gt;', ']]&gt;'],
    ['a\tb\nc\rd', 'a&#9;b&#10;c&#13;d', 'a\tb\nc&#13;d'],
    ['\u0008\udfff&amp;', '\ufffd\ufffd&amp;amp;', '\ufffd\ufffd&amp;amp;'],
  ])('XML %j', (given, attribute, text) => {
    expect(xmlAttribute(given)).toBe(attribute)
    expect(xmlText(given)).toBe(text)
  })

  test.each([
    ['\u001b[31mred', '\\u001b[31mred'],
    ['a\nb', 'a\\u000ab'],
    ['\u202etxt.exe', '\\u202etxt.exe'],
    ['\u2028\ud800', '\\u2028\\ud800'],
    ['héllo 😀', 'héllo 😀'],
  ])('printable %j', (given, expected) => expect(printable(given)).toBe(expected))

  test('clip counts characters and never halves one', () => {
    expect(clip('abcd', 4)).toBe('abcd')
    expect(clip('abcde', 4)).toBe('abc…')
    expect(clip('😀😀😀', 3)).toBe('😀😀😀')
    expect(clip('😀'.repeat(9), 3)).toBe('😀😀…')
  })
})
