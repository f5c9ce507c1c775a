/** Picks what has to be of one kind out of what JSON gave; nothing inherited is ever seen. */

/** A member of its own. */
export function member(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null && Object.hasOwn(of, name)
    ? (of as Record<string, unknown>)[name]
    : undefined;
}

/** The text of a member; '' where it is none. */
export function textIn(of: unknown, name: string): string {
  const value = member(of, name);
  return typeof value === 'string' ? value : '';
}

/** The elements of a member that is a list, or the one thing that it is; none where it is missing. */
export function allIn(of: unknown, name: string): readonly unknown[] {
  const value = member(of, name);
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The texts of a member that is a list or a text. */
export const textsIn = (of: unknown, name: string): readonly string[] =>
  allIn(of, name).filter((one) => typeof one === 'string');

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
