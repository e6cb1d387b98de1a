import { cy } from '../../../readings/english/phrases/cy.js'
import type { HandbookWords } from '../words.js'

/** What a reader of the handbook needs to know first. */
export const howToRead: HandbookWords['howToRead'] = {
  title: 'Sut i ddarllen y llawlyfr hwn',
  paragraphs: [
    'Mae’r llawlyfr hwn yn dweud mewn geiriau plaen beth y mae rheolau’r ysgol ar gyfryngau cymdeithasol yn ei wneud. Mae meddalwedd yn cymhwyso’r un rheolau. O’r rheolau y gwneir yr hyn sydd wrth ymyl “Pwy”, “Pryd”, “Oni bai” ac “Yna”, ac mae’n newid pan fyddant hwy’n newid.',
    'Mae pob rheol yn ymwneud ag un peth y mae un person yn ei wneud ar y cyfryngau cymdeithasol. “Y person” yw pwy bynnag sy’n ei wneud. “Hyn” yw’r peth y mae’n ei wneud, neu’r peth y mae’n ei gyhoeddi. Mae rhywun sydd, er enghraifft, yn rhiant ac yn aelod o staff yn ddau ar unwaith.',
    'Mae rheol yn gymwys pan fydd ei “Pwy” a’r hyn sydd wrth ymyl ei “Pryd” yn wir, oni bai fod yr hyn sydd wrth ymyl “Oni bai” yn wir hefyd. Lle mae llinellau mewn rhestr, mae’r geiriau uwchben y rhestr yn dweud a oes angen pob un ohonynt ynteu a yw un yn ddigon.',
    'Weithiau nid oes neb yn gwybod a yw llinell yn wir. Bryd hynny mae’r rheol yn aros yn agored, oni bai fod y llinellau eraill yn ei phenderfynu, a dywedir wrth yr ysgol beth sydd ar goll. Mae’n wahanol lle mae llinell yn dweud “mae’n hysbys bod hyn yn wir” neu “nid yw’n hysbys bod hyn yn wir”. Tra nad oes neb yn gwybod, nid yw’r gyntaf yn wir, ac mae’r ail yn wir. Felly nid yw rheol y mae arni angen “mae’n hysbys bod hyn yn wir” o dan ei “Pryd” yn gymwys tra nad oes neb yn gwybod, ac ni chaiff rheol sydd â hynny o dan “Oni bai” ei rhwystro.',
    'Mae “rhaid” a “dylid” yn wahanol o ran cryfder. Mae mynd yn groes i “rhaid peidio” neu “ni ddylid” yn torri’r polisi, ac mae’r canlyniad yn dweud pa un ohonynt ydoedd. Ni chaiff cyngor byth ei dorri.',
    'Mae gan bob cymal gyfeirnod. Mae adroddiad ar yr hyn a wnaeth rhywun yn enwi’r cymal wrth y cyfeirnod hwnnw.',
  ],
  words: 'Beth y mae rhai geiriau yn ei olygu yma',
  definitions: [
    [
      'Cyfrif',
      'Mae cyfrif swyddogol yn perthyn i’r ysgol. Nid yw cyfrif personol yn perthyn iddi. Mae mewngofnodi i gyfrif, neu geisio gwneud hynny, yn cyfrif fel rhywbeth a wneir ohono.',
    ],
    ['Wedi’i anelu at', 'Y person neu’r dudalen yr ysgrifennir ati, a ddilynir, a hoffir neu y gofynnir iddi.'],
    ['Sylw', 'Mae ateb yn cyfrif fel sylw.'],
    [
      'Cydsyniad, caniatâd',
      'Mae angen un cydsyniad ar gyfer enw ac un arall ar gyfer llun. Nid yw cydsyniad yno os cafodd ei wrthod neu ei dynnu’n ôl, neu os chwiliwyd amdano heb ei gael. Nid oes angen cydsyniad ar neb ar gyfer ei enw neu ei lun ei hun.',
    ],
    ['Cais am gysylltiad', 'Cais i fod yn ffrindiau neu i gael eich cysylltu.'],
    [
      'Hyn, wrth hoffi neu rannu',
      'Yr eitem a gafodd ei hoffi neu ei rhannu. Mae cwyn, pryder a godir gyda’r ysgol a sôn am niwed bob amser yn perthyn i’r person ei hun.',
    ],
    [
      'Hyn, lle na chyhoeddir dim',
      'Nid yw dilyn, anfon neu dderbyn cais am gysylltiad, mewngofnodi na dim ond edrych yn cyhoeddi dim. Mae’r hyn nas cofnodwyd am eu cynnwys yn cyfrif fel dim byd anarferol.',
    ],
    ['Hoffi', 'Mae unrhyw ymateb drwy glicio yn cyfrif fel hoffi.'],
    ['Rhiant neu ofalwr', 'Mae unrhyw un â chyfrifoldeb rhiant yn cyfrif.'],
    [
      'Llun',
      'Ffotograff, ffilm neu unrhyw ddelwedd arall y gellir adnabod rhywun ynddi, p’un a gafodd ei gwneud gan gyfrifiadur ai peidio.',
    ],
    ['Manylion preifat', 'Rhifau ffôn, cyfeiriadau neu fanylion eraill unigolyn preifat.'],
    ['Grŵp ysgol', 'Grŵp am faterion ysgol, pwy bynnag a’i dechreuodd.'],
    [
      'Sôn am niwed',
      'Dylid gwrando yn gyntaf ar rywun sy’n sôn am niwed iddo’i hun neu i rywun arall. Mae hyn bob amser yn cyfrif fel mater diogelu posibl.',
    ],
    [
      'Digwyddiad a gadarnhawyd',
      'Rhywbeth difrïol neu amhriodol a wnaeth yr un person o’r blaen, ac y canfu’r ysgol ei fod felly.',
    ],
  ],
  own: 'Beth y mae’r polisi hwn yn ei ofyn yn ogystal',
  authorised: (posts) => [
    'Awdurdod',
    `Y pennaeth sy’n awdurdodi pobl i ddefnyddio’r cyfrifon swyddogol. ${
      posts.length === 0
        ? 'Lle nad oes dim wedi’i gofnodi am berson, mae’r pennaeth yn cyfrif fel rhywun ag awdurdod. Ni wyddys hynny bryd hynny am neb arall.'
        : `Lle nad oes dim wedi’i gofnodi am berson, mae’n cyfrif fel rhywun ag awdurdod os yw’r ${cy.statement('person yn', ['bennaeth', ...posts])}. Ni wyddys hynny bryd hynny am neb arall.`
    }`,
  ],
}
