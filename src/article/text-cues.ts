/**
 * What the words of a block say about it, whatever stands around it. Each expression is linear:
 * no two parts of one can take the same character. Languages are those of the press that the
 * weights were learned from; other languages are judged by structure alone. They are asked of lower
 * case: an expression for either case takes several times as long to be made ready.
 */
const CUES = [
  // Sign-ups.
  /newsletter|sign ?up|subscri|inbox|e-?mail (?:address|updates)|stay informed|abonnier|inscri|suscr|podcast/,
  // Ways on to another article.
  /^(?:read|see|watch|listen|view)(?: more| next| also| all| now|:)|^(?:related|more (?:on|from|stor|about|in)|also |recommended|don.t miss|mehr |lire |lea |leer |weiterlesen|up next|trending|latest|popular|most read|you (?:may|might)|keep reading|next|previous|what to)/,
  // Picture credits.
  /getty|reuters|\bafp\b|ap photo|shutterstock|unsplash|photos?(?:graph)?s?(?: by|:|\/)|images?(?: source| credit| via|:)|credit:|courtesy|picture:|pictured|foto:|file photo|\((?:left|right|above|below)\)/,
  // A day or a time of day.
  /\d{1,2}[:.]\d\d ?(?:[ap]\.?m|gmt|et\b|e[ds]t|uhr|h\b)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? (?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-zé]{0,6}\.?,? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d+ (?:minute|hour|day|week|month|year)s? ago/,
  // Names the author.
  /^(?:by|von|par|por|written by|author|words|reported by|edited by|posted by|published by|reviewed by)\b/,
  // Buttons.
  /^(?:share|tweet|print|e-?mail|copy|comment|facebook|twitter|whatsapp|save|follow|like|reply|report|log ?in|sign ?in|close|menu|search|back|skip|show|hide|load|learn more|buy|shop|get started|contact|download|click|join|try|book|order|add to)\b/,
  // Tails.
  /follow (?:us|him|her|them|me) |contact (?:us|the)|download (?:the|our)|join (?:our|the|us)|support (?:us|our)|donat|republish|this (?:article|story|piece|post|content|report) (?:was|is|originally|has been|first|appear)|originally published|about the author|is an? (?:\w+ ){0,3}(?:writer|reporter|journalist|correspondent|editor|contributor|columnist|professor|fellow|author|freelance)/,
  // Marks of quotation.
  /["“”„«»‘「]/,
  // Comments, replies and votes.
  /\b(?:reply|replies|comments?|upvote|posts|joined|member|points|quote)\b/,
];

/** How many cues there are; cue `k` is bit `k` of the mask. */
export const TEXT_CUES = CUES.length;

/** Boilerplate speaks at once: longer blocks are asked by their beginning alone. */
const ASKED_LENGTH = 300;

/** Cues that are asked for by name, and their place among all. */
const NAMED = { signUp: 0, day: 3, author: 4, tail: 6, comments: 8 } as const;

/** Whether a mask of cues holds the one of this name. */
export function hasTextCue(mask: number, cue: keyof typeof NAMED): boolean {
  return ((mask >> NAMED[cue]) & 1) === 1;
}

/** The cues that these words give, as a mask. */
export function readTextCues(words: string): number {
  const asked = words.slice(0, ASKED_LENGTH).toLowerCase();
  let mask = 0;
  for (let cue = 0; cue < CUES.length; cue++) if (CUES[cue]!.test(asked)) mask |= 1 << cue;
  return mask;
}
