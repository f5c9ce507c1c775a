import { cueTable, type Language, phrases, wordSet } from './language.ts';

/** Italian: marks, cue verbs, "secondo" and its kin. */
export const italian: Language = {
  code: 'it',
  marks: wordSet("il di che è per una non sono con del della si le da nel alla gli anche dell' ha"),
  cues: cueTable({
    neutral:
      'detto dice dicono disse dichiarato dichiara dichiarò spiegato spiega spiegò aggiunto ' +
      'aggiunge aggiunse raccontato racconta scritto scrive scrisse annunciato annuncia riferito ' +
      'riferisce risposto risponde rispose commentato commenta ricordato ricorda osservato osserva ' +
      'precisato precisa concluso conclude confermato conferma rivelato',
    assertive:
      'affermato afferma affermò sostenuto sostiene sottolineato sottolinea insistito insiste assicurato assicura ribadito ribadisce',
    doubting: 'preteso pretende',
    conceding: 'ammesso ammette riconosciuto riconosce',
    denying: 'negato nega smentito smentisce',
    promising: 'promesso promette giurato',
    asking: 'chiesto chiede domandato domanda',
    warning: 'avvertito avverte ammonito',
    accusing: 'accusato accusa denunciato denuncia',
  }),
  stances: cueTable({
    doubting: 'presunto presunta',
    conceding: 'ammissione confessato',
    denying: 'smentita respinto',
    promising: 'promessa',
    asking: 'domanda richiesta esortato',
    warning: 'avvertimento allarme minacciato',
    praising: 'elogiato lodato',
    accusing: 'accusa accuse',
  }),
  weakCues: wordSet(
    'scritto accusa accusato denuncia domanda precisa conferma ricorda chiede osserva conclude nega',
  ),
  trailingCues: wordSet(''),
  auxiliaries: wordSet("ha hanno aveva avevano è anche poi inoltre già non si gli lo l' ancora"),
  according: phrases('secondo, stando a, a detta di, a parere di'),
  relays: [],
  via: phrases('citata da, citate da, citato da, citati da'),
  anonymity: phrases("l' anonimato, di anonimato, restare anonimo, restare anonima"),
  reasons: wordSet('perché per'),
  accordingAfter: wordSet(''),
  reportNouns: wordSet(''),
  reportiveMood: wordSet(''),
  complementisers: wordSet('che'),
  addressees: wordSet('gli ci mi loro'),
  pronouns: new Map([
    ['lui', 'm'],
    ['lei', 'f'],
    ['loro', 'p'],
    ['egli', 'm'],
    ['ella', 'f'],
    ['io', 'self'],
    ['noi', 'self'],
  ]),
  determiners: wordSet("il lo la i gli le l' un uno una questo questa suo sua suoi alcuni diversi"),
  boundaries: wordSet('che ma perché quando se come mentre anche e o dove'),
  tails: wordSet(
    'a al ai in nel durante dopo prima lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi che e ma su davanti',
  ),
  relatives: wordSet('che'),
  negations: wordSet('non mai'),
  unnamed: wordSet(
    'fonte fonti funzionario funzionari portavoce diplomatico diplomatici testimone testimoni esperto esperti residente membro',
  ),
  documents: wordSet('rapporto studio sondaggio comunicato lettera documento documenti dati cifre'),
  organisations: wordSet(
    'ministero governo partito polizia gruppo agenzia associazione sindacato tribunale procura università banca azienda esercito comune',
  ),
  bodies: wordSet('gruppo azienda società organizzazione'),
  knowing: wordSet('vicino vicina vicini vicine'),
  outlets: wordSet(
    'giornale quotidiano corriere repubblica stampa agenzia ansa rivista radio televisione sole messaggero reuters',
  ),
  titles: wordSet(
    'signor signora sig sig. dott dott. dottor presidente ministro ministra professore generale onorevole',
  ),
};
