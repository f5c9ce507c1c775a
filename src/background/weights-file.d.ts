/** The build's script of weights: it leaves them in a global and exports nothing. */
declare module '*/weights/english.js';
