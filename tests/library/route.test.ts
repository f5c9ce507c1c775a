import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, hashOfSearch, type Route, routeOf, SCREENS } from '../../library/route.ts';
import { parseQuery } from '../../src/search/query.ts';

describe('a route of the library', () => {
  it('comes back from its address, whatever is searched for', () => {
    const route = fc.oneof(
      fc.record({ screen: fc.constantFrom(...SCREENS), sought: fc.string({ unit: 'grapheme' }) }),
      fc.record({ screen: fc.constant('article' as const), id: fc.string({ minLength: 1 }) }),
    );
    fc.assert(
      fc.property(route, (one: Route) => {
        expect(routeOf(hashOf(one))).toEqual({ ...one });
      }),
    );
  });

  it.each(['', '#', '#/nowhere', '#/article/', '#/article/%'])('is everything at %j', (hash) => {
    const { screen } = routeOf(hash);
    expect(screen === 'everything' || screen === 'article').toBe(true);
    if (screen === 'article') expect(routeOf(hash)).toEqual({ screen, id: '' });
  });

  it('searches for a whole name, also one with marks in it', () => {
    const route = routeOf(hashOfSearch('speaker', 'Ada "Bo" Byrne'));
    const { terms } = parseQuery('sought' in route ? route.sought : '');
    expect(terms).toMatchObject([{ kind: 'field', field: 'speaker', text: 'ada bo byrne' }]);
  });
});
