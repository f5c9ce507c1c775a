import { type Language, phrases, setsOf, tableOf } from './language.ts';

/** French: marks, cue verbs, "selon" and its kin. */
export const french: Language = {
  code: 'fr',
  cues: tableOf({
    neutral:
      'di|t|s|sent déclar|e|é|ait expliqu|é|e ajout|é|e racont|é|e écri|t|vait annonc|é|e ' +
      'indiqu|é|e précis|é|e répond|u| rapport|é|e not|é|e remarqu|é|e poursui|t|vi conclut ' +
      'comment|é|e confi|é|e rappel|é|le témoign|é|e lanc|é|e rév|élé|èle tweeté résume ' +
      'confirm|é|e observe estimait',
    assertive:
      'affirm|é|e|ent|ait assur|é|e|ent insist|é|e soulign|é|e sout|ient|enu mart|èle|elé ' +
      'estim|é|e|ent plaide déplor|é|e',
    doubting: 'prétend||u|ent',
    conceding: 'adm|is|et reconn|u|aît|ait conc|édé|ède avou|é|e',
    denying: 'démenti dément nié nie',
    promising: 'prom|is|et|ettent juré',
    asking: 'demand|é|e interrog|é|e réclam|é|e',
    warning: 'averti||t prév|enu|ient',
    accusing: 'accus|é|e dénonc|é|e',
  }),
  according: phrases("selon, d' après, aux dires de, de l' avis de, à en croire"),
  relays: [],
  via: phrases('citée par, citées par, citée dans, citées dans, cité par, cités par'),
  anonymity: phrases("couvert d' anonymat, l' anonymat, ne pas être nommé, ne pas être nommée"),
  pronouns: tableOf({ m: 'il', f: 'elle', p: 'ils elles', n: 'on', self: 'je nous' }),
  ...setsOf({
    marks: 'le la les des et est une dans que qui pour pas sur plus au par ce avec du',
    weakCues:
      'note lanc|é|e accus|é|e dénonce demande réclame observe annonce promet juré confirm|é|e ' +
      'écrit résume rapporté nie interroge révèle indique',
    auxiliaries:
      "a ont avait avaient est était aussi ensuite également encore alors déjà n' pas s' l' y",
    reasons: 'car parce de par',
    complementisers: "que qu'",
    addressees: 'lui leur nous me',
    determiners: "le la les l' un une des ce cette ces son sa ses leur leurs plusieurs certains",
    boundaries: "que qu' mais parce quand lorsque si comme alors puis tandis et ou où",
    tails:
      'à au aux dans lors mardi lundi mercredi jeudi vendredi samedi dimanche hier en sur après ' +
      "avant devant pendant que qu' et mais",
    relatives: 'qui',
    negations: "ne n' pas jamais",
    unnamed:
      'source||s responsable||s diplomate||s témoin||s proche expert||s habitant||s ' +
      'fonctionnaire||s membre',
    documents: 'rapport étude enquête sondage communiqué lettre document||s données chiffres',
    organisations:
      'ministère gouvernement parti police groupe agence association syndicat tribunal parquet ' +
      'université banque entreprise armée mairie préfecture',
    bodies: 'groupe entreprise organisation association',
    knowing: 'proche||s',
    outlets:
      'journal quotidien monde figaro libération agence afp magazine radio chaîne télévision ' +
      'presse reuters mediapart parisien',
    titles: 'm||. mme||. monsieur madame président||e ministre docteur professeur général',
  }),
};
