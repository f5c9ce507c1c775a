import type { Case } from './case.ts';

/** Arabic: no capitals tell a name, "to" and the article are written together with their words. */
export const arabicNames: readonly Case[] = [
  {
    name: 'a name after a role with its country',
    language: 'ar',
    text: 'وقال وزير الخارجية المصري سامح شكري إن بلاده ترفض ذلك.',
    attributions: [
      { content: ['إن بلاده ترفض ذلك'], speaker: 'سامح شكري', naming: 'person', cue: 'وقال' },
    ],
  },
  {
    name: 'a surname alone, and a title before it, are the person named before',
    language: 'ar',
    text: 'قال إيمانويل ماكرون إن أوروبا مستعدة.\nوأكد الرئيس ماكرون أن الدعم مستمر.\nوأضاف ماكرون أن الوقت ضيق.',
    attributions: [
      { content: ['إن أوروبا مستعدة'], speaker: 'إيمانويل ماكرون', naming: 'person' },
      { content: ['أن الدعم مستمر'], speaker: 'إيمانويل ماكرون', naming: 'person' },
      { content: ['أن الوقت ضيق'], speaker: 'إيمانويل ماكرون', naming: 'person' },
    ],
  },
  {
    name: 'a name set off from its role by a comma',
    language: 'ar',
    text: 'وقالت إيدا مارلو، رئيسة المجلس: «خسرنا شارعا كاملا».',
    attributions: [{ content: ['«خسرنا شارعا كاملا»'], speaker: 'إيدا مارلو', naming: 'person' }],
  },
  {
    name: 'said in the name of a body, by a name',
    language: 'ar',
    text: 'وأضافت الناطقة باسم الوزارة ليلى حداد أن العمل مستمر.',
    attributions: [{ content: ['أن العمل مستمر'], speaker: 'ليلى حداد', naming: 'person' }],
  },
  {
    name: 'a name after a noun with the article that no list has',
    language: 'ar',
    text: 'وأضاف المؤرخ يوسف النجار أن التحذير وصل متأخرا.\nوأكدت الأطراف معا أن الاتفاق لا يزال قائما.',
    attributions: [
      { content: ['أن التحذير وصل متأخرا'], speaker: 'يوسف النجار', naming: 'person' },
      { content: ['أن الاتفاق لا يزال قائما'], speaker: 'الأطراف معا', naming: 'unnamed' },
    ],
  },
  {
    name: 'said in the name of a body, by nobody named',
    language: 'ar',
    text: 'وأكد المتحدث باسم الجيش أن العملية انتهت.',
    attributions: [{ content: ['أن العملية انتهت'], naming: 'unnamed' }],
  },
  {
    name: 'adjectives of a role without article are no name',
    language: 'ar',
    text: 'قال مسؤول أميركي كبير إن المحادثات توقفت.\nوقال مزارع فلسطيني إن الطريق مغلق.',
    attributions: [
      { content: ['إن المحادثات توقفت'], speaker: 'مسؤول أميركي كبير', naming: 'unnamed' },
      { content: ['إن الطريق مغلق'], speaker: 'مزارع فلسطيني', naming: 'unnamed' },
    ],
  },
  {
    name: 'plurals and kin are no names',
    language: 'ar',
    text: 'وقال محتجون غاضبون إنهم لن يغادروا الساحة.\nوقال والد الضحية إن العائلة تنتظر.',
    attributions: [
      { content: ['إنهم لن يغادروا الساحة'], naming: 'unnamed' },
      { content: ['إن العائلة تنتظر'], naming: 'unnamed' },
    ],
  },
  {
    name: 'a body is one, whatever adjectives it has',
    language: 'ar',
    text: 'قالت هيئة البث الإسرائيلية إن الاجتماع ألغي.',
    attributions: [{ content: ['إن الاجتماع ألغي'], naming: 'organisation' }],
  },
  {
    name: 'whom it was said to is no part of the name',
    language: 'ar',
    text: 'وقال الوزير لافروف لوكالة تاس إن موسكو مستعدة.',
    attributions: [{ content: ['إن موسكو مستعدة'], speaker: 'لافروف', naming: 'person' }],
  },
  {
    name: 'the cue after the quotation and its comma',
    language: 'ar',
    text: '«لن نتراجع»، يقول أحمد الخطيب.',
    attributions: [{ content: ['«لن نتراجع»'], speaker: 'أحمد الخطيب', naming: 'person' }],
  },
  {
    name: 'according to an agency, with a comma after it',
    language: 'ar',
    text: 'بحسب وكالة رويترز، وافقت الحكومة على الخطة.',
    attributions: [
      { content: ['وافقت الحكومة على الخطة'], source: 'وكالة رويترز', naming: 'outlet' },
    ],
  },
  {
    name: '“to” is no part of whom it is according to',
    language: 'ar',
    text: 'وافقت الحكومة على الخطة وفقا لمصادر دبلوماسية.',
    attributions: [
      {
        ...{ content: ['وافقت الحكومة على الخطة'], source: 'مصادر دبلوماسية' },
        ...{ speaker: 'مصادر دبلوماسية', naming: 'unnamed' },
      },
    ],
  },
  {
    name: 'vowels may be written',
    language: 'ar',
    text: 'قالَ محمد صلاح: «سنعود أقوى في الموسم المقبل».',
    attributions: [
      { content: ['«سنعود أقوى في الموسم المقبل»'], speaker: 'محمد صلاح', naming: 'person' },
    ],
  },
];
