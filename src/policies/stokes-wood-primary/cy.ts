import welsh from '../../../rules/stokes-wood-primary/locales/cy.json' with { type: 'json' }
import { ClausewiseError } from '../../base/clausewise-error.js'
import { loadLocale } from '../../policy/load-locale.js'
import type { Locale } from '../../policy/locale.js'
import { policy } from '../stokes-wood-primary.js'

const load = (): Locale => {
  const loaded = loadLocale(welsh, policy)
  if (!loaded.ok) throw new ClausewiseError('invalid-policy', loaded.issues)
  return loaded.locale
}

/** The texts of the policy of Stokes Wood Primary School in Welsh. */
export const locale: Locale = /* @__PURE__ */ load()

export default locale
