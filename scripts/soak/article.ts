/** Passages of the article that are marked, by which they are found again in the store. */
export const passagesOf = (round: number) => ({
  first: `boat number ${round} left before dawn`,
  second: `lamp number ${round} was seen from nowhere`,
});

/** An invented article for one round, at home at no other round's address. */
export function articleOf(round: number): string {
  const { first, second } = passagesOf(round);
  const paragraphs = Array.from(
    { length: 12 },
    (_, index) =>
      `<p>“We count the boats of day ${round},” pilot ${index} said on the quay, where nobody else ` +
      `had counted them since the autumn. The harbour office keeps a list of its own.</p>`,
  );
  return `<!doctype html><html lang="en"><title>Boats of day ${round}</title>
<meta property="og:type" content="article"><style>body { font: 18px serif; max-width: 40rem }</style>
<article><h1>Boats of day ${round}</h1><p>It is said that ${first} and came back.</p>
<p>The keeper says that ${second}.</p>${paragraphs.join('\n')}</article></html>`;
}
