import { abuse } from './abuse.js'
import { accounts } from './accounts.js'
import { addresses } from './addresses.js'
import { commerce } from './commerce.js'
import type { Detector } from './detector.js'
import { donations } from './donations.js'
import { emails } from './emails.js'
import { names } from './names.js'
import { phones } from './phones.js'
import { postcodes } from './postcodes.js'

/** Everything that texts are read for. */
export const detectors: readonly Detector[] = [
  phones,
  postcodes,
  emails,
  addresses,
  accounts,
  names,
  donations,
  commerce,
  abuse,
]
