import type { SocialAction } from '../../../src/action/social-action.js'

type Content = NonNullable<SocialAction['content']>

const facebook = { platform: 'facebook', account: 'official', space: 'official-page' } as const

/** What somebody authorised posts on the school's page. */
export const officialPost = (content: Content): SocialAction => ({
  verb: 'post',
  actor: { roles: ['staff'], authorised: true },
  channel: facebook,
  content,
  timing: { teachingTime: false },
})

/** What somebody does from an account of their own. */
export const personally = (
  role: 'staff' | 'parent' | 'pupil',
  content: Content,
  more: Partial<SocialAction> = {},
): SocialAction => ({
  verb: 'post',
  actor: { roles: [role], authorised: false },
  channel: { platform: 'facebook', account: 'personal', space: 'profile' },
  content,
  timing: { teachingTime: false },
  ...more,
})
