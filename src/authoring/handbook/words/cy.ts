import { cy as phrases } from '../../../readings/english/phrases/cy.js'
import type { HandbookWords } from '../words.js'
import { duration, duty } from './cy-duties.js'
import { howToRead } from './cy-how-to-read.js'
import { labels } from './cy-labels.js'

/** The keys of settings that are lists of records. */
const keys: Readonly<Record<string, string>> = { name: 'enw', address: 'cyfeiriad', platform: 'platfform' }

/** Plain Welsh, as a school would write it. */
export const cyWords: HandbookWords = {
  title: (policy) => `${policy}: llawlyfr`,
  subtitle: (school, version) => `${school}, fersiwn ${version}`,
  contents: 'Cynnwys',
  skip: 'Neidio i’r llawlyfr',
  front: {
    caption: 'Am y polisi hwn',
    head: ['Beth', 'Ar gofnod'],
    school: 'Ysgol',
    version: 'Fersiwn',
    approvedBy: 'Cymeradwywyd gan',
    approvedOn: 'Cymeradwywyd ar',
    lastReviewedOn: 'Adolygwyd ddiwethaf ar',
    nextReviewDue: 'Adolygiad nesaf i fod erbyn',
    notRecorded: 'heb ei gofnodi',
    review: 'Adolygu',
    reviewEvery: (every, notice) =>
      `bob ${every === 1 ? 'mis' : `${every} mis`}${notice === 0 ? '' : `; dywedir ei bod yn bryd ${notice} mis ymlaen llaw`}`,
  },
  howToRead,
  locator: (section, { list, item, items, place }) =>
    [
      `§${section}`,
      ...[place, list].filter((part) => part !== undefined),
      ...(item === undefined ? [] : [`eitem ${item}`]),
      ...(items === undefined ? [] : [`eitemau ${items.join('–')}`]),
    ].join(', '),
  section: (section, title) => `Adran ${section}: ${title}`,
  kind: (kind, strength = 'must') => {
    switch (kind) {
      case 'prohibition':
        return {
          must: 'Beth na chaniateir (rhaid peidio)',
          should: 'Beth i’w osgoi (ni ddylid)',
          encouraged: 'Beth sy’n well ei osgoi (anogir)',
        }[strength]
      case 'obligation':
        return { must: 'Dyletswydd (rhaid)', should: 'Dyletswydd (dylid)', encouraged: 'Dyletswydd (anogir)' }[strength]
      case 'recommendation':
        return { must: 'Cyngor (rhaid)', should: 'Cyngor (dylid)', encouraged: 'Cyngor (anogir)' }[strength]
      case 'permission':
        return 'Beth a ganiateir'
    }
  },
  otherKinds: {
    definition: {
      parameter: 'Gosodiad',
      condition: 'Beth mae gair yn ei olygu',
      procedure: 'Sut yr ymdrinnir â thorri’r polisi',
    },
    scope: 'Beth mae’r polisi yn ei gwmpasu',
    governance: 'I’r rhai sydd â gofal',
    informative: 'Er gwybodaeth',
  },
  reference: 'Cyfeirnod',
  rule: {
    numbered: (index, count) => `Rheol ${index} o ${count}`,
    alternatives:
      'Mae’r cymal yn gymwys lle mae unrhyw un o’i reolau yn gymwys. Lle mae sawl un, rhoddir gwybod am y gyntaf ohonynt.',
    who: 'Pwy',
    anyone: 'unrhyw un',
    when: 'Pryd',
    always: 'beth bynnag a wneir',
    unless: 'Oni bai',
    follows: 'Yna',
    message: 'Beth a ddywedir wrth y person',
    remedy: 'Beth i’w wneud',
    procedure: 'Ymdrinnir ag ef o dan',
    paramount:
      'Mae’r cymal hwn yn dod o flaen pob un arall. Mae’n dal hefyd ar gyfer yr hyn nad yw’r polisi yn ei gwmpasu fel arall.',
    outcome: {
      prohibition: {
        must: 'rhaid i’r person beidio â gwneud hyn',
        should: 'ni ddylai’r person wneud hyn',
        encouraged: 'anogir y person i beidio â gwneud hyn',
      },
      recommendation: {
        must: 'rhaid i’r person ddilyn y cyngor a roddir yma',
        should: 'dylai’r person ddilyn y cyngor a roddir yma',
        encouraged: 'anogir y person i ddilyn y cyngor a roddir yma',
      },
    },
    permission: 'caniateir yr hyn y mae’r cymal hwn yn ei ddisgrifio; nid yw’n codi gwaharddiad mewn cymal arall',
    duty,
  },
  duration,
  scope: {
    outOfScope: 'Nid yw’r polisi yn ei gwmpasu pan',
    inScope: 'Mae’r polisi yn ei gwmpasu er hynny pan',
    alsoUnder: (sections) =>
      `Rhoddir gwybod o dan y cymal hwn hefyd am yr hyn a ganfyddir o dan adran ${phrases.or(sections)}, pan`,
    givesWayTo: 'Mae hyn yn ildio i',
    neverAsked: (label) => `Nid oes yr un rheol yn gofyn ${label}.`,
    askedOnlyBy: (label, count) =>
      count === 1 ? `Dim ond un cymal sy’n gofyn ${label}:` : `Dim ond y cymalau hyn sy’n gofyn ${label}:`,
  },
  definition: {
    condition: 'Mae’n golygu hyn',
    procedure: (section, title) =>
      `Ymdrinnir â’r hyn sy’n torri cymal yn adran ${section} o dan “${title}”, oni bai fod ei reol yn enwi rhywbeth arall.`,
  },
  governance: {
    approval:
      'Mae’r hyn sydd ar gofnod am bwy a gymeradwyodd y polisi, a phryd, ar ddechrau’r llawlyfr hwn. Nid oes yr un rheol yn ei benderfynu.',
    review: 'Mae’r hyn sydd ar gofnod am ei adolygu ar ddechrau’r llawlyfr hwn. Nid oes yr un rheol yn ei benderfynu.',
  },
  informative: 'Pam nad oes rheol',
  readings: 'Sut y deellir y geiriad',
  because: 'Oherwydd',
  settings: {
    title: 'Gosodiadau',
    intro:
      'Gall yr ysgol newid y gwerthoedd hyn heb newid rheol. Mae nodiadau’r polisi ei hun yn eu galw’n baramedrau.',
    value: 'Gwerth',
    clause: 'Yn perthyn i',
    own: 'Gosodiadau',
    name: (words) => words.charAt(0).toUpperCase() + words.slice(1),
    key: (name) => (Object.hasOwn(keys, name) ? (keys[name] as string) : name),
  },
  changes: {
    title: 'Beth mae’r ysgol hon yn ei wneud yn wahanol',
    intro: 'Mae’r polisi yn seiliedig ar un arall. Dyma’r newidiadau a wnaed iddo, pob un gyda’i reswm.',
    kinds: {
      'set-parameter': 'Gwerth arall i osodiad',
      'add-parameter': 'Gosodiad newydd',
      'set-strength': 'Cryfder arall i gymal',
      'disable-clause': 'Cymal wedi’i hepgor',
      'replace-clause': 'Cymal wedi’i ddisodli',
      'add-clause': 'Cymal newydd',
      'disable-rule': 'Rheol wedi’i hepgor o gymal',
      'replace-rule': 'Rheol mewn cymal wedi’i disodli',
      'add-rule': 'Rheol newydd mewn cymal',
      'add-section': 'Adran newydd',
      'add-fact': 'Rhywbeth arall y mae’r polisi’n ei ofyn',
      'set-condition': 'Amod y mae rheolau yn ei rannu, wedi’i newid',
      'add-condition': 'Amod newydd i reolau ei rannu',
      'set-procedure': 'Enw arall ar weithdrefn',
      'add-procedure': 'Gweithdrefn newydd',
      'set-duration': 'Terfyn amser arall',
    },
    by: (level) => `Newidiwyd yn: ${level}`,
  },
  durations: {
    title: 'Pa mor fuan',
    intro: 'Mae’r ysgol wedi pennu faint o amser sydd gan bobl.',
    promptness: {
      immediately: 'Ar unwaith',
      'as-soon-as-reasonably-possible': 'Cyn gynted ag sy’n rhesymol bosibl',
      standing: 'Hyd nes y gwneir hyn',
    },
    within: 'O fewn',
  },
  shared: {
    title: 'Amodau y mae rheolau yn eu rhannu',
    intro:
      'Mae’r rhain yn sefyll yn y rheolau o dan enw, ar gyfer y rhai sy’n eu golygu. Mae’r cymalau uchod yn eu nodi’n llawn, felly ni chollir dim drwy fynd heibio i hyn.',
  },
  signOff: {
    title: 'Llofnodi',
    statement: 'Rwyf wedi darllen y llawlyfr hwn. Mae’n dweud beth y mae polisi ein hysgol yn ei olygu.',
    caption: 'Llofnodwyd gan y pennaeth',
    fields: ['Enw', 'Llofnod', 'Dyddiad'],
  },
  labels,
}
