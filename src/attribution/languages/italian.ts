import { type Language, phrases, setsOf, tableOf } from './language.ts';

/** Italian: marks, cue verbs, "secondo" and its kin. */
export const italian: Language = {
  code: 'it',
  cues: tableOf({
    neutral:
      'detto dic|e|ono disse dichiar|ato|a|ò spieg|ato|a|ò aggiun|to|ge|se raccont|ato|a ' +
      'scri|tto|ve|sse annunci|ato|a rifer|ito|isce rispo|sto|nde|se comment|ato|a ricord|ato|a ' +
      'osserv|ato|a precis|ato|a conclu|so|de conferm|ato|a rivelato',
    assertive:
      'afferm|ato|a|ò sostenuto sostiene sottoline|ato|a insist|ito|e assicur|ato|a ribad|ito|isce',
    doubting: 'prete|so|nde',
    conceding: 'amme|sso|tte riconosc|iuto|e',
    denying: 'neg|ato|a sment|ito|isce',
    promising: 'prome|sso|tte giurato',
    asking: 'chie|sto|de domand|ato|a',
    warning: 'avvert|ito|e ammonito',
    accusing: 'accus|ato|a denunci|ato|a',
  }),
  according: phrases('secondo, stando a, a detta di, a parere di'),
  relays: [],
  via: phrases('citata da, citate da, citato da, citati da'),
  anonymity: phrases("l' anonimato, di anonimato, restare anonimo, restare anonima"),
  pronouns: tableOf({ m: 'lui egli', f: 'lei ella', p: 'loro', self: 'io noi' }),
  ...setsOf({
    marks: "il di che è per una non sono con del della si le da nel alla gli anche dell' ha",
    weakCues:
      'scritto accus|ato|a denuncia domanda precisa conferma ricorda chiede osserva conclude nega',
    auxiliaries: "ha hanno aveva avevano è anche poi inoltre già non si gli lo l' ancora",
    reasons: 'perché per',
    complementisers: 'che',
    addressees: 'gli ci mi loro',
    determiners: "il lo la i gli le l' un uno una quest|o|a suo sua suoi alcuni diversi",
    boundaries: 'che ma perché quando se come mentre anche e o dove',
    tails:
      'a al ai in nel durante dopo prima lunedì martedì mercoledì giovedì venerdì sabato ' +
      'domenica ieri oggi che e ma su davanti',
    relatives: 'che',
    negations: 'non mai',
    unnamed:
      'font|e|i funzionar|io|i portavoce diplomatic|o|i testimon|e|i espert|o|i residente membro',
    documents: 'rapporto studio sondaggio comunicato lettera document|o|i dati cifre',
    organisations:
      'ministero governo partito polizia gruppo agenzia associazione sindacato tribunale procura ' +
      'università banca azienda esercito comune',
    bodies: 'gruppo azienda società organizzazione',
    knowing: 'vicin|o|a|i|e',
    outlets:
      'giornale quotidiano corriere repubblica stampa agenzia ansa rivista radio televisione ' +
      'sole messaggero reuters',
    titles: 'signor||a sig||. dott||. dottor presidente ministr|o|a professore generale onorevole',
  }),
};
