/** True for the path of what is read out of a folder or a zip: Markdown, and nothing that is hidden. */
export const isNote = (path: string): boolean =>
  /\.(?:md|markdown)$/i.test(path) && !/(?:^|\/)\./.test(path);
