// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { type Picked, usePicked } from '../../library/use-picked.ts';

const IDS = ['one', 'two', 'three'];
let picked: Picked;

function Probe({ about }: { readonly about: string }) {
  picked = usePicked(IDS, about);
  return null;
}

const show = (about: string) => render(<Probe about={about} />, document.body);
/** Until whatever a component does after it was painted is done. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 200));

test('what is picked is forgotten when the list is about something else, and when it comes back', async () => {
  show('harbour');
  await settled();
  picked.toggle(1);
  await settled();
  expect([...picked.ids]).toEqual(['two']);
  show('quay');
  expect(picked.ids.size).toBe(0);
  await settled();
  show('harbour');
  await settled();
  expect(picked.ids.size).toBe(0);
});

test('what is picked as soon as a new list is there stays picked', async () => {
  show('harbour');
  await settled();
  show('quay');
  picked.all();
  await settled();
  expect([...picked.ids]).toEqual(IDS);
});
