import { expect, test } from 'vitest'
import { fileUri } from '../../src/report/file-uri.js'

test.each([
  ['acts.ndjson', 'acts.ndjson'],
  ['../term 1/a#b?.json', '../term%201/a%23b%3F.json'],
  ['a:b.json', 'a%3Ab.json'],
  ['/tmp/é.json', 'file:///tmp/%C3%A9.json'],
  ['//host/x', 'file:///host/x'],
  ['C:\\My files\\a.json', 'file:///C:/My%20files/a.json'],
  ['\ud800.json', '%EF%BF%BD.json'],
  ['-', 'stdin'],
  [undefined, 'stdin'],
])('%j is %s', (file, uri) => expect(fileUri(file)).toBe(uri))
