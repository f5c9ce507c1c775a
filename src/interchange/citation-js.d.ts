/** What Hearsay uses of Citation.js, which comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly config: {
      get(name: '@bibtex'): { format: { asciiOnly: boolean; useIdAsLabel: boolean } };
    };
    readonly output: {
      format(
        name: string,
        items: readonly object[],
        options?: { readonly format: 'object' },
      ): unknown;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
