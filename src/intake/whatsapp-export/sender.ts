import type { AccountRef } from '../context/roster.js'

export const platform = 'whatsapp'

/** How the context is asked for a sender: by the number that the export shows of somebody who is no contact, or by the name. */
export const accountRef = (sender: string): AccountRef => {
  const plain = sender.normalize('NFKC').trim()
  const isNumber = /^\+\d[\d\s().-]{5,20}$/.test(plain)
  return isNumber ? { platform, address: plain } : { platform, displayName: plain }
}
