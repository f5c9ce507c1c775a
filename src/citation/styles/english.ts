/** Months in full and as MLA shortens them (appendix 1). */
const MONTHS = [
  ['January', 'Jan.'],
  ['February', 'Feb.'],
  ['March', 'Mar.'],
  ['April', 'Apr.'],
  ['May', 'May'],
  ['June', 'June'],
  ['July', 'July'],
  ['August', 'Aug.'],
  ['September', 'Sept.'],
  ['October', 'Oct.'],
  ['November', 'Nov.'],
  ['December', 'Dec.'],
] as const;

const months = MONTHS.map(([long, short], index) => {
  const name = `month-${String(index + 1).padStart(2, '0')}`;
  return `<term name="${name}">${long}</term><term name="${name}" form="short">${short}</term>`;
});

/** What the three styles say in words, in American English: a CSL locale. */
export const ENGLISH = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US">
  <style-options punctuation-in-quote="true"/>
  <terms>
    <term name="accessed">accessed</term>
    <term name="and">and</term>
    <term name="et-al">et al.</term>
    <term name="from">from</term>
    <term name="no date">n.d.</term>
    <term name="retrieved">retrieved</term>
    <term name="open-quote">“</term>
    <term name="close-quote">”</term>
    <term name="open-inner-quote">‘</term>
    <term name="close-inner-quote">’</term>
    <term name="page-range-delimiter">–</term>
    ${months.join('')}
  </terms>
</locale>`;
