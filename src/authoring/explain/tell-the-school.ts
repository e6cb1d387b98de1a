import type { SocialAction } from '../../action/social-action.js'
import { type Step, withFields } from './step.js'

const isMessageToSchool = ({ verb, target }: SocialAction): boolean =>
  verb === 'message' && target?.account === 'official'

const wantsToBeHeard = ({ content }: SocialAction): boolean =>
  content?.raisesConcern === true || (content?.complainsAbout?.length ?? 0) > 0

const fields = {
  verb: 'message',
  'channel.space': 'direct',
  'channel.audience': 'restricted',
  'channel.schoolGroup': 'none',
  'target.kind': 'page',
  'target.id': undefined,
  'target.account': 'official',
  'target.roles': [],
  'target.family': undefined,
  'target.commercial': undefined,
}

/**
 * Whoever complains or raises a concern for others to read can tell the school instead. It is no way of keeping
 * anything back, so it is proposed whatever else may be the case.
 */
export const tellTheSchool = (action: SocialAction): readonly Step[] =>
  wantsToBeHeard(action) && !isMessageToSchool(action) && action.channel?.account !== 'official'
    ? [
        {
          order: "send it to the school's own account as a direct message",
          chosen: ['verb', 'target.account'],
          touches: Object.keys(fields),
          edits: ['tell-the-school'],
          exchangeable: false,
          mayHide: false,
          moves: true,
          apply: (told) => withFields(told, fields),
        },
      ]
    : []
