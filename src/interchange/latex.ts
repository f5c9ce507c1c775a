/** Text for LaTeX: what means something there is written by its command. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces whether or not there is a backslash before them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // Citation.js reads tags in titles.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '"': '\\textquotedbl{}',
};

/** What TeX draws as one character with the next: dashes, quotation marks, ¿ and ¡. */
const LIGATURES = /-(?=-)|'(?=')|`(?=`)|,(?=,)|[?!](?=`)/g;

/** The text, so that LaTeX shows it as it is; letters of all scripts stay, for it reads UTF-8. */
export const latexOf = (text: string): string =>
  text
    .replace(/[\\{}~^<>"&%$#_]/g, (mark) => COMMANDS[mark] ?? `\\${mark}`)
    .replace(LIGATURES, '$&{}');
