import { type Language, phrases, setsOf, tableOf } from './language.ts';

/** Spanish: marks, cue verbs, "según" and its kin. */
export const spanish: Language = {
  code: 'es',
  cues: tableOf({
    neutral:
      'dijo dice||n dijeron dicho declar|ó|a|aron explic|ó|a|aron añad|ió|e agreg|ó|a ' +
      'señal|ó|a|aron indic|ó|a coment|ó|a contó cuenta escrib|ió|e anunci|ó|a inform|ó|a|aron ' +
      'respond|ió|e relató recordó recuerda manifestó expresó precisó concluyó publicó ' +
      'confirm|ó|a',
    assertive:
      'afirm|ó|a|aron asegur|ó|a|aron insist|ió|e sost|uvo|iene subrayó destacó argumentó ' +
      'consideró opin|ó|a lamentó',
    doubting: 'aleg|ó|a pretende',
    conceding: 'admit|ió|e reconoc|ió|e',
    denying: 'negó niega desmintió',
    promising: 'promet|ió|e juró',
    asking: 'pregunt|ó|a pid|ió|e',
    warning: 'adv|irtió|ierte avisó',
    accusing: 'acus|ó|a denunci|ó|a',
  }),
  according: phrases('según, de acuerdo con, a juicio de, en palabras de, en opinión de'),
  relays: [],
  via: phrases('citada por, citadas por, citado por, citados por, citadas en'),
  anonymity: phrases('no ser identificado, no ser identificada, el anonimato, de anonimato'),
  pronouns: tableOf({ m: 'él', f: 'ella', p: 'ellos ellas', self: 'yo nosotros' }),
  ...setsOf({
    marks: 'el los las y en un una por con para del que se su al lo como más pero',
    weakCues:
      'cuenta pid|ió|e acus|ó|a denunció publicó destacó recuerda indica niega pretende juró ' +
      'expresó',
    auxiliaries: 'ha han había habían también luego después además ya no se le les lo',
    reasons: 'porque por',
    complementisers: 'que',
    addressees: 'le les nos me',
    determiners: 'el la los las un una unos unas este esta estos estas su sus varios algunos',
    boundaries: 'que pero porque cuando si como mientras aunque y o donde sino',
    tails:
      'en a al ante durante tras el lunes martes miércoles jueves viernes sábado domingo ayer ' +
      'hoy que y pero sobre después antes',
    relatives: 'quien que',
    negations: 'no nunca jamás',
    unnamed:
      'fuente||s funcionario||s portavoz diplomático||s testigo||s experto||s vecino||s miembro',
    documents: 'informe estudio encuesta comunicado carta documento||s datos cifras',
    organisations:
      'ministerio gobierno partido policía grupo agencia asociación sindicato tribunal fiscalía ' +
      'universidad banco empresa ejército ayuntamiento',
    bodies: 'grupo empresa compañía organización',
    knowing: 'cercan|o|a|os|as',
    outlets:
      'periódico diario país mundo agencia efe revista radio cadena televisión prensa reuters',
    titles: 'señor||a sr||. sra||. don doña president|e|a ministr|o|a doctor||a general',
  }),
};
