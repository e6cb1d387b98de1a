import { below, reading } from './shared-words.js'

/** What an editor says of the keys of a translation. */
export const localeWords = {
  locale: 'The tag of the language, which is the name of the file, too.',
  title: 'The title of the policy.',
  sections: 'The headings of the sections, by their numbers.',
  clauses: 'The texts of the clauses, by their ids.',
  ...below('clauses', {
    title: 'The title.',
    summary: 'What the clause says.',
    locator: "The list or the place of the clause's locator.",
    readings: 'As many as the clause has, in the same order.',
    ...below('readings', reading),
    reason: 'Why there is nothing to decide; where the clause has a reason.',
  }),
  rules: 'What findings say, by the names of the rules.',
  ...below('rules', {
    message: 'The sentence for the person concerned.',
    remedy: 'What the person can do about it; where the rule has a remedy.',
  }),
  procedures: 'The titles of the procedures, by their ids.',
  parameters: 'The texts of the parameters, by their names.',
  ...below('parameters', {
    name: 'What the handbook calls it.',
    description: 'What it is, in a sentence.',
    reading: 'The question that it answers.',
    ...below('reading', reading),
  }),
  facts: "The texts of the policy's own facts, by their names.",
  ...below('facts', {
    label: 'What ends the sentence "it is not known …".',
    description: 'What it says, in a sentence.',
    phrases: 'How it reads where it holds and where it does not; where the fact has phrases.',
    phrase: 'What a value completes; where the fact has a phrase.',
    values: 'What the handbook calls each value; where there is a list of them.',
  }),
}
