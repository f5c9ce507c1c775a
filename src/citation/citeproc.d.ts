/** What Hearsay uses of citeproc-js, which comes without types. */
declare module 'citeproc' {
  type Format = Readonly<Record<string, unknown>>;

  interface Engine {
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[]): void;
    /** What belongs to all entries, and the entries; false where the style has none. */
    makeBibliography(): [unknown, string[]] | false;
  }

  interface System {
    /** CSL of the words of a language. */
    retrieveLocale(language: string): string;
    /** CSL-JSON. */
    retrieveItem(id: string): object;
  }

  const CSL: {
    readonly Engine: new (system: System, style: string, language: string) => Engine;
    readonly Output: { readonly Formats: Record<string, Format> };
  };
  export default CSL;
}
