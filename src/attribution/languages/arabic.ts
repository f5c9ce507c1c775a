import { type Language, phrases, setsOf, tableOf } from './language.ts';

/** Words with and without "and", which is written together with the word after it. */
const and = (words: string): string => words.replace(/\S+/g, '$& و$&');

/** Verbs of what he said, and what she said. */
const told = (verbs: string): string => and(verbs.replace(/\S+/g, '$& $&ت'));

/** Arabic: marks, cue verbs (the verb usually precedes its subject), "wafqan li" and its kin. */
export const arabic: Language = {
  code: 'ar',
  cues: tableOf({
    neutral: `${told('قال أضاف صرح أعلن ذكر أوضح أشار كتب أفاد')} قالوا يقول تقول نقلت ${and('تابع')} رد وردت`,
    assertive: told('أكد شدد اعتبر'),
    doubting: `${told('زعم')} ادعى ادعت`,
    conceding: told('اعترف أقر'),
    denying: and('نفى نفت'),
    promising: 'وعد وعدت تعهد تعهدت',
    asking: 'سأل سألت تساءل طالب طالبت',
    warning: told('حذر'),
    accusing: 'اتهم اتهمت',
  }),
  according: phrases('وفقا ل, ووفقا ل, وفقا, طبقا ل, وطبقا ل, بحسب, حسب, وبحسب, وفق'),
  relays: [],
  via: [],
  anonymity: phrases('عدم الكشف عن, عدم ذكر'),
  pronouns: tableOf({ m: 'هو', f: 'هي', p: 'هم' }),
  ...setsOf({
    marks: 'في من على إلى أن عن التي الذي هذا هذه كان مع ما لا بعد قبل',
    weakCues: 'رد وردت كتب نقلت وعد أشار أشارت طالب اتهم اتهمت تابع',
    auxiliaries: 'قد لقد وقد كان كانت',
    reasons: 'لأن',
    complementisers: 'أن إن إنه إنها أنه أنها إنهم أنهم بأن',
    addressees: 'للصحفيين لنا',
    determiners: '',
    boundaries: 'أن إن لكن لأن عندما إذا كما بينما حيث',
    tails: 'في إن أن إنه إنها أنه أنها بأن خلال على أمس اليوم بعد قبل إلى عن يوم إنهم أنهم',
    relatives: 'الذي التي الذين',
    negations: 'لم لا لن ما',
    unnamed: '',
    documents: 'تقرير دراسة بيان رسالة وثيقة وثائق',
    organisations:
      'وزارة حكومة حزب شرطة جماعة منظمة جيش هيئة لجنة مجلس شركة حركة جامعة محكمة سلطات قوات',
    bodies: '',
    knowing: '',
    outlets: 'صحيفة وكالة قناة مجلة إذاعة رويترز',
    titles: '',
  }),
  headsFirst: true,
};
