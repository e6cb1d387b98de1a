import { expect, test } from 'vitest'
import { handbookOf } from '../../src/authoring/handbook/handbook-of.js'
import { handbookHtml } from '../../src/authoring/handbook/html/page.js'
import { handbookMarkdown } from '../../src/authoring/handbook/markdown.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'

const handbook = handbookOf(policy)

test.each([
  ['md', handbookMarkdown(handbook)],
  ['html', handbookHtml(handbook)],
])('docs/rules/stokes-wood-primary.%s is fresh', async (extension, text) => {
  await expect(text).toMatchFileSnapshot(`../../docs/rules/stokes-wood-primary.${extension}`)
})
