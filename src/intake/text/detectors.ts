import { accounts } from './accounts.js'
import { addresses } from './addresses.js'
import type { Detector } from './detector.js'
import { emails } from './emails.js'
import { names } from './names.js'
import { phones } from './phones.js'
import { postcodes } from './postcodes.js'

/** Everything that texts are read for. */
export const detectors: readonly Detector[] = [phones, postcodes, emails, addresses, accounts, names]
