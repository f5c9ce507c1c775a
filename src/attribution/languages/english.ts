import { cueTable, type Language, phrases, wordSet } from './language.ts';

/** English. */
export const english: Language = {
  code: 'en',
  marks: wordSet('the and of to in that is was for on with as it he by at from his are be'),
  cues: cueTable({
    neutral:
      'said says say saying told tells tell telling added adds add adding wrote writes write ' +
      'writing noted notes note noting explained explains explain explaining continued continues ' +
      'replied replies reply replying responded responds responding stated states state stating ' +
      'tweeted tweets tweeting announced announces announcing recalled recalls recalling reported ' +
      'reports reporting described describes describing called calls calling remarked remarks ' +
      'commented comments testified testifies testifying concluded concludes concluding observed ' +
      'observes mentioned mentions quipped joked jokes joking mused posted posting recounted ' +
      'recounts declared declares declaring answered answers read reads reiterated reiterates ' +
      'spoke revealed reveals revealing showed shows show showing found finds indicated indicates ' +
      'indicating cited cites citing quoted predicted predicts predicting estimated estimates ' +
      'pointed points summed confirmed confirms confirming whispered shouted yelled cried sighed ' +
      'laughed texted emailed briefed advised advises informed',
    assertive:
      'insisted insists insisting argued argues argue arguing maintained maintains maintaining ' +
      'asserted asserts asserting stressed stresses stressing emphasized emphasizes emphasised ' +
      'emphasises contended contends contending boasted boasts opined countered counters ' +
      'suggested suggests suggest suggesting implied implies reasoned lamented laments complained ' +
      'complains thundered',
    doubting: 'claimed claims claim claiming alleged alleges alleging purported purports',
    conceding:
      'admitted admits admitting conceded concedes conceding acknowledged acknowledges ' +
      'acknowledging granted allowed confessed confesses agreed agrees',
    denying: 'denied denies denying disputed disputes rejected rejects refuted',
    promising:
      'promised promises promising vowed vows vowing pledged pledges pledging swore assured',
    asking: 'asked asks ask asking wondered wonders urged urges urging demanded demands questioned',
    warning: 'warned warns warning cautioned cautions threatened threatens',
    praising: 'praised praises hailed hails lauded',
    accusing: 'accused accuses accusing blamed blames charged',
  }),
  stances: cueTable({
    assertive: 'insistence assertion argument slammed blasted criticized criticised',
    doubting:
      'claim claims allegation allegations rumor rumors rumour rumours supposedly allegedly',
    conceding: 'admission concession confession owned',
    denying: 'denial denials refused dismissed repudiated rebuffed',
    promising:
      'promise promises pledge pledges vow vows guaranteed guarantees assurance assurances',
    asking:
      'question questions request requests demand plea pleas begged pleaded inquired appealed',
    warning: 'warning warnings threat threats alert cautioning',
    praising: 'praise tribute applauded commended thanked',
    accusing: 'accusation accusations charge charges denounced condemned accusing blaming',
  }),
  weakCues: wordSet(
    'found finds showed shows show showing called calls calling described describes describing read ' +
      'reads spoke allowed granted posted points pointed state states cited cites citing quoted ' +
      'praised praises hailed hails lauded accused accuses accusing blamed blames rejected rejects ' +
      'disputed disputes urged urges urging charged note notes claim claims report reports comments ' +
      'counters laughed cried briefed advised advises informed answers answered add continued ' +
      'continues demands promises promise question questioned threatened mentions mentioned ' +
      'summed estimates reply replies agreed agrees observed observes',
  ),
  trailingCues: wordSet(''),
  auxiliaries: wordSet(
    'has had have having is was were are be been being will would may might could can also then ' +
      'later often once recently publicly previously repeatedly simply again first earlier never ' +
      "n't not reportedly bluntly flatly quickly immediately further even still just already did " +
      "does do didn't hasn't previously conversely jokingly privately always frequently famously " +
      'only all both now soon quietly explicitly openly himself herself themselves itself',
  ),
  according: phrases('according to'),
  relays: phrases('as saying, as telling, as having said, as writing'),
  via: phrases('quoted in, quoted by, cited by, cited in, speaking to, interviewed by'),
  anonymity: phrases(
    'not to be named, not to be identified, not be named, not be identified, to remain anonymous, of anonymity, without being named, to be named, to be identified, name withheld',
  ),
  reasons: wordSet('because citing as for since fearing out'),
  accordingAfter: wordSet(''),
  reportNouns: wordSet(''),
  reportiveMood: wordSet(''),
  complementisers: wordSet('that whether how why if what'),
  addressees: wordSet(
    'reporters journalists me us him her them you it lawmakers investors viewers supporters ' +
      'listeners readers analysts out',
  ),
  pronouns: new Map([
    ['he', 'm'],
    ['she', 'f'],
    ['it', 'n'],
    ['they', 'p'],
    ['we', 'self'],
    ['i', 'self'],
  ]),
  determiners: wordSet(
    'the a an this that these those his her their its our my some many several few two three one ' +
      'another other most all both each every no any four five',
  ),
  boundaries: wordSet(
    'that but because when while though although if as since whether where before after until ' +
      'unless than so however meanwhile yet or nor whereas how why what and despite then about',
  ),
  tails: wordSet(
    'on in at during after before when while as through via by told about monday tuesday wednesday ' +
      'thursday friday saturday sunday yesterday today earlier last this later recently adding and ' +
      'but that because to from if with upon following referring speaking citing here there then',
  ),
  relatives: wordSet('who which'),
  negations: wordSet(
    "declined declines refused refuses not n't never didn't doesn't don't hasn't haven't wouldn't won't cannot nor",
  ),
  unnamed: wordSet(
    'source sources official officials diplomat diplomats aide aides insider insiders person people ' +
      'witness witnesses member members analyst analysts expert experts spokesman spokeswoman ' +
      'spokesperson critic critics resident residents neighbor neighbors neighbour neighbours ' +
      'colleague colleagues friend friends employee employees worker workers executive executives ' +
      'officer officers lawmaker lawmakers observer observers researcher researchers man woman ' +
      'someone activist activists adviser advisers supporter supporters opponent opponents lawyer ' +
      'lawyers doctor doctors nurse teacher student students soldier soldiers commander engineer ' +
      'those some many others user users reader fan passenger passengers trader traders customer',
  ),
  documents: wordSet(
    'report reports study studies survey surveys poll polls statement memo email emails e-mail ' +
      'letter letters document documents data figures records filing filings lawsuit complaint ' +
      'indictment affidavit transcript transcripts census statistics book article analysis paper ' +
      'findings tweet post website audit law rule bill order ruling review research numbers',
  ),
  organisations: wordSet(
    'ministry government department agency company group organisation organization party committee ' +
      'commission council court union university institute association bank office bureau police ' +
      'army military administration campaign team union church club firm corporation foundation ' +
      'society board federation centre center hospital school parliament senate congress house ' +
      'nations union authority service authorities corp inc ltd movement coalition alliance fund ' +
      'airline regulator charity think-tank white-house pentagon kremlin fbi cia nato network',
  ),
  bodies: wordSet('group company firm organisation organization charity corporation body'),
  knowing: wordSet('familiar close briefed involved'),
  outlets: wordSet(
    'newspaper paper times post guardian journal herald tribune daily news magazine broadcaster ' +
      'agency bbc cnn reuters afp ap associated-press bloomberg politico gazette chronicle observer ' +
      'telegraph independent outlet channel radio tv television weekly website site blog press npr ' +
      'nbc abc cbs msnbc fox huffpost breitbart economist newsweek wire mail star',
  ),
  titles: wordSet(
    'mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir lord lady dame sen sen. senator rep rep. ' +
      'representative gov gov. governor president vice prime minister secretary gen gen. general ' +
      'col col. colonel capt capt. captain lt lt. sgt sgt. judge justice mayor chancellor king queen ' +
      'prince princess pope bishop rev rev. reverend congressman congresswoman ambassador former ' +
      'foreign chief director chairman chairwoman spokesman spokeswoman minister deputy king coach detective officer sheriff imam rabbi father sister brother st.',
  ),
};
