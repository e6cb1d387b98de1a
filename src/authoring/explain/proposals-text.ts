import type { Layout } from '../../report/layout.js'
import { listWords } from '../../report/words.js'
import type { Proposal, Proposals } from './proposals.js'

const headings: Readonly<Record<Proposals['status'], string>> = {
  'not-needed': '',
  withheld: 'How to comply',
  none: 'How to comply',
  compliant: 'It would comply, if you',
  'not-broken': 'It would not be against the policy, though what is open stays open, if you',
}

const withheld =
  'Somebody may be at risk here. So nothing is proposed: the act is not to be changed, hidden or taken back before it has been reported.'

const careful =
  'Nobody has said whether somebody is telling of harm here. So nothing is proposed that takes away what is said, moves it or puts it off. Where it is certain that nobody is at risk, set `content.disclosure` and `content.safeguardingConcern` to false, and ask again.'

const nothing = 'No other way of doing it was found that depends on you alone. What is advised above still helps.'

const duties = ({ duties: left }: Proposal, titleOf: (clause: string) => string): string =>
  left.length === 0
    ? ''
    : ` (still to do: ${listWords([...new Set(left.map(({ clause }) => titleOf(clause)))], 'and')})`

/** How an act could be done so that it complies, or why nothing is proposed. */
export const createProposalsText =
  ({ paint, paragraph }: Layout, titleOf: (clause: string) => string) =>
  ({ status, proposals, careful: isCareful, more }: Proposals): string => {
    if (status === 'not-needed') return ''
    const ways = proposals.map((proposal, index) =>
      paragraph(4, `${proposal.orders.join(', and ')}${duties(proposal, titleOf)}`, {
        lead: proposals.length === 1 ? '' : `${index === 0 ? '' : 'or '}`.padEnd(3),
      }),
    )
    return [
      `\n${paragraph(2, headings[status], { paint: paint.bold })}`,
      ...ways,
      ...(status === 'withheld' ? [paragraph(4, withheld)] : []),
      ...(status === 'none' && !isCareful ? [paragraph(4, nothing)] : []),
      ...(isCareful ? [paragraph(4, careful, { paint: paint.dim })] : []),
      ...(more ? [paragraph(4, 'There are more ways; these are the smallest.', { paint: paint.dim })] : []),
    ].join('')
  }
