/**
 * A function and its arguments as one expression whose value is a promise of the result's JSON, to
 * be evaluated in another program. `__name` is what esbuild calls to keep the names of functions
 * within; it exists only here.
 */
export function expression<A extends readonly unknown[], R>(
  inside: (...args: A) => R | Promise<R>,
  args: A,
): string {
  return expressionOn('', inside, args);
}

/** The same for a function whose first argument goes by this name there. */
export function expressionOn<A extends readonly unknown[], R>(
  first: string,
  inside: (...args: never) => R | Promise<R>,
  args: A,
): string {
  const given = first === '' ? '' : `${first}, `;
  return `((__name) => (async () =>
    JSON.stringify((await (${inside.toString()})(${given}...${JSON.stringify(args)})) ?? null)
  )())((named) => named)`;
}

/**
 * The middle of the first element that matches and contains the text, brought into view, and of its first
 * line where it has several; null when there is none.
 */
export function middleOf(selector: string, text: string): { x: number; y: number } | null {
  const element = Array.from(document.querySelectorAll(selector)).find((candidate) =>
    candidate.textContent.includes(text),
  );
  if (element === undefined) return null;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
