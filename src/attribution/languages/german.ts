import { conditional, particles, regular, reported, separable } from './german-verbs.ts';
import { cueTable, type Language, phrases, wordSet } from './language.ts';

/** German. */
export const german: Language = {
  code: 'de',
  marks: wordSet('der die und das ist nicht von zu mit den dem sich auf für ein eine auch im wird'),
  cues: cueTable({
    neutral:
      `${regular(
        'sag erklär begründ äußer formulier mein bericht ergänz bemerk erzähl antwort erwider ' +
          'entgegn kommentier verkünd erläuter bestätig zitier twitter resümier laut meld ' +
          'argumentier glaub hoff vermut befürcht fürcht erwart plan rechn schätz zeig signalisier ' +
          'prophezei prognostizier spekulier mutmaß urteil vermeld folger wünsch präzisier schilder',
      )} ${separable} verlautet verlautete geschrieben schrieb schreibt schreiben schrieben gegeben ` +
      'gesprochen nannte nennt nannten nennen genannt bezeichnen bezeichnet heißt hieß hieße ' +
      'findet fand fanden gehalten lautet lautete denkt dachte so verweist verwies verwiesen ' +
      'empfiehlt empfahl empfahlen empfohlen rät riet rieten geraten ruft rief riefen gerufen',
    assertive: `${regular(
      'beton beteuer kritisier monier bemängel verteidig plädier lob begrüß bekräftig verurteil ' +
        'beklag bedauer mahn rüg würdig',
    )} unterstreicht unterstrich unterstrichen`,
    doubting: regular('behaupt bezweifel'),
    conceding: `${regular('räum')} eingeräumt gesteht gestand gestanden eingestanden`,
    denying: `${regular('dementier')} bestreitet bestritt bestritten bestreiten streitet stritt`,
    promising: `${regular('versicher')} verspricht versprach versprachen versprochen zugesagt`,
    asking:
      `${regular('frag forder appellier verlang beantrag')} bat baten gebeten bittet bitten ` +
      'aufgefordert aufgerufen',
    warning: regular('warn droh'),
    accusing: `${regular('beschuldig bezichtig')} wirft warf warfen werfen vorgeworfen vorwarf`,
  }),
  stances: cueTable({
    doubting: 'behauptung behauptungen angeblich',
    conceding: 'eingeständnis geständnis',
    denying: 'dementi zurückgewiesen bestritten',
    promising: 'zusage versprechen zugesagt',
    asking: 'frage forderung bitte gefordert gefragt',
    warning: 'warnung drohung gewarnt gedroht',
    praising: 'lob lobte begrüßte gelobt',
    accusing: 'vorwurf vorwürfe',
  }),
  weakCues: wordSet(
    `${regular('zeig plan rechn laut schätz erwart würdig kritisier urteil bemerk bezeichn meld')} nannte nennt nannten ` +
      'genannt nennen schrieb schreibt schreiben schrieben geschrieben gibt gab gaben gegeben ' +
      'findet fand fanden gehalten hält hielt hielten sieht sah sahen sprechen gesprochen heißt ' +
      'hieß denkt dachte rief ruft riefen gerufen stellt stellte stellten',
  ),
  trailingCues: wordSet('so'),
  auxiliaries: wordSet(
    'hat hatte haben hatten habe wurde wird ist sind war waren sei seien soll sollen werden wurden kann auch dann später heute gestern bereits zudem jedoch ' +
      'aber dazu darüber dabei sich außerdem ebenfalls weiter nun allerdings wörtlich gegenüber',
  ),
  according: phrases('laut, nach, aus sicht, gemäß'),
  relays: phrases('mit den worten, mit dem satz'),
  via: phrases('zitiert in, zitiert von'),
  anonymity: phrases(
    'nicht genannt werden, anonym bleiben, nicht namentlich genannt, ungenannt bleiben',
  ),
  reasons: wordSet('weil da aus'),
  accordingAfter: wordSet('zufolge'),
  reportNouns: wordSet(
    'angaben angabe aussage aussagen einschätzung einschätzungen ansicht meinung auskunft ' +
      'informationen auffassung darstellung worten bericht berichten berichts erkenntnissen ' +
      'überzeugung schätzung schätzungen studie umfrage prognose prognosen meldung meldungen ' +
      'ermittlungen erklärung mitteilung pressemitteilung urteil umfragen hochrechnungen quellen ' +
      'stellungnahme stellungnahmen artikel grundgesetz beschluss wunsch gesetz ' +
      'vermutungen annahmen untersuchung untersuchungen vorstellungen lesart worte',
  ),
  reportiveMood: wordSet(reported),
  complementisers: wordSet('dass daß ob wie warum wieso weshalb wann'),
  addressees: wordSet('mit ein an hinzu journalisten reportern uns ihm ihr ihnen dazu'),
  pronouns: new Map([
    ['er', 'm'],
    ['sie', 'f'],
    ['es', 'n'],
    ['man', 'n'],
    ['wir', 'self'],
    ['ich', 'self'],
  ]),
  determiners: wordSet(
    'der die das den dem des ein eine einer eines einem einen sein seine ihr ihre dieser diese ' +
      'viele einige mehrere beide alle',
  ),
  boundaries: wordSet(
    'dass daß aber weil wenn während obwohl ob als bevor nachdem wie denn doch sondern oder indem ' +
      'damit und wobei zuvor',
  ),
  tails: wordSet(
    'am im in bei nach vor während gegenüber auf mit zu zum zur heute gestern dazu weiter und ' +
      'anlässlich montag dienstag mittwoch donnerstag freitag samstag sonntag wörtlich dass daß ' +
      'bereits noch auch jedoch aber laut sich nun darauf daraufhin später außerdem zudem über ' +
      'seinerseits ihrerseits unter an hierzu jetzt es',
  ),
  relatives: wordSet('der die das'),
  negations: wordSet('nicht nie niemals kein keine'),
  unnamed: wordSet(
    'sprecher sprecherin quelle quellen kreise kreisen beamter beamte diplomat diplomaten experte ' +
      'experten zeuge zeugen augenzeugen augenzeuge kritiker anwohner mitarbeiter beobachter ' +
      'analysten insider vertreter mitglied mitglieder',
  ),
  documents: wordSet(
    'bericht studie umfrage erklärung mitteilung pressemitteilung brief dokument dokumente daten ' +
      'zahlen gutachten statistik buch analyse untersuchung',
  ),
  organisations: wordSet(
    'ministerium regierung partei behörde behörden polizei unternehmen verband gericht ' +
      'staatsanwaltschaft universität bank konzern verein gewerkschaft kommission rat armee militär ' +
      'institut organisation bundesregierung amt innenministerium außenministerium feuerwehr',
  ),
  bodies: wordSet('gruppe unternehmen firma organisation konzern verband'),
  knowing: wordSet('nahe'),
  outlets: wordSet(
    'zeitung spiegel zeit welt bild tageszeitung magazin nachrichtenagentur agentur sender ard zdf ' +
      'dpa reuters afp ap bbc cnn focus stern taz rundschau presse süddeutsche',
  ),
  titles: wordSet(
    'herr frau dr dr. prof prof. professor präsident präsidentin minister ministerin kanzler ' +
      'kanzlerin bundeskanzler bundeskanzlerin bürgermeister bürgermeisterin außenminister innenminister finanzminister außenministerin innenministerin ministerpräsident ministerpräsidentin justizminister verteidigungsminister wirtschaftsminister polizeisprecher regierungssprecher us-präsident bundespräsident parteichef staatspräsident premierminister premierministerin senator direktor direktorin sprecher sprecherin chef chefin ' +
      'vorsitzender vorsitzende papst könig generalsekretär',
  ),
  verbSecond: {
    particles,
    acts: wordSet(
      `${regular('forder warn')} gibt gab gaben kündigt kündigte kündigten angekündigt ` +
        'spricht sprach sprachen sprechen verweist verwies verwiesen räumt räumte räumten weist wies ' +
        'wiesen bezeichnet bezeichnete bezeichneten nannte nennt nannten',
    ),
    topical: wordSet(regular('bericht')),
    titled: wordSet(
      'motto titel film lied buch album song roman serie stück namen name thema artikel gesetz ' +
        'programm ausstellung sendung zeitschrift zeitung magazin projekt band gruppe begriff',
    ),
    adverbs: wordSet(
      'zwar weiter demnach dazu außerdem gestern heute zudem ferner dagegen daher deshalb dennoch ' +
        'jedoch auch bereits schon dabei dann danach darauf daraufhin hierzu inzwischen ' +
        'mittlerweile nun so somit später ebenso gleichzeitig zugleich hingegen immerhin ' +
        'insbesondere jetzt letztlich nämlich noch nur offenbar schließlich sogar ursprünglich ' +
        'vielmehr vorher zuletzt zunächst zuvor als erst damit weiterhin hier dort da doch denn aber ' +
        'unterdessen derweil indes anschließend gegenüber morgen erstmals wörtlich darin daran ' +
        'darüber dafür davon dies das alles wie ähnlich entsprechend laut vor ob wenn weil',
    ),
    nouns: wordSet(
      'forderung forderungen vorwurf vorwürfe vorwürfen behauptung behauptungen aussage ansicht ' +
        'meinung auffassung ankündigung befürchtung befürchtungen vermutung hoffnung erklärung ' +
        'bericht berichte berichten meldung meldungen these theorie feststellung kritik prognose ' +
        'überzeugung einschätzung gerücht gerüchte hinweis hinweise warnung versprechen zusage ' +
        'vorschlag bitte appell frage begründung verdacht aufforderung äußerung drohung annahme ' +
        'mitteilung nachricht bedenken sorge argument angaben worten anschuldigung anschuldigungen',
    ),
    finite: wordSet(
      'hat hatte haben hatten habe hätten wurde wurden wird werden ist sind war waren sei seien ' +
        'will wollte wollen wollten soll sollte sollen sollten kann konnte können konnten muss ' +
        'musste müssen mussten darf durfte möchte würde würden könnte könnten dürfte dürften ließ',
    ),
    conditional: wordSet(conditional),
    prepositions: wordSet(
      'am an im in ins bei beim nach vor während gegenüber auf mit zu zum zur anlässlich laut über ' +
        'unter durch für gegen von vom aus seit wegen trotz bis um ohne zwischen neben hinter ' +
        'als aufgrund angesichts per gemäß nahe außer statt infolge mithilfe innerhalb zufolge einschließlich',
    ),
    times: wordSet(
      'montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai ' +
        'juni juli august september oktober november dezember anfang mitte ende morgen abend ' +
        'nachmittag vormittag mittag nacht montagabend dienstagabend mittwochabend ' +
        'donnerstagabend freitagabend samstagabend sonntagabend uhr',
    ),
    objective: wordSet(
      'den dem des einen einem eines ihn ihm ihnen uns mir mich dich sich diesen diesem seinen ' +
        'seinem ihren ihrem keinen keinem deren dessen denen allen beiden',
    ),
    subordinators: wordSet(
      'dass daß ob weil wenn während obwohl als bevor nachdem wie da damit indem sodass falls ' +
        'wobei wonach woraufhin worauf weshalb sobald solange obgleich wo',
    ),
  },
};
