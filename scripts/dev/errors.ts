/** Gathers whatever goes wrong in a page from its first script on, for whoever asks the global `errors`. */
const errors: string[] = [];
Object.assign(globalThis, { errors });
addEventListener('error', ({ message }) => errors.push(message));
addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
const consoleError = console.error;
console.error = (...given: unknown[]) => {
  errors.push(given.map(String).join(' '));
  consoleError(...given);
};
