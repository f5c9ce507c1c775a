import { wordSet } from './language.ts';

/** Beginnings and ends of stems whose participle has no "ge". */
const UNSTRESSED = /^(?:be|er|ver|ent|emp|zer|über|unter|wider|miss|ge)|ier$/;

/** The forms of regular verbs, from their stems: present, past, infinitive, participle. */
export const regular = (stems: string): string =>
  stems
    .split(/\s+/)
    .map((stem) => {
      const e = /(?:[td]|[^rlhaeiou][nm])$/.test(stem) ? 'e' : '';
      const infinitive = `${stem}${/e[lr]$/.test(stem) ? '' : 'e'}n`;
      const participle = `${UNSTRESSED.test(stem) ? '' : 'ge'}${stem}${e}t`;
      return `${stem}${e}t ${stem}${e}te ${stem}${e}ten ${infinitive} ${participle}`;
    })
    .join(' ');

/** Separable verbs: what they end their clause with, and the stems that leave it there. */
const REGULAR: Readonly<Record<string, string>> = {
  mit: 'teil',
  an: 'kündig führ mahn deut merk',
  hinzu: 'füg setz',
  aus: 'führ sag drück',
  fest: 'stell',
  klar: 'stell',
  dar: 'stell leg',
  auf: 'stell',
  ein: 'räum schätz stuf wend',
  voraus: 'sag',
  ab: 'lehn',
  bekannt: 'mach',
};

/** Those that change their vowel; "von" and "als" may stand anywhere in the clause. */
const IRREGULAR: Readonly<Record<string, string>> = {
  'an bekannt zu': 'gibt gab||en geben gebe',
  'aus von': 'spricht sprach||en sprechen geht ging||en gehen',
  'hin zurück': 'weist wies||en weisen',
  hervor: 'hob||en hebt',
  vor: 'wirft warf||en werfen schlägt schlug||en',
  ein: 'gesteht gestand tritt trat wirft warf',
  ab: 'streitet stritt||en',
  'entgegen fest für': 'hält hielt||en halten',
  'als für': 'bezeichnet||e|en sieht sah||en beschreibt beschrieb||en',
};

function tableOf(): ReadonlyMap<string, ReadonlySet<string>> {
  const table = new Map<string, Set<string>>();
  const file = (ends: string, forms: string): void => {
    for (const form of wordSet(forms)) {
      const known = table.get(form) ?? new Set();
      for (const end of wordSet(ends)) known.add(end);
      table.set(form, known);
    }
  };
  for (const [end, stems] of Object.entries(REGULAR)) {
    file(end, regular(stems).replace(/\bge\p{Ll}+/gu, ''));
  }
  for (const [ends, forms] of Object.entries(IRREGULAR)) file(ends, forms);
  // These report without their particle too.
  for (const form of wordSet(regular('sag mahn'))) table.delete(form);
  return table;
}

/** What the clause of a separable verb ends with, by its finite forms. */
export const particles = tableOf();

/** All forms of the separable verbs, apart and joined. */
export const separable: string = [
  ...particles.keys(),
  ...Object.entries(REGULAR).flatMap(([end, stems]) =>
    stems
      .split(' ')
      .flatMap((stem) => [stem, `ge${stem}`].map((form) => `${end}${form}`))
      .flatMap((form) => {
        const e = /[td]$/.test(form) ? 'e' : '';
        return [`${form}${e}t`, `${form}${e}te`, `${form}${e}ten`, `${form}en`];
      }),
  ),
  'angegeben angab bekanntgab bekanntgegeben zugab zugegeben hinwies hingewiesen zurückwies',
  'zurückgewiesen aussprach ausgesprochen ausgegangen ausgeht hervorgehoben vorwarf vorgeworfen',
  'vorschlug vorgeschlagen eingestanden abgestritten festgehalten entgegengehalten',
].join(' ');

/** Verbs whose form for reported speech ends in "e", and those of the auxiliaries. */
export const reported: string =
  'sei||en habe werde könne solle müsse wolle dürfe möge gebe gehe komme stehe bestehe bleibe ' +
  'lasse führe liege mache finde halte nehme wisse brauche handele handle sehe erwarte stelle gelte ' +
  'zeige bringe trage treffe laufe fehle bedeute gehöre entspreche spreche verstoße bekomme ' +
  'erhalte besitze verfüge biete ermögliche leide lebe arbeite plane rechne glaube hoffe ziehe ' +
  'setze sorge scheine beginne diene drohe reiche steige sinke verliere wachse wirke betreffe ' +
  'betrage erfülle heiße verhindere verletze';

/** Past and conditional forms that reported speech borrows where its own look like the present. */
export const conditional: string =
  'hätte||n würde||n könnte||n sollten müssten dürften wäre||n müsste gäbe||n ' +
  'käme||n ginge||n ließe||n blieben stünde||n bräuchten fände bestünden';
