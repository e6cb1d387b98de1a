import type { Phrases } from '../phrases.js'
import { it, person, says } from './cy-says.js'

/** As they stand after a preposition that softens. */
const subjects = {
  school: 'yr ysgol',
  staff: 'aelod o staff',
  pupil: 'ddisgybl',
  parent: 'riant neu ofalwr',
  child: 'blentyn o’r tu allan i’r ysgol',
}

const purposes = {
  alert: 'rhybudd neu newyddion am newid',
  reminder: 'nodyn atgoffa',
  'school-event': 'hysbyseb am ddigwyddiad neu weithgaredd ysgol sydd i ddod',
  vacancy: 'hysbysiad swydd wag neu alwad am wirfoddolwyr',
  'resource-link': 'dolen at ddeunydd i rieni a gofalwyr',
  achievement: 'dathliad o’r hyn a gyflawnodd disgyblion neu staff',
  'school-activity': 'llun neu adroddiad o wibdaith, digwyddiad neu weithgaredd ysgol',
  greeting: 'cyfarchiad tymhorol neu neges am ŵyl grefyddol',
}

type ContentFactId = Extract<keyof Phrases['facts'], `content.${string}`>

/** What is done, in words: the facts of `content`. */
export const contentFacts: Pick<Phrases['facts'], ContentFactId> = {
  'content.purpose': {
    is: 'mae hyn wedi’i fwriadu fel',
    isNot: 'nid yw hyn wedi’i fwriadu fel',
    values: {
      ...purposes,
      'feedback-invitation': 'gwahoddiad i roi adborth',
      other: `rhywbeth heblaw ${Object.values(purposes).join(', ')}, neu wahoddiad i roi adborth`,
    },
  },
  'content.abusive': it('ddifrïol'),
  'content.harmful': it('niweidiol'),
  'content.racist': it('hiliol'),
  'content.sexist': it('rhywiaethol'),
  'content.homophobic': it('homoffobig'),
  'content.inflammatory': it('ymfflamychol'),
  'content.harassing': it('aflonyddu ar bobl'),
  'content.discriminatory': it('gwahaniaethu yn erbyn pobl'),
  'content.inappropriate': it('amhriodol mewn rhyw ffordd arall'),
  'content.spam': it('sbam'),
  'content.personalInformation': it(['rhoi manylion preifat rhywun', 'rhoi manylion preifat neb']),
  'content.commercial': it([
    'hysbysebu busnes neu weithgaredd masnachol arall',
    'hysbysebu busnes na gweithgaredd masnachol arall',
  ]),
  'content.schoolRelated': says(
    'mae’r busnes a hysbysebir',
    'nid yw’r busnes a hysbysebir',
    'yn uniongyrchol gysylltiedig â’r ysgol',
  ),
  'content.donationRequest': it('gofyn am roddion'),
  'content.political': it('wleidyddol'),
  'content.ageAppropriate': it('addas i bob oedran yng nghymuned yr ysgol'),
  'content.addressedToIndividual': says(
    'mae hyn',
    'nid yw hyn',
    'wedi’i ysgrifennu at berson penodol neu bobl benodol',
  ),
  'content.linksStaffPersonalAccount': it([
    'cynnwys dolen at gyfrif personol aelod o staff, yn ei dagio neu’n ei grybwyll',
    'cynnwys dolen at gyfrif personol aelod o staff, yn ei dagio nac yn ei grybwyll',
  ]),
  'content.schoolBusiness': it('gwneud busnes yr ysgol'),
  'content.readsAsSchoolView': it('rhoi barn bersonol y gellid ei chymryd fel barn yr ysgol ei hun'),
  'content.behaviourIncident': it([
    'tynnu sylw at ddigwyddiad ymddygiad neu’n ei drafod',
    'tynnu sylw at ddigwyddiad ymddygiad nac yn ei drafod',
  ]),
  'content.raisesConcern': person(['codi pryder neu gŵyn gyda’r ysgol', 'codi pryder na chŵyn gyda’r ysgol']),
  'content.safeguardingConcern': it([
    'dangos mater diogelu posibl neu’n sôn amdano',
    'dangos mater diogelu posibl nac yn sôn amdano',
  ]),
  'content.disclosure': person([
    'sôn am niwed i’r person ei hun neu i rywun arall',
    'sôn am niwed i’r person ei hun nac i neb arall',
  ]),
  'content.complainsAbout': {
    is: 'mae’r person yn cwyno am',
    isNot: 'nid yw’r person yn cwyno am',
    values: subjects,
  },
  'content.disrespectfulTo': {
    is: 'mae hyn yn amharchus tuag at',
    isNot: 'nid yw hyn yn amharchus tuag at',
    values: subjects,
  },
  'content.inappropriateAbout': {
    is: 'mae hyn yn gwneud sylwadau amhriodol am',
    isNot: 'nid yw hyn yn gwneud sylwadau amhriodol am',
    values: subjects,
  },
  'content.refersTo': {
    is: 'mae hyn yn sôn neu’n rhannu gwybodaeth am',
    isNot: 'nid yw hyn yn sôn nac yn rhannu gwybodaeth am',
    values: {
      staff: 'aelod penodol o staff',
      pupil: 'ddisgybl penodol',
      parent: 'riant neu ofalwr penodol',
    },
  },
  'content.identifiesOthers': it([
    'enwi neu’n dangos mewn llun rywun heblaw’r person sy’n gweithredu',
    'enwi nac yn dangos mewn llun neb heblaw’r person sy’n gweithredu',
  ]),
  'content.identifiesWithoutConsent': it([
    'enwi neu’n dangos mewn llun, heb gydsyniad i’r enw hwnnw neu’r llun hwnnw, rywun heblaw’r person sy’n gweithredu',
    'enwi nac yn dangos mewn llun, heb gydsyniad i’r enw hwnnw neu’r llun hwnnw, neb heblaw’r person sy’n gweithredu',
  ]),
  'content.picturesPupil': says('mae llun yma o', 'nid oes llun yma o', 'ddisgybl'),
  'content.picturesOtherPupilWithoutPermission': says(
    'mae llun yma, heb ganiatâd ar ei gyfer, o',
    'nid oes llun yma, heb ganiatâd ar ei gyfer, o',
    'ddisgybl heblaw’r person sy’n gweithredu',
  ),
  'content.picturesOtherChild': says(
    'mae llun yma o',
    'nid oes llun yma o',
    'ddisgybl neu blentyn arall nad yw’n blentyn i’r person',
  ),
  'content.refersToIndividual': it([
    'cyfeirio at ddisgybl, aelod o staff, rhiant neu ofalwr penodol heblaw’r person sy’n gweithredu, neu’n rhannu gwybodaeth am un ohonynt, yn enwi un ohonynt neu’n dangos llun o un ohonynt',
    'cyfeirio at unrhyw ddisgybl, aelod o staff, rhiant neu ofalwr penodol heblaw’r person sy’n gweithredu, nac yn rhannu gwybodaeth am un ohonynt, nac yn enwi un ohonynt, nac yn dangos llun o un ohonynt',
  ]),
}

/** What the facts say where a person’s own children are left out of the rules. */
export const ownChildExempt: Phrases['ownChildExempt'] = {
  'content.picturesPupil': says('mae llun yma o', 'nid oes llun yma o', 'ddisgybl nad yw’n blentyn i’r person'),
  'content.refersToIndividual': it([
    'cyfeirio at ddisgybl, aelod o staff, rhiant neu ofalwr penodol heblaw’r person sy’n gweithredu a phlant y person hwnnw, neu’n rhannu gwybodaeth am un ohonynt, yn enwi un ohonynt neu’n dangos llun o un ohonynt',
    'cyfeirio at unrhyw ddisgybl, aelod o staff, rhiant neu ofalwr penodol heblaw’r person sy’n gweithredu a phlant y person hwnnw, nac yn rhannu gwybodaeth am un ohonynt, nac yn enwi un ohonynt, nac yn dangos llun o un ohonynt',
  ]),
}
