import { describe, expect, test } from 'vitest'
import type { SocialAction } from '../../src/action/social-action.js'
import { literal as is, loaded, tinyFiles } from '../policy/tiny-policy.js'
import { policyFiles } from '../support/policy-files.js'
import { readings } from '../support/readings.js'

type Part = Readonly<Record<string, unknown>>
const act = (roles: readonly string[], verb: string, channel: Part, content: Part = {}) =>
  ({ verb, actor: { roles }, channel, content }) as unknown as SocialAction

/** The bundled policy with more platforms that are no social media. */
const bundledWith = (...platforms: readonly string[]) => {
  const files = policyFiles()
  const head = files['policy.json'] as { parameters: { notSocialMedia: { value: string[] } } }
  head.parameters.notSocialMedia.value.push(...platforms)
  return loaded(files)
}

/** The tiny policy, where a clause keeps in scope what another takes out: e-mail to a group. */
const tinyWith = (keeps: readonly object[], takes: object = { all: [is('channel.platform', 'equal', 'email')] }) => {
  const files = tinyFiles()
  const scope = files['2-scope.json'].clauses[0]
  files['policy.json'].conditions['by-mail'] = takes
  keeps.forEach((condition, index) => {
    const name = ['first', 'second'][index] as string
    files['policy.json'].conditions[`kept-${name}`] = condition
    const kept = { ...scope, id: `2.${name}`, carriedBy: { effect: 'in-scope', condition: `kept-${name}` } }
    if (index === 0) files['2-scope.json'].clauses.unshift(kept)
    else files['2-scope.json'].clauses.push(kept)
  })
  return loaded(files)
}
const toGroup = { all: [is('channel.space', 'equal', 'group')] }
const official = { all: [is('channel.account', 'known:equal', 'official')] }

describe.each(Object.entries(readings))('what a clause keeps in scope stays there, by %s', (_name, create) => {
  describe('the bundled policy', () => {
    const racist = (platform: string, space?: string) =>
      act(['parent'], 'message', { platform, account: 'personal', ...(space && { space }) }, { racist: true })

    test('a racist message to a WhatsApp group is a breach though WhatsApp is listed as no social media', async () => {
      const message = racist('whatsapp', 'group')
      const before = await create(bundledWith(), { assume: 'ordinary' })(message)
      const after = await create(bundledWith('whatsapp'), { assume: 'ordinary' })(message)
      expect(before.outcome).toBe('breach')
      expect(before.violations.length).toBeGreaterThan(0)
      expect({ ...after, policy: before.policy }).toEqual(before)
    })

    test.each<[platform: string, space: string | undefined, outcome: string]>([
      ['whatsapp', undefined, 'breach'],
      ['whatsapp', 'direct', 'breach'],
      ['signal', 'group', 'breach'],
      ['email', 'group', 'breach'],
      ['sms', 'group', 'breach'],
      ['email', undefined, 'out-of-scope'],
      ['sms', 'direct', 'out-of-scope'],
      ['telephone', 'group', 'out-of-scope'],
      ['paper', 'group', 'out-of-scope'],
      ['in-person', 'group', 'out-of-scope'],
      ['mastodon', 'profile', 'out-of-scope'],
      ['mastodon', 'group', 'breach'],
    ])('a racist message by %s to %s: %s', async (platform, space, outcome) => {
      const evaluate = create(bundledWith('whatsapp', 'signal', 'mastodon'), { assume: 'ordinary' })
      expect((await evaluate(racist(platform, space))).outcome).toBe(outcome)
    })
  })

  describe('a tiny policy', () => {
    const spam = (channel: Part) => act(['staff'], 'post', channel, { spam: true, commercial: false })
    const rows: [keeps: readonly object[], channel: Part, outcome: string][] = [
      [[], { platform: 'email', space: 'group' }, 'out-of-scope'],
      [[toGroup], { platform: 'email', space: 'group' }, 'breach'],
      [[toGroup], { platform: 'email', space: 'direct' }, 'out-of-scope'],
      [[toGroup], { platform: 'x', space: 'direct' }, 'breach'],
      [[toGroup], { platform: 'x', space: 'group' }, 'breach'],
      // Only what is known to be out of scope is: of this act it is not known that nothing keeps it in.
      [[toGroup], { platform: 'email' }, 'breach'],
      [[toGroup], {}, 'breach'],
      [[toGroup, official], { platform: 'email', space: 'direct', account: 'official' }, 'breach'],
      [[toGroup, official], { platform: 'email', space: 'group', account: 'personal' }, 'breach'],
      [[toGroup, official], { platform: 'email', space: 'direct', account: 'personal' }, 'out-of-scope'],
      [[official], { platform: 'email' }, 'out-of-scope'],
    ]
    test.each(rows)('%j: %j is %s', async (keeps, channel, outcome) => {
      const found = await create(tinyWith(keeps))(spam(channel))
      expect(found.outcome).toBe(outcome)
      expect(found.violations.map(({ clause }) => clause)).toEqual(outcome === 'breach' ? ['1.not.first'] : [])
    })

    test('where nothing takes acts out, what keeps them in changes nothing', async () => {
      const files = tinyFiles()
      files['policy.json'].conditions['to-group'] = toGroup
      files['2-scope.json'].clauses[0].carriedBy = { effect: 'in-scope', condition: 'to-group' }
      for (const space of ['group', 'direct'])
        expect((await create(loaded(files))(spam({ platform: 'email', space }))).outcome).toBe('breach')
    })
  })
})
