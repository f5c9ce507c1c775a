import { conditional, particles, regular, reported, separable } from './german-verbs.ts';
import { cueTable, type Language, phrases, wordSet } from './language.ts';

const FINITE =
  'hat hatte haben hatten habe hätten wurde wurden wird werden ist sind war waren sei seien ' +
  'will wollte wollen wollten soll sollte sollen sollten kann konnte können konnten muss ' +
  'musste müssen mussten darf durfte möchte würde würden könnte könnten dürfte dürften';
const PREPOSITIONS =
  'am an im in ins bei beim nach vor während gegenüber auf mit zu zum zur anlässlich laut über ' +
  'unter durch für gegen von vom aus seit wegen trotz bis um ohne zwischen neben hinter ' +
  'als aufgrund angesichts per gemäß außer statt infolge innerhalb zufolge';
const SUBORDINATORS =
  'dass daß ob weil wenn während obwohl als bevor nachdem wie da damit indem falls wobei wonach ' +
  'woraufhin worauf weshalb sobald wo';
const ADVERBS =
  'zwar bisher bislang derzeit weiter dazu gestern heute ferner daher deshalb dennoch jedoch auch bereits schon dann ' +
  'darauf hierzu inzwischen mittlerweile nun so somit später ebenso zugleich jetzt noch nur ' +
  'offenbar sogar vielmehr vorher zuletzt zunächst zuvor erst hier dort doch denn aber indes ' +
  'anschließend morgen wörtlich darin daran darüber dafür davon dies alles';
const TIMES =
  'montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai ' +
  'juni juli august september oktober november dezember anfang mitte ende morgen abend ' +
  'nachmittag vormittag mittag nacht uhr';
/** Nouns for what somebody said, after "nach" and before a clause. */
const SAID =
  'angaben aussage ansicht meinung auffassung erklärung bericht berichten meldung meldungen ' +
  'überzeugung einschätzung prognose mitteilung worten vermutungen';

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
          'prophezei prognostizier erwähn erinner konstatier spekulier mutmaß urteil vermeld folger wünsch präzisier schilder',
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
  auxiliaries: wordSet(`${FINITE} sich`),
  according: phrases('laut, nach, aus sicht, gemäß'),
  relays: [],
  via: phrases('zitiert in, zitiert von'),
  anonymity: phrases(
    'nicht genannt werden, anonym bleiben, nicht namentlich genannt, ungenannt bleiben',
  ),
  reasons: wordSet('weil da aus'),
  accordingAfter: wordSet('zufolge'),
  reportNouns: wordSet(
    `${SAID} aussagen einschätzungen auskunft informationen darstellung erkenntnissen schätzung ` +
      'schätzungen studie umfrage umfragen ermittlungen urteil quellen stellungnahme artikel ' +
      'grundgesetz beschluss wunsch gesetz annahmen untersuchung untersuchungen lesart',
  ),
  reportiveMood: wordSet(reported),
  complementisers: wordSet('dass daß ob wie warum wieso weshalb wann'),
  addressees: wordSet(''),
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
  boundaries: wordSet(`${SUBORDINATORS} aber denn doch sondern oder und`),
  tails: wordSet(`${PREPOSITIONS} ${TIMES} ${ADVERBS} und sich es`),
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
    adverbs: wordSet(`${ADVERBS} ${SUBORDINATORS} ${PREPOSITIONS}`),
    nouns: wordSet(
      `${SAID} forderung forderungen vorwurf vorwürfe vorwürfen behauptung behauptungen these ` +
        'ankündigung befürchtung hoffnung theorie feststellung kritik gerücht hinweis warnung ' +
        'versprechen zusage vorschlag bitte appell frage begründung verdacht aufforderung ' +
        'äußerung drohung annahme nachricht sorge argument',
    ),
    finite: wordSet(FINITE),
    conditional: wordSet(conditional),
    prepositions: wordSet(PREPOSITIONS),
    times: wordSet(TIMES),
    objective: wordSet(
      'den dem des einen einem eines ihn ihm ihnen uns mir mich dich sich diesen diesem seinen ' +
        'seinem ihren ihrem keinen keinem deren dessen denen allen beiden',
    ),
    subordinators: wordSet(SUBORDINATORS),
  },
};
