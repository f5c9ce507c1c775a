import { cueTable, type Language, phrases, wordSet } from './language.ts';

/** Arabic: marks, cue verbs (the verb usually precedes its subject), "wafqan li" and its kin. */
export const arabic: Language = {
  code: 'ar',
  marks: wordSet('في من على إلى أن عن التي الذي هذا هذه كان مع ما لا بعد قبل'),
  cues: cueTable({
    neutral:
      'قال قالت قالوا وقال وقالت يقول تقول وأضاف أضاف أضافت وأضافت صرح صرحت وصرح أعلن أعلنت وأعلن ' +
      'وأعلنت ذكر ذكرت وذكر وذكرت أوضح أوضحت وأوضح وأوضحت أشار أشارت وأشار وأشارت كتب كتبت وكتب ' +
      'أفاد أفادت وأفاد وأفادت نقلت تابع وتابع رد وردت',
    assertive: 'أكد أكدت وأكد وأكدت شدد شددت وشدد اعتبر اعتبرت واعتبر',
    doubting: 'زعم زعمت وزعم وزعمت ادعى ادعت',
    conceding: 'اعترف اعترفت أقر أقرت',
    denying: 'نفى نفت ونفى ونفت',
    promising: 'وعد وعدت تعهد تعهدت',
    asking: 'سأل سألت تساءل طالب طالبت',
    warning: 'حذر حذرت وحذر',
    accusing: 'اتهم اتهمت',
  }),
  stances: cueTable({
    doubting: 'زعم مزاعم',
    denying: 'نفي',
    promising: 'تعهد',
    asking: 'سؤال دعا دعت',
    warning: 'تحذير هدد هددت',
    praising: 'أشاد أشادت',
    accusing: 'اتهام',
  }),
  weakCues: wordSet('رد وردت كتب نقلت وعد أشار أشارت طالب اتهم اتهمت تابع'),
  trailingCues: wordSet(''),
  auxiliaries: wordSet('قد لقد وقد كان كانت'),
  according: phrases('وفقا ل, وفقا, وفقاً, بحسب, حسب, وبحسب, وفق'),
  relays: [],
  via: [],
  anonymity: phrases('عدم الكشف عن, عدم ذكر'),
  reasons: wordSet('لأن'),
  accordingAfter: wordSet(''),
  reportNouns: wordSet(''),
  reportiveMood: wordSet(''),
  complementisers: wordSet('أن إن إنه إنها أنه أنها إنهم أنهم بأن'),
  addressees: wordSet('للصحفيين لنا'),
  pronouns: new Map([
    ['هو', 'm'],
    ['هي', 'f'],
    ['هم', 'p'],
  ]),
  determiners: wordSet('هذا هذه'),
  boundaries: wordSet('أن إن لكن لأن عندما إذا كما بينما حيث'),
  tails: wordSet('في إن أن إنه إنها أنه أنها بأن خلال على أمس اليوم بعد قبل إلى عن يوم إنهم أنهم'),
  relatives: wordSet('الذي التي الذين'),
  negations: wordSet('لم لا لن ما'),
  unnamed: wordSet('مصدر مصادر مسؤول مسؤولون دبلوماسي دبلوماسيون شاهد شهود خبير خبراء ناشط ناشطون'),
  documents: wordSet('تقرير دراسة بيان رسالة وثيقة وثائق'),
  organisations: wordSet(
    'وزارة الوزارة حكومة الحكومة حزب شرطة الشرطة جماعة منظمة المنظمة جيش الجيش',
  ),
  bodies: wordSet('المجموعة الشركة المنظمة'),
  knowing: wordSet(''),
  outlets: wordSet('صحيفة الصحيفة وكالة قناة مجلة إذاعة رويترز'),
  titles: wordSet('الرئيس الوزير السيد السيدة الدكتور رئيس وزير'),
};
