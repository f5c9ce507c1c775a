/** An invented article from right to left, and the words of it that the pictures are about. */
import type { Words } from '../screenshots.ts';

export const ARABIC_HTML = `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ميناءان متخاصمان يتبادلان تحذيرات العواصف سرا</title>
<meta property="og:type" content="article">
<meta property="og:site_name" content="دفتر المنارة">
<meta property="article:published_time" content="2024-03-14T06:30:00Z">
<style>
  body { margin: 0 auto; max-width: 38rem; padding: 1.5rem; background: #fffdf8; color: #1d1f21;
    font: 18px/1.8 "Noto Naskh Arabic", "DejaVu Sans", sans-serif; }
  h1 { font-size: 1.9rem; line-height: 1.4; margin: 0 0 1rem; }
  p { margin: 0 0 1.1rem; }
</style>
</head>
<body>
<article>
<h1>ميناءان متخاصمان يتبادلان تحذيرات العواصف سرا</h1>
<p>ظل الميناءان طوال الشتاء يتبادلان تحذيرات العواصف عبر مضيق يعلن كل منهما أنه مغلق، ولم يكتب أحد شيئا منها، ولم يعلم بها أي من المجلسين.</p>
<p>وقال سليم الهاشمي، وزير الموانئ في الضفة الشمالية: «نحن نتحدث عن الأمواج مع كل من يملك قاربا، ولا نقبل درسا ممن أغلقوا رصيفهم».</p>
<p>وقطعت رئيسة المجلس في الضفة الجنوبية كل صلة قبل أربع سنوات، وأعلنت أن القوارب القادمة من الضفة الأخرى ستعاد إلى ديارها.</p>
<p>ونقلت صحيفة «المد المسائي» عن مسؤول كبير قوله: «إن طاقمين على الأقل مدينان بحياتهما لهذه المكالمات».</p>
<p>وأضاف المؤرخ يوسف النجار: «إن التحذير الذي يصل متأخرا ساعة واحدة ليس إلا خبرا من الأخبار».</p>
</article>
</body>
</html>`;

export const ARABIC_WORDS: Words = {
  named: ['نحن نتحدث عن الأمواج', 'سليم الهاشمي'],
  chained: null,
  selected: 'كل صلة قبل أربع سنوات',
};
