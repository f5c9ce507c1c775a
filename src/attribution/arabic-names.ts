import { setsOf } from './languages/language.ts';
import type { NameTeller } from './names.ts';
import { lowerAt } from './phrases.ts';
import type { Reading, Run } from './reading.ts';

/** Most tokens of a person's name: "Muhammad bin Salman bin Abdulaziz" has five. */
const LONGEST = 5;

/** The article, and "to", are written together with their word; so they are with each other. */
const ARTICLE = 'ال';
const TO = 'ل';
const TO_THE = 'لل';

const WORDS = setsOf({
  /** "In the name of": the word after it belongs to the role. */
  behalf: 'باسم',
  /** What people and bodies are or do, without the article. */
  roles:
    'رئيس||ة رؤساء وزير||ة وزراء نائب||ة نواب مدير||ة|و مدراء أمين||ة سفير||ة سفراء مبعوث||ة ' +
    'متحدث||ة|ون|ين ناطق||ة|ون|ين قائد||ة قادة زعيم||ة زعماء ملك||ة أمير||ة ولي شيخ||ة شيوخ إمام بابا ' +
    'سيد||ة دكتور||ة أستاذ||ة بروفيسور مهندس||ة|ون لواء عميد||ة عقيد فريق جنرال رائد نقيب||ة ملازم ' +
    'مستشار||ة|و|ون|ين خبير||ة خبراء محلل||ة|ون|ين باحث||ة|ون|ين صحفي||ة|ون|ين صحافي||ة|ون|ين كاتب||ة ' +
    'محام||ية|ون|ين محامي قاض||ية قاضي قضاة طبيب||ة أطباء ممرض||ة|ون معلم||ة|ون مدرس||ة|ون عضو||ة أعضاء ' +
    'مسؤول||ة|ون|ين مسئول||ة|ون|ين مصدر مصادر شاهد||ة شهود دبلوماسي||ة|ون|ين ناشط||ة|ون|ين ' +
    'متظاهر||ة|ون|ين محتج||ة|ون|ين مواطن||ة|ون|ين ساكن سكان أهالي أهل نازح||ة|ون|ين لاجئ||ة|ون|ين ' +
    'ناج||ية|ون|ين عامل||ة|ون عمال موظف||ة|ون|ين مزارع||ة|ون|ين تاجر تجار مالك||ة صاحب||ة أصحاب مؤسس||ة ' +
    'مدرب||ة لاعب||ة|ون رجل رجال امرأة نساء شاب||ة شبان طفل||ة أطفال والد||ة|ا أب أم أخ أخت شقيق||ة ابن ' +
    'ابنة زوج||ة جد||ة عم جار||ة جيران أحد إحدى بعض عدد كثير||ون معظم جميع كل آخر||ون شخص أشخاص ' +
    'ضابط||ة ضباط جندي جنود شرطي عنصر عناصر مقاتل||ون|ين مساعد||ة|و وكيل||ة ممثل||ة|ون|ين|و فنان||ة ' +
    'مخرج||ة شاعر||ة مرشح||ة عمدة حاكم||ة محافظ||ة كبير||ة كبار قس بطريرك مطران مفتي مفوض||ة|ية ' +
    'منسق||ة زميل||ة صديق||ة حكومة وزارة شرطة جيش جماعة منظمة هيئة لجنة مجلس إدارة شركة حزب حركة بنك ' +
    'مصرف جامعة معهد مركز مؤسسة نقابة اتحاد جمعية محكمة نيابة بلدية سلطة سلطات سفارة قوات قيادة مكتب ' +
    'رئاسة صحيفة وكالة قناة مجلة إذاعة موقع تلفزيون تقرير دراسة بيان رسالة وثيقة وثائق',
  /** First names that endings, or the word after them, would have taken for nouns. */
  given:
    'محمد أحمد محمود مصطفى علي حسن حسين حسان عمر عثمان خالد وليد سعد سعيد سامي سامح سمير سليم سليمان ' +
    'سالم صالح صلاح طارق طلال عادل عامر عباس عبد عماد عزيز فادي فارس فهد فيصل فؤاد قاسم كريم كمال ماجد ' +
    'ماهر مروان منصور منير ناصر نبيل نجيب هاني هشام وائل ياسر ياسين يحيى يوسف إبراهيم إسماعيل أيمن أنور ' +
    'أسامة أشرف بسام بشار بلال جابر جمال حازم حسام حمد حمزة رامي رشيد رفيق رياض زياد زكريا شادي شريف ' +
    'ضياء علاء بهاء غسان غازي مازن فاطمة عائشة خديجة زينب مريم ليلى سلمى سارة سعاد سميرة سمية نادية ' +
    'هدى هند هالة هبة وفاء رنا ريم رانيا دينا دعاء أسماء آمال آمنة إيمان بشرى حنان جميلة علياء غادة ' +
    'لينا لطيفة مها مي منى منال نجلاء نوال ياسمين صفاء هناء جون سيمون شارون نانسي أنتوني ماري هيلاري',
  /** When something was said, right after who said it. */
  times:
    'أمس اليوم مساء صباح الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت سابقا حاليا أيضا',
});

