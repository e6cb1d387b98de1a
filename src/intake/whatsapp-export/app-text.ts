/** What a message is beside its words. */
export interface Content {
  /** The sender's own words, if the export has any. */
  readonly text?: string | undefined
  /** `app`: a line that the app wrote, with no act in it. */
  readonly kind: 'message' | 'deleted' | 'app'
  /** Files that the export leaves out or names. */
  readonly media?: 'picture' | 'other' | undefined
  readonly edited: boolean
  /** Votes of a poll: the export does not say whose. */
  readonly votes: boolean
}

const mark = '\u200e'
const edited = / ?\u200e?<This message was edited>$/
const deleted = /^(?:This message was deleted(?: by admin .{1,200})?|You deleted this message(?: as admin)?)\.?$/
const omittedByPhone =
  /\u200e(?:(image|video|GIF|sticker|audio|document|Contact card) omitted|<attached: ([^>\n]{1,300})>)/
const omitted = /^<(?:Media|View once voice message|Video note|Video message) omitted>$/
const attached = /^[^\n]{1,300}\.(\w{1,5}) \(file attached\)(?:\n|$)/
const pictures = /^(?:image|video|gif|.*\.?(?:jpe?g|png|gif|heic|mp4|mov|3gp))$/i

type Media = Pick<Content, 'media' | 'text'>

const takeMedia = (text: string, marked: boolean): Media => {
  if (marked) {
    const [whole, kind, file] = omittedByPhone.exec(text) ?? []
    if (whole === undefined) return { text }
    const caption = text.replace(whole, '').replaceAll(mark, '').trim()
    // A file's name and its number of pages stand before the mark of a document.
    const words = kind === 'document' ? undefined : caption
    return { media: pictures.test(kind ?? file ?? '') ? 'picture' : 'other', text: words }
  }
  if (omitted.test(text)) return { media: text.startsWith('<View') ? 'other' : 'picture' }
  const [whole, ending = ''] = attached.exec(text) ?? []
  if (whole === undefined) return { text }
  return { media: pictures.test(`.${ending}`) ? 'picture' : 'other', text: text.slice(whole.length) }
}

const isPoll = (text: string): boolean => /^\u200e?POLL:\n/.test(text)
const hasVotes = (text: string): boolean => /^\u200e?OPTION: .*\(\u200e?[1-9]\d* votes?\)$/m.test(text)

/** The phrases with which the app speaks in somebody's name. */
const calls =
  /^(?:Missed (?:group )?(?:voice|video) call|(?:Group )?(?:Voice|Video) call|Silenced (?:voice|video) call)\b[^\n]*$/
const waiting = /^(?:Waiting for this message|You received a view once message|null$)/

/**
 * Tells the sender's words from what the app put in their place.
 *
 * @param marked whether the app marks what is its own; without marks somebody may have typed it, and it is believed
 */
export const contentOf = (whole: string, marked: boolean): Content => {
  const wasEdited = edited.test(whole) && (!marked || /\u200e<This message was edited>$/.test(whole))
  const text = wasEdited ? whole.replace(edited, '') : whole
  const plain = { edited: wasEdited, votes: false }
  const own = text.startsWith(mark) ? text.slice(1) : marked ? undefined : text
  if (own !== undefined && deleted.test(own)) return { ...plain, kind: 'deleted' }
  if (isPoll(text)) return { ...plain, kind: 'message', text: text.replaceAll(mark, ''), votes: hasVotes(text) }
  const found = takeMedia(text, marked)
  const words = found.text?.trim() === '' ? undefined : found.text
  if (found.media) return { ...plain, kind: 'message', media: found.media, text: words }
  if (own !== undefined && (calls.test(own) || waiting.test(own))) return { ...plain, kind: 'app' }
  if (text.startsWith(`${mark}Location: `)) return { ...plain, kind: 'message', text: own }
  if (text.startsWith(mark) || words === undefined) return { ...plain, kind: 'app' }
  return { ...plain, kind: 'message', text: words.replaceAll(mark, '') }
}

const ofGroups =
  /\b(?:created (?:this )?group|(?:was|were) added|added you|added \S|joined (?:using|from)|changed (?:the|this) (?:subject|group)|group's|\bleft$|removed \S)/
const inSender = /\b(?:created (?:this )?group|changed (?:the|this) (?:subject|group)|changed their phone number)\b/

/** Whether a line of the app's own is one that only groups have. */
export const tellsOfGroup = (text: string): boolean => ofGroups.test(text.slice(0, 500))

/** Whether what stands before a colon is the beginning of a line of the app's own, such as one that quotes a name with a colon in it. */
export const isAppPhrase = (sender: string): boolean => inSender.test(sender)

/** The people whom a line of the app's own names as members. */
export const membersIn = (text: string): readonly string[] => {
  const line = text.slice(0, 500).replace(/[\u200e\u2066-\u2069]/g, '')
  const [, actor, added] = /^(.{1,100}?) (?:created|joined|left|changed|was added|added (.{1,300}))/.exec(line) ?? []
  return [...(actor === undefined ? [] : [actor]), ...(added?.split(/, | and /) ?? [])].map((name) => name.trim())
}

/** Whether the app says that the person who exported the chat blocked somebody. */
export const tellsOfBlock = (text: string): boolean =>
  /^\u200e?You blocked this (?:contact|business|person)\b/.test(text)
