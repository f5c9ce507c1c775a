import { conditional, particles, regular, reported, separable } from './german-verbs.ts';
import { type Language, phrases, setsOf, tableOf } from './language.ts';

const FINITE =
  'hat hatte haben hatten habe hätten wurde||n wird werden ist sind war waren sei seien will ' +
  'wollte wollen wollten soll||te|en|ten kann konnte||n können muss musste ' +
  'müssen mussten darf durfte möchte würde||n könnte||n dürfte||n';
const PREPOSITIONS =
  'am an im in ins bei beim nach vor während gegenüber auf mit zu zum zur anlässlich laut über ' +
  'unter durch für gegen von vom aus seit wegen trotz bis um ohne zwischen neben hinter als ' +
  'aufgrund angesichts per gemäß außer statt infolge innerhalb zufolge';
const SUBORDINATORS =
  'dass daß ob weil wenn während obwohl als bevor nachdem wie da damit indem falls wobei wonach ' +
  'woraufhin worauf weshalb sobald wo';
const ADVERBS =
  'zwar bisher bislang derzeit weiter dazu gestern heute ferner daher deshalb dennoch jedoch ' +
  'auch bereits schon dann darauf hierzu inzwischen mittlerweile nun so somit später ebenso ' +
  'zugleich jetzt noch nur offenbar sogar vielmehr vorher zuletzt zunächst zuvor erst hier dort ' +
  'doch denn aber indes anschließend morgen wörtlich darin daran darüber dafür davon dies alles';
const TIMES =
  'montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai ' +
  'juni juli august september oktober november dezember anfang mitte ende morgen abend ' +
  'nachmittag vormittag mittag nacht uhr';
/** Nouns for what somebody said, after "nach" and before a clause. */
const SAID =
  'angaben aussage ansicht meinung auffassung erklärung bericht||en meldung||en ' +
  'überzeugung einschätzung prognose mitteilung worten vermutungen';

