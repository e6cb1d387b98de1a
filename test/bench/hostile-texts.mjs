/** Texts that are made to be slow to read: a piece that is repeated, by the kind of thing that it imitates. */
export const hostile = {
  'telephone numbers': (nth) => `Ring me on 07700 ${900000 + (nth % 1000)} or 0${2079460000 + (nth % 1000)}. `,
  'almost telephone numbers': () => '0(0-0.0/0 ',
  digits: () => '0',
  postcodes: (nth) => `ZZ99 ${nth % 10}ZZ `,
  'own homes': () => 'I live at ZZ99 1ZZ ',
  'almost own homes': () => 'i live at flat 1a, 12 a a a a a a ',
  homes: (nth) => `I live at ZZ99 ${nth % 10}ZZ, ${nth % 100} Example Road `,
  'almost addresses': (nth) => `${nth % 100} Road Road Road `,
  'at signs': () => 'a@',
  'e-mail addresses': (nth) => `jo${nth}@mail.example `,
  'almost e-mail addresses': () => 'a@a.',
  links: (nth) => `www.example.com/${nth} `,
  'open brackets in a link': (nth) => (nth === 0 ? 'http://example.com/' : '('),
  mentions: (nth) => `@someone${nth} `,
  names: () => "Amir Exampleton's ",
  'first names': () => 'Grace Will Amir ',
  'one word': () => 'a',
  hyphens: () => "a-a'",
  'combining marks': () => 'e\u0301\u0301',
  'full stops': () => '. A',
  'empty lines': () => '\n ',
  spaces: () => ' ',
  appeals: () => 'please please donate to to my ',
  adverts: () => '10% off free quotes we sell ',
  insults: () => 'you are a complete twat ',
  'almost insults': () => 'you are a complete complete complete ',
  stretched: () => 'fuuuuuck',
  quotes: () => '."',
  emoji: () => '\u{1F926}\u{1F3FD}\u200D\u2640\uFE0F',
}

/** @param {number} units the length of the text in UTF-16 units */
export const hostileText = (piece, units) => {
  const pieces = []
  for (let length = 0, nth = 0; length < units; nth += 1) {
    const next = piece(nth)
    pieces.push(next)
    length += next.length
  }
  return pieces.join('').slice(0, units)
}
