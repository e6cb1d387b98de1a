import type { Confidence } from '../intake.js'
import { type Cues, cuesOf } from './cues.js'
import type { Detector } from './detector.js'
import { mailsIn } from './linkify.js'

/** Hosts that give addresses to anybody. */
const ofAnybody =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|btopenworld|sky|talktalk|virginmedia|ntlworld|tiscali|protonmail|proton|gmx|mail|blueyonder|plusnet)\./
/** Hosts of public bodies. */
const ofOffice = /(?:^|\.)(?:sch|gov|nhs|police|ac|mod|parliament)\.uk$/
/** Desks rather than people. */
const desk =
  /^(?:info|information|office|admin\w*|enquir\w+|inquir\w+|hello|hi|contact\w*|book\w*|sales|support|help\w*|pta|fpta|friends|committee|secretary|treasurer|chair\w*|press|media|jobs|recruit\w*|hr|news\w*|no-?reply|do-?not-?reply|team|events?|tickets?|orders?|shop|school|head\w*|reception|attendance|absence\w*|safeguarding|senco?|governors?|clerk|club\w*|parents?|uniform|lunches|kitchen|fundraising|donat\w+|web\w*|post\w*)$/

const sureness = (cues: Cues, host: string): Confidence => {
  if (cues.isUnreal()) return 'possible'
  // An address elsewhere may be that of a shop or a club, even where somebody calls it theirs.
  if (cues.isPersonal()) return ofAnybody.test(host) ? 'certain' : 'likely'
  return ofAnybody.test(host) && !cues.isBusiness() ? 'likely' : 'possible'
}

/** E-mail addresses. */
export const emails: Detector = {
  source: 'text/email',
  fact: 'content.personalInformation',
  question: 'Is this e-mail address that of a private person?',
  open: ({ context }) => {
    const published = new Set((context.contacts.emails ?? []).map((email) => email.trim().toLowerCase()))
    const hosts = (context.contacts.emailHosts ?? []).map((host) => host.trim().toLowerCase())
    const isOurs = (host: string) => hosts.some((own) => host === own || host.endsWith(`.${own}`))
    return () => (passage) => {
      const cues = cuesOf(passage)
      return mailsIn(passage).flatMap(({ index, lastIndex, url }) => {
        const address = url.replace(/^mailto:/i, '').toLowerCase()
        const at = address.lastIndexOf('@')
        const [local, host] = [address.slice(0, at), address.slice(at + 1)]
        if (published.has(address) || isOurs(host) || desk.test(local) || ofOffice.test(host)) return []
        if (!/\.\p{L}{2,}$|\.xn--/u.test(host)) return []
        return [{ start: index, end: lastIndex, confidence: sureness(cues, host) }]
      })
    }
  },
}
