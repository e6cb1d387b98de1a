import { expect, test } from 'vitest'
import { shownBy } from './shown.js'

test.each<readonly [what: string, text: string, ...shown: readonly string[]]>([
  ['a full name', 'Well done Amir Exampleton!', 'certain Amir Exampleton (p-amir)'],
  ['two', 'Amir Exampleton and Zoë Exampleford', 'certain Amir Exampleton (p-amir)', 'certain Zoë Exampleford (p-zoe)'],
  ['a possessive', "Amir Exampleton's coat", "certain Amir Exampleton's (p-amir)"],
  ['a typographer’s possessive', 'Amir Exampleton’s coat', 'certain Amir Exampleton’s (p-amir)'],
  ['an apostrophe within', 'We saw Siobhán O’Sampley', 'certain Siobhán O’Sampley (p-siobhan)'],
  ['combining marks', 'We saw Zoe\u0308 Exampleford', 'certain Zoe\u0308 Exampleford (p-zoe)'],
  ['without its accents', 'We saw Zoe Exampleford', 'likely Zoe Exampleford (p-zoe)'],
  ['with an accent too many', 'We saw Amír Exampleton', 'likely Amír Exampleton (p-amir)'],
  ['a hyphen', 'Star: Priya Testington-Mock', 'certain Priya Testington-Mock (p-priya)'],
  ['a title', 'Thanks, Mr Mockridge', 'likely Mr Mockridge (p-bill)'],
  ['another of that title', 'Thanks, Mrs Mockridge'],
  ['a first name', 'Amir lost his coat', 'likely Amir (p-amir)'],
  ['a first name that is a word', 'Then Will pushed him', 'possible Will (p-will)'],
  ['the word', 'Will you be there? I will.'],
  ['two who bear it', 'Olu sang', 'possible Olu'],
  ['in small letters', 'amir exampleton sang', 'possible amir exampleton (p-amir)'],
  ['Ali in Alison', 'Alison and Natalia met Ali-Reza, and Alistair'],
  ['Amir in Amirah', 'Amirah, Amira and the Amirs sang'],
  ['another surname', 'Amir Exampletonsen sang', 'possible Amir (p-amir)'],
  ['a longer surname', 'Amir Exampleton-Smythe sang', 'possible Amir (p-amir)'],
  ['a middle of another name', 'John Amir Exampleton sang', 'likely Amir Exampleton (p-amir)'],
  ['a cup', 'the Amir Exampleton Cup', 'likely Amir Exampleton (p-amir)'],
  ['a lord', 'Lord Amir Exampleton sat down', 'likely Amir Exampleton (p-amir)'],
  ['a surname that is a word', 'Rose Garden opened it', 'likely Rose Garden (p-rose)'],
  ['a handle, a hashtag, an address', '@Amir #Amir amir.exampleton@mail.example https://site.example/Amir'],
  ['letters that join without a width', 'A\u200dmir sang'],
  ['over the end of a sentence', 'We saw Amir. Exampleton won.', 'likely Amir (p-amir)'],
  ['a title with its full stop', 'Thanks, Mr. Mockridge', 'likely Mr. Mockridge (p-bill)'],
])('%s', (_what, text, ...shown) => {
  expect(shownBy('text/name', text)).toEqual(shown)
})
