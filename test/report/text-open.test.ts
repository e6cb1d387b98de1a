import { expect, test } from 'vitest'
import { createLayout } from '../../src/report/layout.js'
import { createOpenList } from '../../src/report/text-open.js'

const list = createOpenList(createLayout({ width: 80, colour: false }))

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
  ).toBe(`    • whether it was done from an official or a personal account, or on which
      platform it happened
      – A · D: or whether it is political
      – B: or whether it is harmful
    • whether it was done from an official or a personal account
      – C
      – E: or where it appears
    • whether it was in the person's own teaching time
      – F
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
      – commercial: or whether it advertises a business
      – political: or whether it is political
      – spam: or whether it is spam
      – harmful: or whether it is harmful
      – abusive: or whether it is abusive
      – racist: or whether it is racist
      – sexist: or whether it is sexist
      • or where it appears
        – X: or whose device was used
        – Y: or whether the two people are family members
        – Z: or what it is for
`)
})
