/** The build's script of weights: it leaves them in a global and exports nothing. */
declare module '*/weights/english.js';
/** The build's script of styles, from styles-file.ts: likewise. */
declare module '*/citation/styles.js';
/** The build's script of names, from arabic-names-file.ts: likewise. */
declare module '*/names/arabic.js';
