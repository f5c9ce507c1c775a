/**
 * Stands in the build for `decode-named-character-reference`: no name is known, so what was typed
 * stays. The parser asks it for what stands in the address of a link alone.
 */
export const decodeNamedCharacterReference = (_name: string): string | false => false;
