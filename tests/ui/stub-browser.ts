import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

/** `browser.i18n` as a browser set to English answers it. */
export const i18n = {
  getMessage(key: string, fillings?: string | readonly string[]): string {
    const known: Readonly<Record<string, { readonly message: string }>> = messages;
    const given = typeof fillings === 'string' ? [fillings] : (fillings ?? []);
    const message = Object.hasOwn(known, key) ? (known[key]?.message ?? '') : '';
    return message.replace(/\$(\d)/g, (_, digit: string) => given[Number(digit) - 1] ?? '');
  },
};
