import { enGB } from '../../../readings/english/phrases/en-GB.js'
import type { HandbookWords } from '../words.js'

/** What a reader of the handbook needs to know first. */
export const howToRead: HandbookWords['howToRead'] = {
  title: 'How to read this handbook',
  paragraphs: [
    'This handbook says in plain words what the school’s rules on social media do. Software applies the same rules. What stands beside “Who”, “When”, “Unless” and “Then” is made from them, and it changes when they do.',
    'Each rule is about one thing that one person does on social media. “The person” is whoever does it. “It” is what they do, or what they publish. Somebody who is, say, both a parent and a member of staff is both at once.',
    'A rule applies when its “Who” and what stands beside its “When” are true, unless what stands beside “Unless” is true as well. Where lines stand in a list, the words above the list say whether all of them are needed or one is enough.',
    'Sometimes nobody knows whether a line is true. Then the rule stays open, unless the other lines settle it, and the school is told what is missing. It is different where a line says “it is known that” or “it is not known that”. While nobody knows, the first is simply not true, and the second is. So a rule that needs “it is known that” under its “When” does not apply while nobody knows, and one that has it under “Unless” is not stopped.',
    '“Must” and “should” differ in strength. To go against a “must not” or a “should not” breaks the policy, and the result says which of them it was. Advice is never broken.',
    'Each clause has a reference. A report on what somebody did names the clause by it.',
  ],
  words: 'What some words mean here',
  definitions: [
    [
      'Account',
      'An official account belongs to the school. A personal account does not. To log in to an account, or to try to, counts as done from it.',
    ],
    ['Aimed at', 'The person or page that is written to, followed, liked or asked.'],
    ['Comment', 'A reply counts as a comment.'],
    [
      'Consent, permission',
      'A name needs one consent and a picture another. Consent that was refused or taken back, or looked for and not found, is not there. Nobody needs consent for their own name or picture.',
    ],
    ['Contact request', 'A request to be friends or to be connected.'],
    [
      'It, of a like or a share',
      'The item that was liked or shared. A complaint, a concern raised with the school and telling of harm are always the person’s own.',
    ],
    [
      'It, where nothing is published',
      'To follow, to send or accept a contact request, to log in and just to look publish nothing. What is not recorded of their content counts as nothing remarkable.',
    ],
    ['Like', 'Any reaction with a click counts as a like.'],
    ['Parent or carer', 'Anyone with parental responsibility counts.'],
    ['Picture', 'A photo, a film or any other image in which somebody can be recognised, made by a computer or not.'],
    ['Private details', 'Telephone numbers, addresses or other details of a private individual.'],
    ['School group', 'A group about school matters, whoever started it.'],
    [
      'Telling of harm',
      'Somebody who tells of harm to themselves or to somebody else is to be heard first. It always counts as a possible safeguarding issue.',
    ],
    [
      'Upheld incident',
      'Something abusive or inappropriate that the same person did before, and that the school found to be so.',
    ],
  ],
  own: 'What this policy asks besides',
  authorised: (posts) => [
    'Authorised',
    `The head teacher authorises people to use the official accounts. ${
      posts.length === 0
        ? 'Where nothing is recorded of a person, the head teacher counts as authorised. Of anybody else it is then not known.'
        : `Where nothing is recorded of a person, whoever is ${enGB.or(['the head teacher', ...posts])} counts as authorised. Of anybody else it is then not known.`
    }`,
  ],
}
