import { cueTable, type Language, phrases, wordSet } from './language.ts';

/** German. */
export const german: Language = {
  code: 'de',
  marks: wordSet('der die und das ist nicht von zu mit den dem sich auf für ein eine auch im wird'),
  cues: cueTable({
    neutral:
      'begründet äußerte formulierte zufolge lehnt lehnen weist bemängelt mahnt mahnte unterstreicht zeigte befürchtet fürchtet vermutet sieht hält glaubt findet hofft erwartet geht verlangt plant gibt warf wirft wies beklagte beklagt rief sprach versprach argumentiert vertritt regt sagte sagt sagten sagen gesagt erklärte erklärt erklärten erklären teilte teilten mitgeteilt ' +
      'meinte meint meinten berichtete berichtet berichten berichteten schrieb schreibt schreiben ' +
      'schrieben äußerte äußerten äußert ergänzte fügte bemerkte erzählte erzählt antwortete ' +
      'erwiderte entgegnete kommentierte kommentiert kündigte kündigten angekündigt verkündete ' +
      'verkündeten erläuterte nannte bezeichnete bezeichneten gab gaben verlautete hieß heißt ' +
      'bestätigte bestätigten zitierte zitiert so twitterte resümierte lautete wies verwies sprach ' +
      'schätzt schätzen rechnet stellte ermittelte meldete melden meldet meldeten begründete',
    assertive:
      'betonte betont betonten beteuerte unterstrich argumentierte hob kritisierte kritisiert ' +
      'kritisierten monierte bemängelte verteidigte plädierte lobte begrüßte',
    doubting: 'behauptete behauptet behaupteten behaupten',
    conceding: 'räumte räumten gestand gestanden eingeräumt',
    denying: 'bestritt bestritten dementierte dementierten bestreitet lehnte wies',
    promising: 'versprach versprachen versprochen versicherte versicherten',
    asking: 'fragte fragt fragten forderte fordert forderten fordern appellierte bat verlangte',
    warning: 'warnte warnt warnten warnen drohte',
    accusing: 'warf warfen beschuldigte beschuldigten',
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
    'begründet zeigte sieht hält geht gibt plant regt vertritt findet weist lehnt rief so gab gaben hieß heißt nannte bezeichnete bezeichneten fügte stellte hob wies sprach lautete ' +
      'zitierte zitiert lehnte warf warfen bat lobte begrüßte meldet rechnet räumte kündigte ' +
      'kündigten teilte teilten verwies gestand gestanden schätzt schätzen verteidigte plädierte',
  ),
  trailingCues: wordSet('so'),
  auxiliaries: wordSet(
    'hat hatte haben hatten habe wurde wird ist sind war waren sei seien soll sollen werden wurden kann auch dann später heute gestern bereits zudem jedoch ' +
      'aber dazu darüber dabei sich außerdem ebenfalls weiter nun allerdings wörtlich gegenüber',
  ),
  according: phrases('laut, nach, aus sicht'),
  relays: phrases('mit den worten, mit dem satz'),
  via: phrases('zitiert in, zitiert von'),
  anonymity: phrases(
    'nicht genannt werden, anonym bleiben, nicht namentlich genannt, ungenannt bleiben',
  ),
  reasons: wordSet('weil da aus'),
  accordingAfter: wordSet('zufolge'),
  reportNouns: wordSet(
    'angaben aussage aussagen einschätzung einschätzungen ansicht meinung auskunft informationen ' +
      'auffassung darstellung worten berichten erkenntnissen bericht überzeugung schätzungen medienberichten zeitungsberichten polizeiangaben medienangaben agenturberichten',
  ),
  reportiveMood: wordSet(
    'sei seien habe werde könne solle müsse wolle dürfe gebe gehe komme stehe bestehe bleibe lasse ' +
      'führe liege mache hätten würden könnten sollten müssten dürften wollten hätte würde wäre wären ' +
      'finde halte nehme wisse brauche handele handle sehe erwarte stelle gelte',
  ),
  complementisers: wordSet('dass daß ob wie warum'),
  addressees: wordSet('mit ein an hinzu journalisten reportern uns ihm ihr ihnen dazu'),
  pronouns: new Map([
    ['er', 'm'],
    ['sie', 'f'],
    ['es', 'n'],
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
};
