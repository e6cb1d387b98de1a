import { describe, expect, test } from 'vitest'
import { handbookOf } from '../../../src/authoring/handbook/handbook-of.js'
import { handbookHtml } from '../../../src/authoring/handbook/html/page.js'
import { loaded } from '../../policy/tiny-policy.js'
import { policyFiles, policyIds } from '../../support/policy-files.js'
import { parseHtml, structureFaults } from '../html-structure.js'
import { hostilePolicy } from './hostile-policy.js'

const pages = [
  ...policyIds.map((id) => [id, () => handbookHtml(handbookOf(loaded(policyFiles(id))))] as const),
  ['a policy whose texts are markup', () => handbookHtml(handbookOf(hostilePolicy()))],
] as const

describe.each(pages)('the page of %s', (_of, make) => {
  const page = make()
  const all = parseHtml(page)

  test('is sound and accessible', () => expect(structureFaults(page)).toEqual({}))

  test('says its language, and begins with a way past the contents', () => {
    expect(all[0]?.attributes.lang).toBe('en-GB')
    const [skip] = all.filter(({ name }) => name === 'a')
    expect(skip?.attributes).toEqual({ class: 'skip', href: '#content' })
  })

  test('leads to every chapter and every clause', () => {
    const links = all
      .filter(({ name, parent }) => name === 'a' && parent?.name === 'li')
      .map(({ attributes }) => attributes.href)
    const headings = all
      .filter(({ name }) => name === 'h2' || name === 'h3')
      .map(({ attributes }) => `#${attributes.id}`)
    expect(headings.filter((id) => id !== '#contents' && !links.includes(id))).toEqual([])
  })

  test('ends with a place to sign', () => {
    const [form] = all.filter(({ attributes }) => attributes.class === 'form')
    expect(form?.text.split('\n').filter((text) => text !== '')).toEqual([
      'Signed by the head teacher',
      'Name',
      'Signature',
      'Date',
    ])
  })
})

test('texts are shown and never obeyed', () => {
  const page = handbookHtml(handbookOf(hostilePolicy()))
  expect(page).not.toMatch(/<(script|a href="http|img)/)
  expect(page).not.toContain('\u0007')
  expect(page.split('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;q&#39;').length).toBeGreaterThan(20)
})

test('the page can be printed', () => {
  const page = handbookHtml(handbookOf(loaded(policyFiles())))
  for (const part of ['@media print', 'break-before:page', 'break-inside:avoid', '.running{display:block', '@page'])
    expect(page).toContain(part)
})
