/**
 * The words that the reader of abuse knows, as they are used in the United Kingdom. Packages' own lists flag too much
 * of a school's life: a panto about Dick Whittington, blue tits, shuttlecocks, Scunthorpe.
 *
 * Only whole words count, with an `s` where `[s]` says so. Letters doubled for effect are read as one, apart from
 * g, l, o, s and t: `tranny` stands here as `trany`.
 */

/** Said of a person, they are an insult and nothing else. */
export const insults: readonly string[] = [
  'cunt[s]',
  'twat[s]',
  'wanker[s]',
  'dickhead[s]',
  'knobhead[s]',
  'bellend[s]',
  'bell end[s]',
  'arsehole[s]',
  'asshole[s]',
  'shithead[s]',
  'shitbag[s]',
  'shithouse',
  'gobshite[s]',
  'fucker[s]',
  'motherfucker[s]',
  'fuckwit[s]',
  'dipshit[s]',
  'douchebag[s]',
  'slut[s]',
  'nonce[s]',
  'paedo[s]',
  'pedo[s]',
  'scumbag[s]',
  'nigger[s]',
  'nigga[s]',
  'paki[s]',
  'pikey[s]',
  'gypo[s]',
  'wog[s]',
  'raghead[s]',
  'trany',
  'tranies',
  'spaz',
  'spastic[s]',
  'retard[s]',
  'mong[s]',
]

/** Insults when they are said to somebody, and something harmless in many other places. */
export const doubtful: readonly string[] = [
  'bastard[s]',
  'tosser[s]',
  'bitch',
  'bitches',
  'prick[s]',
  'slag[s]',
  'whore[s]',
  'faggot[s]',
  'poof[s]',
  'dyke[s]',
  'chink[s]',
  'coon[s]',
  'dick[s]',
  'cock[s]',
  'tit[s]',
  'turd[s]',
  'knob[s]',
  'shit[s]',
]

/** Foul language, which abuses nobody by itself. */
export const foul: readonly string[] = [
  'fuck[s]',
  'fucked',
  'fucking',
  'fuckin',
  'bullshit',
  'shite',
  'shitty',
  'bollocks',
  'wank',
]

/** Hard words without being foul: said to or of somebody, they may be abuse. */
export const hard =
  'idiots?|morons?|cows?|pigs?|muppets?|twits?|gits?|plonkers?|clowns?|liars?|losers?|scum|vermin|cretins?|imbeciles?|dimwits?|rats?|snakes?|numpty|numpties|creeps?|perverts?|weirdos?|hags?|freaks?|fools?|parasites?|cowards?|bull(?:y|ies)|disgrace|waste of space|piece of (?:work|dirt|filth|trash|rubbish)|brain ?dead|thick|pathetic|worthless|ugly|disgusting'
