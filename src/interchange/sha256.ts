/** SHA-256 (FIPS 180-4) of a text's UTF-8, in hexadecimal digits in lower case, as `sha256sum` gives it. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
