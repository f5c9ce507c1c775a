/** Most characters of a page that are read for attributions: a 300,000-word page. */
export const LONGEST_PAGE = 2_000_000;
/** Most blocks of one article: a block a line at a hundred characters a line. */
export const MOST_BLOCKS = 20_000;
/** Most statements of one page: twice what a book of a megabyte says. A page that has more has no end of them. */
export const MOST_STATEMENTS = 10_000;
