import type { Phrases } from '../phrases.js'
import { contentFacts } from './cy-content.js'
import { person, says } from './cy-says.js'

const somebody = { is: 'mae’r person yn', isNot: 'nid yw’r person yn' }
const aimedAt = { is: 'mae hyn wedi’i anelu at', isNot: 'nid yw hyn wedi’i anelu at' }

/** Every fact in words. */
export const facts: Phrases['facts'] = {
  ...contentFacts,
  verb: {
    ...somebody,
    values: {
      post: 'postio',
      comment: 'rhoi sylw',
      share: 'rhannu',
      message: 'anfon neges uniongyrchol',
      like: ['hoffi rhywbeth', 'hoffi dim byd'],
      follow: ['dilyn person neu dudalen', 'dilyn person na thudalen'],
      'request-contact': 'anfon cais am gysylltiad',
      'accept-contact': 'derbyn cais am gysylltiad',
      'access-account': [
        'mewngofnodi i gyfrif neu’n ceisio gwneud hynny',
        'mewngofnodi i gyfrif nac yn ceisio gwneud hynny',
      ],
      'update-profile': ['creu neu’n newid cyfrif neu broffil', 'creu nac yn newid cyfrif na phroffil'],
      browse: 'edrych heb gyhoeddi dim',
    },
  },
  'actor.roles': {
    ...somebody,
    values: {
      staff: 'aelod o staff',
      governor: 'llywodraethwr',
      volunteer: 'wirfoddolwr',
      pupil: 'ddisgybl',
      'former-pupil': 'gyn-ddisgybl',
      parent: 'rhiant neu’n ofalwr',
      public: 'aelod o’r cyhoedd',
    },
  },
  'actor.positions': {
    ...somebody,
    values: {
      headteacher: 'bennaeth',
      'senior-leader': 'uwch-arweinydd',
      dsl: 'arweinydd diogelu dynodedig',
      'deputy-dsl': 'ddirprwy arweinydd diogelu dynodedig',
      'business-manager': 'rheolwr busnes',
      'admin-team': 'aelod o’r tîm gweinyddol',
      teacher: 'athro neu’n athrawes',
      'teaching-assistant': 'gynorthwyydd addysgu',
      other: 'ddeiliad rhyw swydd arall yn yr ysgol',
    },
  },
  'actor.authorised': says('mae gan y person', 'nid oes gan y person', 'awdurdod i ddefnyddio’r cyfrifon swyddogol'),
  'actor.policyAcknowledged': says('mae’r person', 'nid yw’r person', 'wedi darllen a derbyn y polisi sydd mewn grym'),
  'actor.safeguardingTrained': says('mae’r person', 'nid yw’r person', 'wedi cael yr hyfforddiant diogelu'),
  'actor.privacySettingsChecked': person('gofalu bod gosodiadau preifatrwydd y cyfrif personol wedi’u gwirio'),
  'actor.profileIdentifiable': says('gall disgyblion', 'ni all disgyblion', 'adnabod proffil personol y person'),
  'channel.platform': {
    is: 'y platfform yw',
    isNot: 'mae’r platfform yn rhywbeth heblaw',
    values: {
      facebook: 'Facebook',
      x: 'X',
      instagram: 'Instagram',
      tiktok: 'TikTok',
      snapchat: 'Snapchat',
      youtube: 'YouTube',
      linkedin: 'LinkedIn',
      whatsapp: 'WhatsApp',
      signal: 'Signal',
      telegram: 'Telegram',
      messenger: 'Messenger',
      website: 'y wefan',
      email: 'e-bost',
      sms: 'negeseuon testun',
      telephone: 'y ffôn',
      mis: 'system wybodaeth yr ysgol',
      paper: 'y cyfrwng papur',
      'in-person': 'siarad wyneb yn wyneb',
    },
  },
  'channel.account': {
    is: 'gwneir hyn o',
    isNot: 'ni wneir hyn o',
    values: { official: 'un o gyfrifon swyddogol yr ysgol', personal: 'gyfrif personol' },
  },
  'channel.space': {
    is: 'mae hyn yn ymddangos',
    isNot: 'nid yw hyn yn ymddangos',
    values: {
      'official-page': 'ar un o dudalennau swyddogol yr ysgol',
      profile: 'ar broffil rhywun',
      page: 'ar dudalen nad yw’n perthyn i’r ysgol',
      group: 'mewn grŵp',
      direct: 'mewn neges uniongyrchol',
      other: 'mewn rhyw le arall',
    },
  },
  'channel.audience': {
    is: 'y rhai sy’n gallu gweld hyn yw',
    isNot: 'mae’r rhai sy’n gallu gweld hyn yn rhywrai heblaw',
    values: { public: 'y cyhoedd', restricted: 'y rhai mewn cylch cyfyngedig yn unig' },
  },
  'channel.schoolGroup': {
    is: 'mae hyn yn digwydd',
    isNot: 'nid yw hyn yn digwydd',
    values: {
      staff: 'mewn grŵp ysgol o staff',
      parents: 'mewn grŵp ysgol o rieni a gofalwyr',
      mixed: 'mewn grŵp ysgol o staff ynghyd â rhieni a gofalwyr',
      none: ['y tu allan i bob grŵp ysgol', 'y tu allan i grwpiau ysgol'],
    },
  },
  'channel.professional': says('cedwir y cyfrif personol', 'ni chedwir y cyfrif personol', 'at ddibenion proffesiynol'),
  'channel.workEmail': says(
    'mae’r cyfrif personol',
    'nid yw’r cyfrif personol',
    'wedi’i gofrestru gyda chyfeiriad e-bost yr ysgol',
  ),
  'target.kind': { ...aimedAt, values: { person: 'berson', page: 'dudalen' } },
  'target.roles': {
    ...aimedAt,
    values: {
      staff: 'aelod o staff',
      governor: 'lywodraethwr',
      volunteer: 'wirfoddolwr',
      pupil: 'ddisgybl',
      'former-pupil': 'gyn-ddisgybl',
      parent: 'riant neu ofalwr',
      public: 'aelod o’r cyhoedd',
    },
  },
  'target.account': {
    is: 'mae hyn yn mynd at',
    isNot: 'nid yw hyn yn mynd at',
    values: { official: 'un o gyfrifon swyddogol yr ysgol', personal: 'gyfrif personol' },
  },
  'target.family': says(
    'mae’r person sy’n gweithredu a’r person yr anelir hyn ato',
    'nid yw’r person sy’n gweithredu a’r person yr anelir hyn ato',
    'yn aelodau o’r un teulu',
  ),
  'target.commercial': says(
    'mae’r dudalen yr anelir hyn ati',
    'nid yw’r dudalen yr anelir hyn ati',
    'yn gwasanaethu budd masnachol',
  ),
  'timing.at': { is: 'mae hyn yn digwydd', isNot: 'nid yw hyn yn digwydd', values: {} },
  'timing.teachingTime': says('gwneir hyn', 'ni wneir hyn', 'yn ystod amser addysgu’r person ei hun ar yr amserlen'),
  'device.owner': {
    is: 'gwneir hyn ar',
    isNot: 'ni wneir hyn ar',
    values: { school: 'un o ddyfeisiau’r ysgol', own: 'ddyfais y person ei hun', other: 'ddyfais rhywun arall' },
  },
  'history.priorIncidents': {
    is: 'nifer y digwyddiadau blaenorol a gadarnhawyd yn erbyn y person yw',
    isNot: 'mae nifer y digwyddiadau blaenorol a gadarnhawyd yn erbyn y person yn rhywbeth heblaw',
    values: {},
  },
}
