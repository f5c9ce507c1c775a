import { expect, it } from 'vitest';
import { hashOf, routeOf } from '../../library/route.ts';

it('says which part of the library is to go out, there and back', () => {
  for (const of of [
    { article: 'a b&c', ids: null },
    { article: null, ids: ['0198-1', '0198-2'] },
  ]) {
    const route = { screen: 'export' as const, sought: 'tag:"sea"', of };
    expect(routeOf(hashOf(route))).toEqual(route);
  }
  expect(routeOf('#/export')).toEqual({ screen: 'export', sought: '' });
});
