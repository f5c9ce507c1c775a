import { type Language, phrases, setsOf, tableOf } from './language.ts';

/** Arabic: marks, cue verbs (the verb usually precedes its subject), "wafqan li" and its kin. */
export const arabic: Language = {
  code: 'ar',
  cues: tableOf({
    neutral:
      'قال قالت قالوا وقال وقالت يقول تقول وأضاف أضاف أضافت وأضافت صرح صرحت وصرح أعلن أعلنت ' +
      'وأعلن وأعلنت ذكر ذكرت وذكر وذكرت أوضح أوضحت وأوضح وأوضحت أشار أشارت وأشار وأشارت كتب كتبت ' +
      'وكتب أفاد أفادت وأفاد وأفادت نقلت تابع وتابع رد وردت',
    assertive: 'أكد أكدت وأكد وأكدت شدد شددت وشدد اعتبر اعتبرت واعتبر',
    doubting: 'زعم زعمت وزعم وزعمت ادعى ادعت',
    conceding: 'اعترف اعترفت أقر أقرت',
    denying: 'نفى نفت ونفى ونفت',
    promising: 'وعد وعدت تعهد تعهدت',
    asking: 'سأل سألت تساءل طالب طالبت',
    warning: 'حذر حذرت وحذر',
    accusing: 'اتهم اتهمت',
  }),
  stances: tableOf({
    doubting: 'مزاعم',
    denying: 'نفي',
    asking: 'سؤال دعا دعت',
    warning: 'تحذير هدد هددت',
    praising: 'أشاد أشادت',
    accusing: 'اتهام',
  }),
  according: phrases('وفقا ل, وفقا, وفقاً, بحسب, حسب, وبحسب, وفق'),
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
    determiners: 'هذا هذه',
    boundaries: 'أن إن لكن لأن عندما إذا كما بينما حيث',
    tails: 'في إن أن إنه إنها أنه أنها بأن خلال على أمس اليوم بعد قبل إلى عن يوم إنهم أنهم',
    relatives: 'الذي التي الذين',
    negations: 'لم لا لن ما',
    unnamed: 'مصدر مصادر مسؤول مسؤولون دبلوماسي دبلوماسيون شاهد شهود خبير خبراء ناشط ناشطون',
    documents: 'تقرير دراسة بيان رسالة وثيقة وثائق',
    organisations: 'وزارة الوزارة حكومة الحكومة حزب شرطة الشرطة جماعة منظمة المنظمة جيش الجيش',
    bodies: 'المجموعة الشركة المنظمة',
    knowing: '',
    outlets: 'صحيفة الصحيفة وكالة قناة مجلة إذاعة رويترز',
    titles: 'الرئيس الوزير السيد السيدة الدكتور رئيس وزير',
  }),
};
