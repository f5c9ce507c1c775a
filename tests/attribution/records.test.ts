import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { shippedModel } from './weights.ts';

const model = shippedModel();

const read = (text: string) => attribute({ text, language: 'en' }, model);

describe('the record of a speaker', () => {
  it('gives one speaker one id and another speaker another', () => {
    const text =
      'Lena Voss said that the mill was shut.\n\nOmar Haddad said that it was not.\n\n“We have no flour,” Voss said.';
    expect(read(text).map(({ speakerId }) => speakerId)).toEqual(['s1', 's2', 's1']);
  });

  it('tells two people of one surname apart', () => {
    const text = 'Lena Voss said that the mill was shut.\n\nKarl Voss said that it was not.';
    expect(read(text).map(({ speaker }) => speaker)).toEqual(['Lena Voss', 'Karl Voss']);
  });

  it('lists where the speaker is mentioned', () => {
    const text = 'Lena Voss runs the mill.\n\n“We have no flour,” Voss said.';
    const [item] = read(text);
    expect(item?.mentions.map(([start, end]) => text.slice(start, end))).toEqual([
      'Lena Voss',
      'Voss',
    ]);
  });

  it.each([
    ['Foreign Minister Lena Voss said that the mill was shut.', 'Foreign Minister'],
    ['Lena Voss, a director of the port, said that the mill was shut.', 'director of the port'],
    ['Lena Voss, 43, a mill worker, said that the mill was shut.', 'mill worker'],
    ['“The mill is shut,” said village baker Lena Voss.', 'village baker'],
    ['Mrs. Voss said that the mill was shut.', null],
  ])('describes the speaker of: %s', (text, description) => {
    expect(read(text)[0]?.description).toBe(description);
  });

  it('does not describe a name by the end of the sentence before', () => {
    const text = 'Mill to close, says village baker\n\nLena Voss said that she had sold the mill.';
    expect(read(text).find(({ speaker }) => speaker === 'Lena Voss')?.description).toBe(null);
  });

  it.each([
    [
      'An official, who asked not to be named because talks go on, said that the mill was shut.',
      'who asked not to be named because talks go on',
    ],
    [
      'The mill is shut, said an official, speaking on condition of anonymity, citing fear.',
      'speaking on condition of anonymity, citing fear',
    ],
    [
      '“The mill is shut,” an official said. She asked not to be named because talks go on.',
      'She asked not to be named because talks go on',
    ],
    [
      'The mill is shut, said an official who declined to be named. It rained.',
      'who declined to be named',
    ],
    [
      'An official said that the mill was shut. He did not want to be identified.',
      'He did not want to be identified',
    ],
    ['“The mill is shut,” an official said.', null],
    ['The street is to be named after a baker, an official said.', null],
    ['An official said that the street was not to be named after a baker.', null],
    ['An official said that the victims were yet to be identified.', null],
    ['A critic said that the age of anonymity was over.', null],
  ])('gives the reason why a source is not named: %s', (text, reason) => {
    expect(read(text).at(-1)?.reason).toBe(reason);
  });
});
