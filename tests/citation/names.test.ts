import { describe, expect, it } from 'vitest';
import { nameOf } from '../../src/citation/names.ts';

const name = (author: string, language: string | null = 'en') => {
  const parts = nameOf(author, 'The Daily Lamp', language);
  return 'literal' in parts ? parts.literal : [parts.given, parts.family, parts.suffix];
};

describe('the name of an author', () => {
  it.each([
    ['Jane Doe', ['Jane', 'Doe', undefined]],
    ['Jane Q. Doe', ['Jane Q.', 'Doe', undefined]],
    ['Ludwig van Beethoven', ['Ludwig', 'van Beethoven', undefined]],
    ['Juan de la Cruz', ['Juan', 'de la Cruz', undefined]],
    ['Martin Luther King, Jr.', ['Martin Luther', 'King', 'Jr.']],
    ['Sinéad O’Connor', ['Sinéad', 'O’Connor', undefined]],
    ['Иван Петров', ['Иван', 'Петров', undefined]],
  ])('%s is parted', (author, parts) => {
    expect(name(author)).toEqual(parts);
  });

  it.each([
    ...['Reuters', 'Associated Press', 'BBC News', 'AFP', 'Daily Lamp', 'Al Jazeera', 'Lamp Staff'],
    ...['the newsroom', '@jane', 'Jane Doe and John Roe with others', '王小明', 'AP AFP', ''],
  ])('%s stays whole', (author) => {
    expect(name(author)).toBe(author);
  });

  it('stays whole where the family’s name comes first', () => {
    expect(name('Orbán Viktor', 'hu')).toBe('Orbán Viktor');
  });
});
