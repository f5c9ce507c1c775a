import { cueTable, type Language, phrases, wordSet } from './language.ts';

/** Spanish: marks, cue verbs, "según" and its kin. */
export const spanish: Language = {
  code: 'es',
  marks: wordSet('el los las y en un una por con para del que se su al lo como más pero'),
  cues: cueTable({
    neutral:
      'dijo dice dicen dijeron dicho declaró declara declararon explicó explica explicaron añadió ' +
      'añade agregó agrega señaló señala señalaron indicó indica comentó comenta contó cuenta ' +
      'escribió escribe anunció anuncia informó informa informaron respondió responde relató ' +
      'recordó recuerda manifestó expresó precisó concluyó publicó confirmó confirma',
    assertive:
      'afirmó afirma afirmaron aseguró asegura aseguraron insistió insiste sostuvo sostiene subrayó destacó argumentó consideró opinó opina lamentó',
    doubting: 'alegó alega pretende',
    conceding: 'admitió admite reconoció reconoce',
    denying: 'negó niega desmintió',
    promising: 'prometió promete juró',
    asking: 'preguntó pregunta pidió pide',
    warning: 'advirtió advierte avisó',
    accusing: 'acusó acusa denunció denuncia',
  }),
  stances: cueTable({
    doubting: 'supuestamente presuntamente',
    conceding: 'confesó confiesa',
    denying: 'desmentido rechazó rechaza',
    promising: 'promesa',
    asking: 'pregunta exigió exige',
    warning: 'advertencia alertó amenazó',
    praising: 'elogió elogia celebró',
    accusing: 'acusación acusaciones',
  }),
  weakCues: wordSet(
    'cuenta pide pidió acusó acusa denunció publicó destacó recuerda indica niega pretende juró expresó',
  ),
  trailingCues: wordSet(''),
  auxiliaries: wordSet('ha han había habían también luego después además ya no se le les lo'),
  according: phrases('según, de acuerdo con, a juicio de, en palabras de, en opinión de'),
  relays: [],
  via: phrases('citada por, citadas por, citado por, citados por, citadas en'),
  anonymity: phrases('no ser identificado, no ser identificada, el anonimato, de anonimato'),
  reasons: wordSet('porque por'),
  accordingAfter: wordSet(''),
  reportNouns: wordSet(''),
  reportiveMood: wordSet(''),
  complementisers: wordSet('que'),
  addressees: wordSet('le les nos me'),
  pronouns: new Map([
    ['él', 'm'],
    ['ella', 'f'],
    ['ellos', 'p'],
    ['ellas', 'p'],
    ['yo', 'self'],
    ['nosotros', 'self'],
  ]),
  determiners: wordSet(
    'el la los las un una unos unas este esta estos estas su sus varios algunos',
  ),
  boundaries: wordSet('que pero porque cuando si como mientras aunque y o donde sino'),
  tails: wordSet(
    'en a al ante durante tras el lunes martes miércoles jueves viernes sábado domingo ayer hoy que y pero sobre después antes',
  ),
  relatives: wordSet('quien que'),
  negations: wordSet('no nunca jamás'),
  unnamed: wordSet(
    'fuente fuentes funcionario funcionarios portavoz diplomático diplomáticos testigo testigos experto expertos vecino vecinos miembro',
  ),
  documents: wordSet('informe estudio encuesta comunicado carta documento documentos datos cifras'),
  organisations: wordSet(
    'ministerio gobierno partido policía grupo agencia asociación sindicato tribunal fiscalía universidad banco empresa ejército ayuntamiento',
  ),
  bodies: wordSet('grupo empresa compañía organización'),
  knowing: wordSet('cercano cercana cercanos cercanas'),
  outlets: wordSet(
    'periódico diario país mundo agencia efe revista radio cadena televisión prensa reuters',
  ),
  titles: wordSet(
    'señor señora sr sr. sra sra. don doña presidente presidenta ministro ministra doctor doctora general',
  ),
};
