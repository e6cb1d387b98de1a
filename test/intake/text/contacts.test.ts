import { describe, expect, test } from 'vitest'
import { shownBy } from './shown.js'

type Case = readonly [what: string, text: string, ...shown: readonly string[]]

describe('telephone numbers', () => {
  test.each<Case>([
    ['my own', 'Text me on 07700 900123 x', 'certain 07700 900123'],
    ['with a country', 'Text me on +44 7700 900123 x', 'certain +44 7700 900123'],
    ['with brackets', 'my mobile: (07700) 900123', 'certain (07700) 900123'],
    ['two in a row', 'Ring me on 07700 900123 or 07700 900124', 'certain 07700 900123', 'certain 07700 900124'],
    ['nobody says whose', '07700 900123', 'likely 07700 900123'],
    ['of a business', 'Call our bookings office on 07700 900123', 'possible 07700 900123'],
    ['as an example', 'Never write "my number is 07700 900123"', 'possible 07700 900123'],
    ['of the school', 'Ring me in the school: 01632 960100'],
    ['of the school, as it is written abroad', 'Text me on +44 (0)1632 960100'],
    ['a helpline', 'Text me or Childline on 0800 1111'],
    ['too short', 'Text me on 07700 9001'],
    ['too long', 'Text me on 07700 9001234567'],
    ['within another number', 'My number is 12307700900123'],
    ['a sum of money', 'Text me about £07700 900123'],
    ['an order', 'My number, order number 07700900123', 'possible 07700900123'],
    ['digits of full width', 'Text me on ０７７００ ９００１２３'],
    ['dates and times', 'Text me on 07/09/2026 at 09.00-10.30'],
  ])('%s', (_what, text, ...shown) => {
    expect(shownBy('text/phone', text)).toEqual(shown)
  })
})

describe('e-mail addresses', () => {
  test.each<Case>([
    ['my own', 'E-mail me at jo.example@mail.example.', 'certain jo.example@mail.example'],
    ['in angle brackets', 'my email is <jo.example@mail.example>', 'certain jo.example@mail.example'],
    ['of a host that gives them to anybody', 'or jo.example@hotmail.example', 'likely jo.example@hotmail.example'],
    ['nobody says whose', 'write to jo@example.example', 'possible jo@example.example'],
    ['of the school', 'Email me at office@exampleprimary.example'],
    ['of somebody at the school', 'Email me at t.placeholder@exampleprimary.example'],
    ['of somebody at a host below', 'Email me at tess@mail.exampleprimary.example'],
    ['of a host that ends alike', 'Email me at jo@notexampleprimary.example', 'likely jo@notexampleprimary.example'],
    ['of a council', 'Email me at jo.example@mockshire.gov.uk'],
    ['of a desk', 'Email me at bookings@farm.example'],
    ['an account of the fediverse', 'Message me: @siobhan@social.example'],
    ['an at sign alone', 'Message me @ the gate, or jo@ home'],
    ['quoted', 'He said "email me at jo@mail.example"', 'possible jo@mail.example'],
  ])('%s', (_what, text, ...shown) => {
    expect(shownBy('text/email', text)).toEqual(shown)
  })
})

describe('postcodes', () => {
  test.each<Case>([
    ['my own', 'My postcode is ZZ99 3AB', 'certain ZZ99 3AB'],
    ['after a street', 'I live at 4 Mockingbird Close, ZZ99 3AB.', 'certain ZZ99 3AB'],
    ['in small letters', 'my postcode is zz99 3ab', 'certain zz99 3ab'],
    ["somebody else's", 'She lives near ZZ99 3AB', 'likely ZZ99 3AB'],
    ['where to meet', 'The coach stops at ZZ99 3AB', 'possible ZZ99 3AB'],
    ['without a space', 'my postcode is ZZ993AB', 'likely ZZ993AB'],
    ['of the school', 'My postcode is ZZ99 1AA'],
    ['of the school, without a space', 'my postcode is zz991aa'],
    ['no such area', 'My postcode is QQ9 3AB'],
    ['letters that none ends with', 'My postcode is ZZ99 3CK'],
    ['part of a longer word', 'My postcode is ZZ99 3ABC or XZZ99 3AB'],
    ['an ordinal', 'in KS1 2nd place'],
  ])('%s', (_what, text, ...shown) => {
    expect(shownBy('text/postcode', text)).toEqual(shown)
  })
})

describe('addresses', () => {
  test.each<Case>([
    ['my own', 'I live at 4 Mockingbird Close.', 'certain 4 Mockingbird Close'],
    ['of a flat', 'we live at Flat 2, 77 Testing Street', 'certain Flat 2, 77 Testing Street'],
    ['with combining marks', 'I live at 4 Cafe\u0301 Road', 'certain 4 Cafe\u0301 Road'],
    ["somebody else's", 'He lives at 4 Mockingbird Close', 'likely 4 Mockingbird Close'],
    ['an ending that other things have', 'They live at 6 Example View', 'likely 6 Example View'],
    ['in a story', 'In the story we live at 4 Honey Grove', 'possible 4 Honey Grove'],
    ['of the school', 'We live at 1 Sample Lane'],
    ['of the school, in other letters', 'our address is 1 SAMPLE LANE'],
    ['that everybody knows', 'I live at 10 Downing Street'],
    ['how long', 'We live at most a 5 Mile Walk away'],
    ['a class', 'We live for Year 4 Forest Walk'],
    ['a bus', 'Bus 42 Park Lane'],
  ])('%s', (_what, text, ...shown) => {
    expect(shownBy('text/address', text)).toEqual(shown)
  })
})
