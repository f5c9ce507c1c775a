/**
 * `npx tsx scripts/attribution-cases.ts [open]`: accuracy of speaker, naming and chain by kind of
 * case, on the half that is set aside; with `open` on the other half, misses listed.
 */
import { ASKED, accuracy, answer } from '../tests/attribution/cases/answer.ts';
import { who } from '../tests/attribution/cases/who.ts';
import { whoHeld } from '../tests/attribution/cases/who-held.ts';
import { shippedModel } from '../tests/attribution/weights.ts';

const open = process.argv[2] === 'open';
const questions = open ? who : whoHeld;
const model = shippedModel();

for (const kind of [...new Set(questions.map((question) => question.kind)), 'all']) {
  const asked = questions.filter((question) => kind === 'all' || question.kind === kind);
  const counts = accuracy(asked, model);
  const cells = ASKED.map((key) => {
    const { right, of } = counts[key];
    return of === 0 ? '' : `${key} ${right}/${of} (${((100 * right) / of).toFixed(1)} %)`;
  });
  console.log([kind.padEnd(22), ...cells.map((cell) => cell.padEnd(24))].join(' ').trimEnd());
}
for (const question of open ? questions : []) {
  const missed = [...answer(question, model)].flatMap(([key, right]) => (right ? [] : [key]));
  if (missed.length > 0) console.log(`missed ${missed.join(', ')}: ${question.text}`);
}
