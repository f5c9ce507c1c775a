import { type Language, phrases, setsOf, tableOf } from './language.ts';

/** English. */
export const english: Language = {
  code: 'en',
  cues: tableOf({
    neutral:
      'said say|s||ing told tell|s||ing add|ed|s||ing wrote writ|es|e|ing not|ed|es|e|ing ' +
      'explain|ed|s||ing continu|ed|es repl|ied|ies|y|ying respond|ed|s|ing stat|ed|es|e|ing ' +
      'tweet|ed|s|ing announc|ed|es|ing recall|ed|s|ing report|ed|s|ing describ|ed|es|ing ' +
      'call|ed|s|ing remark|ed|s comment|ed|s testif|ied|ies|ying conclud|ed|es|ing observ|ed|es ' +
      'mention|ed|s quipped jok|ed|es|ing mused post|ed|ing recount|ed|s declar|ed|es|ing ' +
      'answer|ed|s read||s reiterat|ed|es spoke reveal|ed|s|ing show|ed|s||ing found finds ' +
      'indicat|ed|es|ing cit|ed|es|ing quoted predict|ed|s|ing estimat|ed|es point|ed|s summed ' +
      'confirm|ed|s|ing whispered shouted yelled cried sighed laughed texted emailed briefed ' +
      'advis|ed|es informed',
    assertive:
      'insist|ed|s|ing argu|ed|es|e|ing maintain|ed|s|ing assert|ed|s|ing stress|ed|es|ing ' +
      'emphasiz|ed|es emphasis|ed|es contend|ed|s|ing boast|ed|s opined counter|ed|s ' +
      'suggest|ed|s||ing impl|ied|ies reasoned lament|ed|s complain|ed|s thundered',
    doubting: 'claim|ed|s||ing alleg|ed|es|ing purport|ed|s',
    conceding:
      'admit|ted|s|ting conced|ed|es|ing acknowledg|ed|es|ing granted allowed confess|ed|es ' +
      'agree|d|s',
    denying: 'den|ied|ies|ying disput|ed|es reject|ed|s refuted',
    promising: 'promis|ed|es|ing vow|ed|s|ing pledg|ed|es|ing swore assured',
    asking: 'ask|ed|s||ing wonder|ed|s urg|ed|es|ing demand|ed|s questioned',
    warning: 'warn|ed|s|ing caution|ed|s threaten|ed|s',
    praising: 'prais|ed|es hail|ed|s lauded',
    accusing: 'accus|ed|es|ing blam|ed|es charged',
  }),
  stances: tableOf({
    assertive: 'insistence assertion argument slammed blasted criticized criticised',
    doubting: 'allegation||s rumor||s rumour||s supposedly allegedly',
    conceding: 'admission concession confession owned',
    denying: 'denial||s refused dismissed repudiated rebuffed',
    promising: 'promise pledge vow guarantee|d|s assurance||s',
    asking: 'question||s request||s demand plea||s begged pleaded inquired appealed',
    warning: 'warnings threat||s alert cautioning',
    praising: 'praise tribute applauded commended thanked',
    accusing: 'accusation||s charge||s denounced condemned blaming',
  }),
  according: phrases('according to'),
  relays: phrases('as saying, as telling, as having said, as writing'),
  via: phrases('quoted in, quoted by, cited by, cited in, speaking to, interviewed by'),
  anonymity: phrases(
    'not to be named, not to be identified, not be named, not be identified, to remain anonymous, of anonymity, without being named, to be named, to be identified, name withheld',
  ),
  pronouns: tableOf({ m: 'he', f: 'she', n: 'it', p: 'they', self: 'we i' }),
  ...setsOf({
    marks: 'the and of to in that is was for on with as it he by at from his are be',
    weakCues:
      'found finds show|ed|s||ing call|ed|s|ing describ|ed|es|ing read||s spoke allowed granted ' +
      'posted point|ed|s state||s cit|ed|es|ing quoted prais|ed|es hail|ed|s lauded ' +
      'accus|ed|es|ing blam|ed|es reject|ed|s disput|ed|es urg|ed|es|ing charged note||s claim||s ' +
      'report||s comments counters laughed cried briefed advis|ed|es informed answer|ed|s add ' +
      'continu|ed|es demands promise||s question||ed threatened mention|ed|s summed estimates ' +
      'repl|y|ies agree|d|s observ|ed|es',
    // Adverbs in "-ly" are known by their ending.
    auxiliaries:
      'has had have having is was were are be been being will would may might could can also then ' +
      "later often once again first earlier never n't not further even still just already did does " +
      "do didn't hasn't always only all both now soon himself herself themselves itself",
    reasons: 'because citing as for since fearing out',
    complementisers: 'that whether how why if what',
    addressees:
      'reporters journalists me us him her them you it lawmakers investors viewers supporters ' +
      'listeners readers analysts out',
    determiners:
      'the a an this that these those his her their its our my some many several few two three ' +
      'one another other most all both each every no any four five',
    boundaries:
      'that but because when while though although if as since whether where before after until ' +
      'unless than so however meanwhile yet or nor whereas how why what and despite then about',
    tails:
      'on in at during after before when while as through via by told about monday tuesday ' +
      'wednesday thursday friday saturday sunday yesterday today earlier last this later ' +
      'recently adding and but that because to from if with upon following referring speaking ' +
      'citing here there then',
    relatives: 'who which',
    negations:
      "declin|ed|es refus|ed|es not n't never didn't doesn't don't hasn't haven't wouldn't won't " +
      'cannot nor',
    unnamed:
      'source||s official||s diplomat||s aide||s insider||s person people witness||es member||s ' +
      'analyst||s expert||s spokesman spokeswoman spokesperson critic||s resident||s ' +
      'neighbor||s neighbour||s colleague||s friend||s employee||s worker||s executive||s officer||s ' +
      'lawmaker||s observer||s researcher||s man woman someone activist||s adviser||s ' +
      'supporter||s opponent||s lawyer||s doctor||s nurse teacher student||s soldier||s ' +
      'commander engineer those some many others user||s reader fan passenger||s trader||s ' +
      'customer',
    documents:
      'report||s stud|y|ies survey||s poll||s statement memo email||s e-mail letter||s ' +
      'document||s data figures records filing||s lawsuit complaint indictment affidavit ' +
      'transcript||s census statistics book article analysis paper findings tweet post website ' +
      'audit law rule bill order ruling review research numbers',
    organisations:
      'ministry government department agency company group organisation organization party ' +
      'committee commission council court union university institute association bank office ' +
      'bureau police army military administration campaign team church club firm ' +
      'corporation foundation society board federation centre center hospital school parliament ' +
      'senate congress house nations authority service authorities corp inc ltd movement ' +
      'coalition alliance fund airline regulator charity think-tank white-house pentagon kremlin ' +
      'fbi cia nato network',
    bodies: 'group company firm organisation organization charity corporation body',
    knowing: 'familiar close briefed involved',
    outlets:
      'newspaper paper times post guardian journal herald tribune daily news magazine ' +
      'broadcaster agency bbc cnn reuters afp ap associated-press bloomberg politico gazette ' +
      'chronicle observer telegraph independent outlet channel radio tv television weekly ' +
      'website site blog press npr nbc abc cbs msnbc fox huffpost breitbart economist newsweek ' +
      'wire mail star',
    titles:
      'mr||. mrs||. ms||. dr||. prof||. professor sir lord lady dame sen||. senator rep||. ' +
      'representative gov||. governor president vice prime secretary gen||. general ' +
      'col||. colonel capt||. captain lt||. sgt||. judge justice mayor chancellor king queen ' +
      'prince princess pope bishop rev||. reverend congressman congresswoman ambassador former ' +
      'foreign chief director chairman chairwoman spokesman spokeswoman minister deputy ' +
      'coach detective officer sheriff imam rabbi father sister brother st.',
  }),
};
