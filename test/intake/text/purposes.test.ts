import { describe, expect, test } from 'vitest'
import { shownBy } from './shown.js'

type Case = readonly [what: string, text: string, ...shown: readonly string[]]

describe('appeals for donations', () => {
  test.each<Case>([
    ['in so many words', 'Please donate what you can.', 'certain Please donate what you can'],
    ['a page', 'https://www.gofundme.com/f/example', 'certain https://www.gofundme.com/f/example'],
    ['sponsoring', 'I am running, please sponsor me!', 'certain please sponsor me'],
    ['of things', 'Please donate old jumpers', 'likely Please donate'],
    ['for the raffle', 'We are looking for donations', 'likely looking for donations'],
    ['thanks for one', 'Thank you, we had many donations of books', 'possible donations of'],
    ['blood', 'Please donate blood', 'possible Please donate'],
    ['a scam', 'If it says "please donate now", it is a scam', 'possible please donate'],
    ['refused', 'No donations, please'],
    ['donors', 'The donor wall was opened'],
  ])('%s', (_what, text, ...shown) => {
    expect(shownBy('text/donation', text)).toEqual(shown)
  })
})

describe('advertising', () => {
  test.each<Case>([
    ['a code', 'Use code SAVE20 at checkout', 'certain Use code SAVE20'],
    ['prices on asking', 'DM me for prices', 'certain DM me for prices'],
    ['two signs of it', 'Special offer, order now!', 'certain Special offer', 'certain order now!'],
    ['one sign of it', 'Special offer this week', 'likely Special offer'],
    ['of the school', 'PTA special offer: cakes', 'possible special offer'],
    ['of a business of the school', 'Example Uniforms: use code SAVE20 at checkout'],
    ['a business that is listed', 'see mockshire-mortgages.example/x', 'likely mockshire-mortgages.example/x'],
    ['told of others', 'Beware of posts saying use code SAVE20', 'possible use code SAVE20'],
    ['the code of a gate', 'Enter code 4821 at the gate'],
    ['a club', 'Code club is on Monday'],
  ])('%s', (_what, text, ...shown) => {
    expect(shownBy('text/commerce', text)).toEqual(shown)
  })
})

describe('abuse', () => {
  test.each<Case>([
    ['said to somebody', 'you are a complete wanker', 'certain wanker'],
    ['of somebody', 'the head is a twat', 'certain twat'],
    ['of another shape', 'you are a tw4t', 'certain tw4t'],
    ['stretched', 'you are a waaanker', 'certain waaanker'],
    ['starred', 'you are a w***er', 'certain w***er'],
    ['of full width', 'you are ｔｗａｔｓ', 'certain ｔｗａｔｓ'],
    ['with capitals', 'U R A WANKER', 'certain WANKER'],
    ['a curse', 'Fuck off', 'certain Fuck off'],
    ['wishing somebody dead', 'kill yourself', 'certain kill yourself'],
    ['a threat', "I'll smash your face", "likely I'll smash your face"],
    ['a hard word', 'you are scum', 'likely you are scum'],
    ['to nobody', 'what a tosser', 'likely tosser'],
    ['foul language', 'oh bollocks', 'possible bollocks'],
    ['quoted', 'He said "you are a wanker"', 'possible wanker'],
    ['denied', 'you are not a wanker', 'possible wanker'],
    ['told', 'My son was called a retard', 'possible retard'],
    ['a panto', 'Dick Whittington is our panto, and you will love Dick'],
    ['places', 'Scunthorpe, Penistone, Cockermouth, Arsenal, Sussex'],
    ['birds', 'A blue tit and a great tit, a cock and a cockerel'],
    ['food', 'Faggots and peas, cock-a-leekie, a knob of butter'],
    ['words within words', 'assess classic shiitake shuttlecocks Titus pussy willow'],
    ['a doubtful word to somebody', 'you dick', 'likely dick'],
    ['the same before a name', 'you dick Whittington fan', 'possible dick'],
  ])('%s', (_what, text, ...shown) => {
    expect(shownBy('text/abuse', text)).toEqual(shown)
  })
})
