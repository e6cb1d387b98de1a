import type { Strength, Task } from '../../../logic/compiled-policy.js'
import { cy } from '../../../readings/english/phrases/cy.js'
import type { DutyWords } from '../words.js'

const bearers: Readonly<Record<Task['bearer'], string>> = {
  actor: 'y person',
  target: 'y person yr anelir hyn ato',
  'account-managers': 'y bobl sy’n rheoli cyfrifon yr ysgol',
  'staff-aware': 'pob aelod o staff, llywodraethwr a gwirfoddolwr sy’n dod i wybod am hyn',
  school: 'yr ysgol',
}

/** Softened, as they stand after whoever is to do them. */
const tasks: Readonly<Record<string, string>> = {
  acknowledge: 'ddarllen a derbyn y polisi',
  address: 'ymdrin â hyn',
  block: 'rwystro’r person',
  'check-privacy': 'wirio gosodiadau preifatrwydd y cyfrif personol',
  delete: 'ddileu hyn',
  report: 'roi gwybod am hyn',
  suspend: 'atal cyfrif y person dros dro',
  train: 'roi’r hyfforddiant diogelu i’r person',
  warn: 'rybuddio’r person',
}

/** As they stand after `i` and `wrth`, which soften. */
const recipients: Readonly<Record<string, string>> = {
  headteacher: 'y pennaeth',
  'senior-leader': 'uwch-arweinydd',
  dsl: 'yr arweinydd diogelu dynodedig',
  'deputy-dsl': 'ddirprwy arweinydd diogelu dynodedig',
  'business-manager': 'y rheolwr busnes',
  'admin-team': 'aelod o’r tîm gweinyddol',
  teacher: 'athro neu athrawes',
  'teaching-assistant': 'gynorthwyydd addysgu',
  other: 'ddeiliad rhyw swydd arall yn yr ysgol',
  'governing-board': 'y bwrdd llywodraethu',
  parents: 'y rhieni neu’r gofalwyr',
}

const promptnesses: Readonly<Record<Task['promptness'], string>> = {
  immediately: ' ar unwaith',
  'as-soon-as-reasonably-possible': ' cyn gynted ag sy’n rhesymol bosibl',
  standing: ', a than hynny mae’r ddyletswydd yn sefyll',
}

const leads: Readonly<Record<Strength, (who: string) => string>> = {
  must: (who) => `rhaid i ${who}`,
  should: (who) => `dylai ${who}`,
  encouraged: (who) => `anogir ${who} i`,
}

const spaced = (name: string): string => cy.quoted(name.replaceAll('-', ' '))
const named = (name: string): string => (Object.hasOwn(recipients, name) ? (recipients[name] as string) : spaced(name))

/** `i’r ysgol`, `dylai’r ysgol`, `i bob`: what words do to one another. */
const contracted = (text: string): string =>
  text.replace(/(^| )(i|dylai) yr? /g, '$1$2’r ').replace(/ i pob /g, ' i bob ')

/** `rhaid i’r bobl sy’n rheoli cyfrifon yr ysgol ddileu hyn cyn gynted ag sy’n rhesymol bosibl (o fewn 24 awr)`. */
export const duty = ({ bearer, strength, task, reportTo, promptness, within }: DutyWords): string => {
  const what = Object.hasOwn(tasks, task) ? tasks[task] : `gyflawni’r dasg ${spaced(task)}`
  const lead = task === 'report' ? ' i' : ' a dweud wrth'
  const told = reportTo.length === 0 ? '' : cy.statement(lead, reportTo.map(named))
  const time = within === undefined ? '' : ` (o fewn ${within})`
  return contracted(`${leads[strength](bearers[bearer])} ${what}${told}${promptnesses[promptness]}${time}`)
}

const minute = 60_000

/** `36 awr`, `1 awr a 30 munud`: exact, in whole hours and minutes. */
export const duration = (milliseconds: number): string => {
  const minutes = Math.round(milliseconds / minute)
  const parts = [
    [Math.floor(minutes / 60), 'awr'],
    [minutes % 60, 'munud'],
  ] as const
  const said = parts.filter(([value]) => value > 0).map(([value, unit]) => `${value} ${unit}`)
  return said.length === 0 ? '0 munud' : cy.and(said)
}
