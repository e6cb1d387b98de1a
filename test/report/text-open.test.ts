import { expect, test } from 'vitest'
import { createLayout } from '../../src/report/layout.js'
import { createOpenList } from '../../src/report/text-open.js'
import { labelOf } from './fixtures.js'

const list = createOpenList(createLayout({ width: 80, colour: false }), 'also enough to know', labelOf)

test('shared facts stand once, over what they settle', () => {
  const account = ['channel.account']
  const platform = ['channel.platform']
  expect(
    list([
      { title: 'A', alternatives: [account, platform, ['content.political']] },
      { title: 'B', alternatives: [account, platform, ['content.harmful']] },
      { title: 'C', alternatives: [account] },
      { title: 'D', alternatives: [account, platform, ['content.political']] },
      { title: 'E', alternatives: [account, ['channel.space']] },
      { title: 'F', alternatives: [['timing.teachingTime']] },
    ]),
  ).toBe(`    • either of these: whether it was done from an official or a personal
      account; on which platform it happened
      – A · D; for these, also enough to know whether it is political
      – B; also enough to know whether it is harmful
    • whether it was done from an official or a personal account
      – C
      – E; also enough to know where it appears
    • whether it was in the person's own teaching time – F
`)
})

test('one fact that settles several takes a line with all of them', () => {
  expect(list(['A', 'B', 'A'].map((title) => ({ title, alternatives: [['content.spam']] })))).toBe(
    '    • whether it is spam – A · B\n',
  )
})

test('long sets are left to the other formats, and it is said so', () => {
  const many = ['abusive', 'harmful', 'racist', 'sexist', 'homophobic', 'spam'].map((name) => `content.${name}`)
  expect(
    list([
      { title: 'A', alternatives: [['channel.space'], many] },
      { title: 'B', alternatives: [['channel.space'], ['device.owner'], many.slice(1)] },
    ]),
  ).toBe(`    • where it appears
      – A; or more facts together (use --format ndjson for all)
      – B; also enough to know whose device was used; or all of these: whether
        it is harmful; racist; sexist; homophobic; spam
`)
})

test('a group within a group', () => {
  const inPlace = (title: string, fact: string) => ({
    title,
    alternatives: [['channel.account'], ['channel.space'], [fact]],
  })
  const alone = (title: string) => ({ title, alternatives: [['channel.account'], [`content.${title}`]] })
  expect(
    list([
      ...['commercial', 'political', 'spam', 'harmful', 'abusive', 'racist', 'sexist'].map(alone),
      inPlace('X', 'device.owner'),
      inPlace('Y', 'target.family'),
      inPlace('Z', 'content.purpose'),
    ]),
  ).toBe(`    • whether it was done from an official or a personal account
      – commercial; also enough to know whether it advertises a business
      – political; also enough to know whether it is political
      – spam; also enough to know whether it is spam
      – harmful; also enough to know whether it is harmful
      – abusive; also enough to know whether it is abusive
      – racist; also enough to know whether it is racist
      – sexist; also enough to know whether it is sexist
      • for these, also enough to know where it appears
        – X; also enough to know whose device was used
        – Y; also enough to know whether the two people are family members
        – Z; also enough to know what it is for
`)
})
