/** What pages load when an article has changed: that is seldom, and it is larger than what shows it. */
export { alignParagraphs } from './align.ts';
export { changesBetween } from './changes.ts';
export { diffWords } from './diff.ts';