/** How plurals and feminine nouns end. */
const INFLECTED = /(?:ة|ون|ين|ات|اء|ه|اً)$/;
/** How adjectives that are made of nouns end: "Palestinian". */
const DERIVED = /ية?$/;

/**
 * The person's name in an Arabic source phrase, whose `head` is what stands before its first comma or
 * preposition; null when none shows itself, since no capital does. A noun for what somebody does leads up to it,
 * with definite words that belong to that ("the American president former Donald Trump"): the first word
 * after them that is not definite begins the name. A phrase that begins with no such noun is a name when
 * its words have neither the article nor the endings of nouns and adjectives; a list of first names
 * settles what endings leave open. What is left is taken for a description: a name that is missed harms
 * nobody.
 */
export const arabicName: NameTeller = (reading, [from, to]) => {
  const end = nameEnd(reading, from, to);
  const start = afterRole(reading, from, end);
  if (start === null || start >= end || end - start > LONGEST) return null;
  const run: Run = [start, end];
  // What follows "the historian" is a name where it is long enough; "the parties themselves" is none.
  const isLed = isRole(lowerAt(reading, from)) || end - start > 1;
  const isName = start > from ? isLed || isGiven(reading, start) : looksLikeName(reading, run);
  return isName ? run : null;
};

const isDefinite = (word: string): boolean =>
  word.startsWith(ARTICLE) && word.length > ARTICLE.length + 1;

const isRole = (word: string): boolean =>
  WORDS.roles.has(isDefinite(word) ? word.slice(ARTICLE.length) : word) && !WORDS.given.has(word);

const isGiven = (reading: Reading, i: number): boolean => WORDS.given.has(lowerAt(reading, i));

/** Whom the words are said to ("to the agency Reuters"), or when, is no part of the source. */
function nameEnd(reading: Reading, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const word = lowerAt(reading, i);
    const isTo = word.startsWith(TO) && isRole(word.slice(TO.length));
    if (isTo || word.startsWith(TO_THE) || WORDS.times.has(word)) return i;
  }
  return to;
}

/** Where what somebody is called begins, after what they do; null where only the latter is told. */
function afterRole(reading: Reading, from: number, to: number): number | null {
  const first = lowerAt(reading, from);
  let hasArticle = isDefinite(first);
  if (!isRole(first) && !hasArticle) return from;
  let i = from + 1;
  for (; i < to; i++) {
    const word = lowerAt(reading, i);
    if (WORDS.behalf.has(word)) i++;
    else if (isDefinite(word)) hasArticle = true;
    else if (!isRole(word)) break;
  }
  // "A senior official", "an eyewitness": what follows describes, and never names.
  return hasArticle ? i : null;
}

function looksLikeName(reading: Reading, [from, to]: Run): boolean {
  const [first, second] = [lowerAt(reading, from), lowerAt(reading, from + 1)];
  if (isGiven(reading, from)) return true;
  if (first.length < 3 || isDefinite(first) || INFLECTED.test(first)) return false;
  // "The father of the victim", "a Palestinian doctor".
  return to - from === 1 || !(isDefinite(second) || DERIVED.test(second));
}
