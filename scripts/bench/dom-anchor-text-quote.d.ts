declare module 'dom-anchor-text-quote' {
  /** The range of a quote below `root`, or null; the package ships no types. */
  export function toRange(
    root: Node,
    quote: { readonly exact: string; readonly prefix?: string; readonly suffix?: string },
  ): Range | null;
}
