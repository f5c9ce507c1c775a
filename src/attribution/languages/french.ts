import { cueTable, type Language, phrases, wordSet } from './language.ts';

/** French: marks, cue verbs, "selon" and its kin. */
export const french: Language = {
  code: 'fr',
  marks: wordSet('le la les des et est une dans que qui pour pas sur plus au par ce avec du'),
  cues: cueTable({
    neutral:
      'dit dis disent déclare déclaré déclarait expliqué explique ajouté ajoute raconté raconte ' +
      'écrit écrivait annoncé annonce indiqué indique précisé précise répondu répond rapporté ' +
      'rapporte noté note remarqué remarque poursuit poursuivi conclut commenté commente confie ' +
      'confié rappelé rappelle témoigne témoigné lancé lance révélé révèle tweeté résume confirmé ' +
      'confirme observe estimait',
    assertive:
      'affirmé affirme affirment affirmait assuré assure assurent insisté insiste souligné souligne soutient soutenu martèle martelé estimé estime estiment plaide déplore déploré',
    doubting: 'prétend prétendu prétendent',
    conceding: 'admis admet reconnu reconnaît reconnait concédé concède avoué avoue',
    denying: 'démenti dément nié nie',
    promising: 'promis promet promettent juré',
    asking: 'demandé demande interrogé interroge réclamé réclame',
    warning: 'averti avertit prévenu prévient',
    accusing: 'accusé accuse dénoncé dénonce',
  }),
  stances: cueTable({
    doubting: 'prétendument allégation allégations',
    conceding: 'aveu aveux',
    denying: 'démenti',
    promising: 'promesse promesses',
    asking: 'question appel exhorté exhorte',
    warning: 'avertissement alerte alerté menacé menace',
    praising: 'salué salue loué',
    accusing: 'accusation accusations',
  }),
  weakCues: wordSet(
    'note lance lancé accuse accusé dénonce demande réclame observe annonce promet juré confirme confirmé écrit résume rapporté nie interroge révèle indique',
  ),
  trailingCues: wordSet(''),
  auxiliaries: wordSet(
    "a ont avait avaient est était aussi ensuite également encore alors déjà n' pas s' l' y",
  ),
  according: phrases("selon, d' après, aux dires de, de l' avis de, à en croire"),
  relays: [],
  via: phrases('citée par, citées par, citée dans, citées dans, cité par, cités par'),
  anonymity: phrases("couvert d' anonymat, l' anonymat, ne pas être nommé, ne pas être nommée"),
  reasons: wordSet('car parce de par'),
  accordingAfter: wordSet(''),
  reportNouns: wordSet(''),
  reportiveMood: wordSet(''),
  complementisers: wordSet("que qu'"),
  addressees: wordSet('lui leur nous me'),
  pronouns: new Map([
    ['il', 'm'],
    ['elle', 'f'],
    ['ils', 'p'],
    ['elles', 'p'],
    ['on', 'n'],
    ['je', 'self'],
    ['nous', 'self'],
  ]),
  determiners: wordSet(
    "le la les l' un une des ce cette ces son sa ses leur leurs plusieurs certains",
  ),
  boundaries: wordSet("que qu' mais parce quand lorsque si comme alors puis tandis et ou où"),
  tails: wordSet(
    "à au aux dans lors mardi lundi mercredi jeudi vendredi samedi dimanche hier en sur après avant devant pendant que qu' et mais",
  ),
  relatives: wordSet('qui'),
  negations: wordSet("ne n' pas jamais"),
  unnamed: wordSet(
    'source sources responsable responsables diplomate diplomates témoin témoins proche expert experts habitant habitants fonctionnaire fonctionnaires membre',
  ),
  documents: wordSet(
    'rapport étude enquête sondage communiqué lettre document documents données chiffres',
  ),
  organisations: wordSet(
    'ministère gouvernement parti police groupe agence association syndicat tribunal parquet université banque entreprise armée mairie préfecture',
  ),
  bodies: wordSet('groupe entreprise organisation association'),
  knowing: wordSet('proche proches'),
  outlets: wordSet(
    'journal quotidien monde figaro libération agence afp magazine radio chaîne télévision presse reuters mediapart parisien',
  ),
  titles: wordSet(
    'm m. mme mme. monsieur madame président présidente ministre docteur professeur général',
  ),
};
