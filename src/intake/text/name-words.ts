/**
 * Words that are names and something else too: an ordinary word, a month, a flower, a place, a club. In lower case and
 * without accents.
 */
export const ordinaryNames: ReadonlySet<string> = new Set(
  (
    'abbey ace alma amber angel april archer art ash aspen august autumn avery aurora bailey baker banks barker barley ' +
    'bay beau bell berry bill bird bishop black blossom blue booth bob bond brook brooks brown bridge bridges buddy burns ' +
    'bush butler buttercup carol carter cash chance chase chip chuck church clay clement clementine cliff cole colt ' +
    'constant cook cooper coral couch crystal curt daisy dale dawn day dean dell dick dot drake drew duke dusty earl ' +
    'eden ember emerald ernest eve faith farmer fern field fields finch fisher flora florence flower ford forest fox ' +
    'frances frank frost garden gardener gardner gay gene ginger glen glory gold gray grace grant gray green grey guy ' +
    'hall happy harmony harper harry hart harvest haven hawk hazel heath heather heaven herb hill hills holiday holly ' +
    'honey honor honour hood hope house hunt hunter ice iris ivory ivy jack jade jasmine jasper jay jean jenny jet jewel ' +
    'joy joyce jude judge june justice justin kay keen kelly kerry kidd king kit kitty knight lake lamb lance lane lark ' +
    'laurel lavender law lee lily linden lock long lotus love lucky luke lynx major mangle mark marks marsh marshall ' +
    'martin mary mason may meadow mercy merit mike mill miller mills milo mint miles missy misty mo moon moss nan neat ' +
    'neil nick noble north olive opal pansy park parker parks pat patience pearl peach penny pepper perry pete petal ' +
    'peter piers pike piper pip pond poppy porter potter power pray precious price primrose prince princess prudence ' +
    'queen rain ray red reed reef rich ridge river rivers rob robin rock rocket rocky rod rose rosemary rosie rowan royal ' +
    'ruby rue rush russell rusty sage sally sam sandy saint scout sharp shaw shepherd short sidney skip sky skye small ' +
    'smart smith snow sonny sparrow spring star stella stone storm story stream strong sue summer summers sunny swan ' +
    'swift tanner tate taylor teal temple thistle thyme tiger tilly tim toby tom tony topaz trinity trip troy true truman ' +
    'turner tyler una van verity victor victoria victory viola violet walker wallace wall walls ward water waters weaver ' +
    'webb wells west wheeler white wilde will willow winner winter wise wolf wood woods wren wright wynn young zest ' +
    'bath berlin bolton boston bradford brighton bristol brooklyn bury burton cambridge carlisle charlton chelsea chester ' +
    'china cornwall coventry dallas darlington denver derby devon dorset dover durham england essex everton georgia ' +
    'grantham halifax hastings holland houston india indiana ireland israel italy jersey jordan kent kingston lancaster ' +
    'leicester leeds lincoln lisbon london lourdes luton madison malta melbourne milan milton nevada newton norwich ' +
    'oakley orlando oxford paris phoenix preston raven reading rochester roma rome savannah scotland sheffield sherwood ' +
    'siena somerset stafford stanley stirling stoke sunderland surrey sutton sweden sydney trent vienna villa virginia ' +
    'wales warwick washington wigan windsor wolverhampton york ' +
    'ali al an ana anna any bo chi da de do eid em go ha hi ho in io ira jo ki la le li lo lu ma man mi my na ned no of oh ' +
    'on or ra ri sa so ta ti to tu ty un us wei ye yo yu'
  ).split(' '),
)

/** Those of them that begin a question or a request: `Will Robinson win?` */
export const verbNames: ReadonlySet<string> = new Set(
  (
    'will mark may bill chase grant sue pat rob drew chuck chip nick hope skip dot art hunt fisher ford jet joy june may ' +
    'april august do an a the of in on to so no go my us china jersey abbey dean major king queen saint prince princess'
  ).split(' '),
)

/** After a name that opens a sentence: what is said of people rather than of things. */
export const personVerbs: ReadonlySet<string> = new Set(
  (
    'is was has had did does and lost hit hits hurt fell got gets went goes told tells said says asked asks took takes ' +
    'made makes needs wants came comes cried bit bites pushed kicked broke left forgot won wins scored sang can could ' +
    'keeps loves loved hates hated bullied bullies stole punched swore kept never always just'
  ).split(' '),
)

export const titles: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr sir dame lady lord rev reverend father sister brother coach prof professor auntie uncle'.split(
    ' ',
  ),
)

/** Words with a capital that stand before a name without being part of it. */
export const openers: ReadonlySet<string> = new Set(
  (
    'a about after all also and another are as ask at because before big both but bye can class congrats congratulations ' +
    'could dear did does everyone first for from friday go good goodbye happy has have he headteacher hello her hey hi his ' +
    'how i if in is it just last let massive me meet miss monday morning mum my need next night no not now ok okay on only ' +
    'or our perhaps please poor pupil pupils remember saturday saw say says see she since so sorry special still sunday ' +
    'surely tell thank thanks that then there they this thursday to today together tomorrow tuesday was we wednesday ' +
    'welcome well were what when where whereas which while who why will with without wonderful wow yes yesterday you your'
  ).split(' '),
)

/** Before a name: somebody of that name whom a school does not have, or something called so. */
export const strangersBefore: ReadonlySet<string> = new Set(
  (
    'author poet actor actress singer artist illustrator mp cllr councillor footballer player striker goalkeeper captain ' +
    'king queen saint st character called named name like comedian presenter mayor olympian by inventor scientist lord late former great-grandfather grandfather uncle aunt'
  ).split(' '),
)

/** After a name: a thing that bears it. */
export const namedAfter: ReadonlySet<string> = new Set(
  (
    'cup trophy award awards prize memorial foundation road street avenue lane close way house hall school academy fc ltd ' +
    'trust stand garden gardens bench day park centre center library room theatre museum shield fund scholarship wing jr ' +
    'junior senior building suite square estate'
  ).split(' '),
)
