import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import results from '../bench/scale/results.json' with { type: 'json' }
import { pageWith, tablesOf } from '../bench/scale/tables.js'

const page = readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8')

test('docs/scale.md has a place for each table, and no other', () => {
  expect([...page.matchAll(/<!-- (\/?scale:\w+) -->/g)].map(([, mark]) => mark)).toEqual(
    Object.keys(tablesOf(results)).flatMap((name) => [`scale:${name}`, `/scale:${name}`]),
  )
})

test('the tables in docs/scale.md are fresh', async () => {
  await expect(pageWith(page, results)).toMatchFileSnapshot('../../docs/scale.md')
})
