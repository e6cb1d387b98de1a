import { dateParts } from '../../readings/english/instant-parts.js'
import type { HandbookContext } from './context.js'
import type { Block } from './document.js'

/** Whose policy it is, who approved it, and when it is looked at again. */
export const frontBlocks = ({ policy, phrases, words }: HandbookContext): readonly Block[] => {
  const { approval, review, school, version } = policy
  const { front } = words
  const date = (text: string | null) => (text === null ? front.notRecorded : phrases.date(dateParts(text)))
  return [
    {
      kind: 'table',
      caption: front.caption,
      head: front.head,
      rows: [
        [front.school, school.name],
        [front.version, version],
        [front.approvedBy, approval.approvedBy ?? front.notRecorded],
        [front.approvedOn, date(approval.approvedOn)],
        [front.lastReviewedOn, date(approval.lastReviewedOn)],
        [front.nextReviewDue, date(approval.nextReviewDue)],
        [front.review, front.reviewEvery(review.everyMonths, review.noticeMonths)],
      ],
    },
  ]
}
