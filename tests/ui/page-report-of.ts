import { NO_SIGNS } from '../../src/annotations/signs.ts';
import type { PageReport } from '../../src/page-report.ts';

/** What an invented page answers: an article that is read, with nothing in it but what is `given`. */
export const pageReportOf = (given: Partial<PageReport> = {}): PageReport => ({
  isArticle: true,
  language: 'en',
  signs: NO_SIGNS,
  reason: 'article',
  title: 'Council puts off the vote',
  byline: [],
  date: null,
  bodyText: '',
  ms: 1,
  longestTaskMs: 1,
  readings: 1,
  spentMs: 0,
  orphans: {},
  selected: '',
  altered: {},
  visit: '',
  settled: true,
  statements: [],
  anchored: {},
  spans: {},
  ...given,
});