/** German. */
export const german: Language = {
  code: 'de',
  cues: tableOf({
    neutral:
      `${regular(
        'sag erklär begründ äußer formulier mein bericht ergänz bemerk erzähl antwort erwider ' +
          'entgegn kommentier verkünd erläuter bestätig zitier twitter resümier laut meld ' +
          'argumentier glaub hoff vermut befürcht fürcht erwart plan rechn schätz zeig ' +
          'signalisier prophezei prognostizier erwähn erinner konstatier spekulier mutmaß urteil ' +
          'vermeld folger wünsch präzisier schilder',
      )} ${separable} verlautet||e geschrieben schrieb||en schreib|t|en gegeben ` +
      'gesprochen nannte||n nenn|t|en genannt bezeichnen bezeichnet heißt hieß||e ' +
      'findet fand||en gehalten lautet||e denkt dachte so verweist verwies||en ' +
      'empfiehlt empfahl||en empfohlen rät riet||en geraten ruft rief||en gerufen',
    assertive: `${regular(
      'beton beteuer kritisier monier bemängel verteidig plädier lob begrüß bekräftig verurteil ' +
        'beklag bedauer mahn rüg würdig',
    )} unterstreicht unterstrich||en`,
    doubting: regular('behaupt bezweifel'),
    conceding: `${regular('räum')} eingeräumt gesteht gestand||en eingestanden`,
    denying: `${regular('dementier')} bestreit|et|en bestritt||en streitet stritt`,
    promising: `${regular('versicher')} verspricht versprach||en versprochen zugesagt`,
    asking:
      `${regular('frag forder appellier verlang beantrag')} bat baten gebeten bittet bitten ` +
      'aufgefordert aufgerufen',
    warning: regular('warn droh'),
    accusing: `${regular('beschuldig bezichtig')} wirft warf||en werfen vorgeworfen vorwarf`,
  }),
  stances: tableOf({
    doubting: 'behauptung||en angeblich',
    conceding: 'eingeständnis geständnis',
    denying: 'dementi zurückgewiesen',
    promising: 'zusage versprechen',
    asking: 'frage forderung bitte',
    warning: 'warnung drohung',
    praising: 'lob',
    accusing: 'vorw|urf|ürfe',
  }),
  according: phrases('laut, nach, aus sicht, gemäß'),
  relays: [],
  via: phrases('zitiert in, zitiert von'),
  anonymity: phrases(
    'nicht genannt werden, anonym bleiben, nicht namentlich genannt, ungenannt bleiben',
  ),
  pronouns: tableOf({ m: 'er', f: 'sie', n: 'es man', self: 'wir ich' }),
  ...setsOf({
    marks: 'der die und das ist nicht von zu mit den dem sich auf für ein eine auch im wird',
    weakCues:
      `${regular('zeig plan rechn laut schätz erwart würdig kritisier urteil bemerk bezeichn meld')} ` +
      'nannte||n nenn|t|en genannt schrieb||en schreib|t|en geschrieben gibt gab gaben ' +
      'gegeben findet fand||en gehalten hält hielt||en sieht sah||en sprechen gesprochen heißt ' +
      'hieß denkt dachte ruft rief||en gerufen stellt||e|en',
    auxiliaries: `${FINITE} sich`,
    reasons: 'weil da aus',
    complementisers: 'dass daß ob wie warum wieso weshalb wann',
    addressees: '',
    determiners:
      'der die das den dem des ein||e|er|es|em|en sein||e ihr||e diese|r| viele einige mehrere ' +
      'beide alle',
    boundaries: `${SUBORDINATORS} aber denn doch sondern oder und`,
    tails: `${PREPOSITIONS} ${TIMES} ${ADVERBS} und sich es`,
    relatives: 'der die das',
    negations: 'nicht nie niemals kein||e',
    unnamed:
      'sprecher||in quelle||n kreise||n beamte|r| diplomat||en experte||n zeuge||n augenzeuge|n| ' +
      'kritiker anwohner mitarbeiter beobachter analysten insider vertreter mitglied||er',
    documents:
      'bericht studie umfrage erklärung mitteilung pressemitteilung brief dokument||e daten ' +
      'zahlen gutachten statistik buch analyse untersuchung',
    organisations:
      'ministerium regierung partei behörde||n polizei unternehmen verband gericht ' +
      'staatsanwaltschaft universität bank konzern verein gewerkschaft kommission rat armee ' +
      'militär institut organisation bundesregierung amt innenministerium außenministerium ' +
      'feuerwehr',
    bodies: 'gruppe unternehmen firma organisation konzern verband',
    knowing: 'nahe',
    outlets:
      'zeitung spiegel zeit welt bild tageszeitung magazin nachrichtenagentur agentur sender ard ' +
      'zdf dpa reuters afp ap bbc cnn focus stern taz rundschau presse süddeutsche',
    titles:
      'herr frau dr||. prof||. professor präsident||in minister||in kanzler||in ' +
      'bundeskanzler||in bürgermeister||in außenminister innenminister finanzminister ' +
      'außenministerin innenministerin ministerpräsident||in justizminister ' +
      'verteidigungsminister wirtschaftsminister polizeisprecher regierungssprecher us-präsident ' +
      'bundespräsident parteichef staatspräsident premierminister||in senator direktor||in ' +
      'sprecher||in chef||in vorsitzende|r| papst könig generalsekretär',
  }),
  verbSecond: {
    particles,
    ...setsOf({
      trailingCues: 'so',
      accordingAfter: 'zufolge',
      reportNouns:
        `${SAID} aussagen einschätzungen auskunft informationen darstellung erkenntnissen ` +
        'schätzung||en studie umfrage||n ermittlungen urteil quellen stellungnahme artikel ' +
        'grundgesetz beschluss wunsch gesetz annahmen untersuchung||en lesart',
      reportiveMood: reported,
      acts:
        `${regular('forder warn')} gibt gab gaben kündigt||e|en angekündigt ` +
        'spricht sprach||en sprechen verweist verwies||en räumt||e|en weist wies||en ' +
        'bezeichnet||e|en nannte||n nennt',
      topical: regular('bericht'),
      titled:
        'motto titel film lied buch album song roman serie stück namen name thema artikel gesetz ' +
        'programm ausstellung sendung zeitschrift zeitung magazin projekt band gruppe begriff',
      adverbs: `${ADVERBS} ${SUBORDINATORS} ${PREPOSITIONS}`,
      nouns:
        `${SAID} forderung||en vorw|urf|ürfe|ürfen behauptung||en these ankündigung befürchtung ` +
        'hoffnung theorie feststellung kritik gerücht hinweis warnung versprechen zusage ' +
        'vorschlag bitte appell frage begründung verdacht aufforderung äußerung drohung annahme ' +
        'nachricht sorge argument',
      finite: FINITE,
      conditional,
      prepositions: PREPOSITIONS,
      times: TIMES,
      objective:
        'den dem des einen einem eines ihn ihm ihnen uns mir mich dich sich diesen diesem seinen ' +
        'seinem ihren ihrem keinen keinem deren dessen denen allen beiden',
      subordinators: SUBORDINATORS,
    }),
  },
};
