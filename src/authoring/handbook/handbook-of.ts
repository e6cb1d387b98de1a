import { compiledPolicyOf } from '../../api/compiled-policies.js'
import { englishOf } from '../../policy/load-locale.js'
import type { Locale } from '../../policy/locale.js'
import type { LevelChange } from '../../policy/overlay/conflicts.js'
import type { Policy } from '../../policy/policy.js'
import { withTexts } from '../../policy/with-texts.js'
import type { OwnFactWords } from '../../readings/english/own-speech.js'
import { wordingOf } from '../../readings/english/wording.js'
import { namedLine } from './carried-blocks.js'
import { changesParts } from './changes-part.js'
import { clausePart } from './clause-part.js'
import { type HandbookContext, sectionAnchor } from './context.js'
import { type Document, line, type Part, paragraph, terms } from './document.js'
import { frontBlocks } from './front-blocks.js'
import { type HandbookLocale, isHandbookLocale, languages } from './languages.js'
import { ownFactsParts } from './own-facts-part.js'
import { createLabel, createProse } from './prose.js'
import { settingsParts } from './settings-part.js'

/** How a handbook is made. */
export interface HandbookOptions {
  /** The policy in another language, of those that a handbook can be written in; British English where none is given. */
  readonly translation?: Locale | undefined
  /** Of an overlay, what it changes of the policy that it rests on, as `loadOverlay` gave it. */
  readonly changes?: readonly LevelChange[]
}

const howToRead = (context: HandbookContext): Part => {
  const { compiled, wording, words } = context
  const { title, paragraphs, words: heading, definitions, authorised } = words.howToRead
  const posts = compiled.accountManagers.map((post) => wording.value(post, 'actor.positions'))
  return {
    id: 'how-to-read',
    title,
    blocks: paragraphs.map((text) => paragraph(text)),
    parts: [
      {
        id: 'words',
        title: heading,
        blocks: terms(
          ...[authorised(posts), ...definitions].map(([term, meaning]) => ({ term, lines: [line(meaning)] })),
        ),
        parts: [],
      },
      ...ownFactsParts(context),
    ],
  }
}

const sectionPart = (section: Policy['sections'][number], context: HandbookContext): Part => ({
  id: sectionAnchor(section.section),
  title: context.words.section(section.section, section.title),
  blocks: [],
  parts: section.clauses.map((clause) => clausePart(clause, section.section, context)),
})

const durationsParts = ({ compiled, words }: HandbookContext): readonly Part[] => {
  const { title, intro, promptness, within } = words.durations
  const rows = (Object.keys(promptness) as (keyof typeof promptness)[]).flatMap((name) => {
    const time = compiled.durations[name]
    const lines = time === undefined ? [] : [line(`${within} ${words.duration(time)}`)]
    return lines.length === 0 ? [] : [{ term: promptness[name], lines, generated: true as const }]
  })
  if (rows.length === 0) return []
  return [{ id: 'durations', title, blocks: [paragraph(intro), ...terms(...rows)], parts: [] }]
}

const sharedParts = (context: HandbookContext): readonly Part[] => {
  const names = Object.keys(context.policy.conditions)
  if (names.length === 0) return []
  const { title, intro } = context.words.shared
  const each = names.map((name) => ({
    term: context.phrases.quoted(name.replaceAll('-', ' ')),
    lines: [namedLine(name, context)],
    generated: true as const,
  }))
  return [{ id: 'shared-conditions', title, blocks: [paragraph(intro), ...terms(...each)], parts: [] }]
}

const signOff = ({ words }: HandbookContext): Part => {
  const { title, statement, caption, fields } = words.signOff
  return {
    id: 'sign-off',
    title,
    blocks: [paragraph(statement), { kind: 'form', caption, fields }],
    parts: [],
  }
}

const languageOf = (locale: string): (typeof languages)[HandbookLocale] => {
  if (isHandbookLocale(locale)) return languages[locale]
  throw new RangeError(`there are no words for a handbook in \`${locale}\``)
}

/** What a translation calls the values of facts that the policy declares, beside what it says of them. */
const ownWords = (policy: Policy, { texts }: Locale): Readonly<Record<string, OwnFactWords>> =>
  Object.fromEntries(
    Object.entries(policy.facts ?? {}).map(([name, fact]) => [name, { ...fact, words: texts.facts?.[name]?.values }]),
  )

/**
 * A policy in plain words: what its author wrote of each clause, beside what the rules say.
 *
 * @throws RangeError where there are no words in the language of the translation
 */
export const handbookOf = (
  original: Policy,
  { translation = englishOf(original), changes = [] }: HandbookOptions = {},
): Document => {
  const { locale } = translation
  const { phrases, words } = languageOf(locale)
  const policy = withTexts(original, translation)
  const compiled = compiledPolicyOf(policy)
  const names = Object.entries(translation.texts.parameters).map(([name, texts]) => [name, texts.name] as const)
  const wording = wordingOf(compiled, phrases, ownWords(policy, translation), Object.fromEntries(names))
  const label = createLabel({ policy, words })
  const base = { policy, compiled, phrases, wording, words, label }
  const context: HandbookContext = { ...base, prose: createProse(base) }
  return {
    locale,
    title: words.title(policy.title),
    subtitle: words.subtitle(policy.school.name, policy.version),
    front: frontBlocks(context),
    contents: words.contents,
    skip: words.skip,
    parts: [
      howToRead(context),
      ...policy.sections.map((section) => sectionPart(section, context)),
      ...changesParts(changes, context),
      ...settingsParts(context),
      ...durationsParts(context),
      ...sharedParts(context),
      signOff(context),
    ],
  }
}
