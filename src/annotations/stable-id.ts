/**
 * An annotation id made of another program's own, the same every time: a UUID of version 8 (RFC 9562,
 * 5.8) of the first bits of a SHA-256 over both.
 */
export async function stableId(format: string, id: string): Promise<string> {
  const text = new TextEncoder().encode(`hearsay import\n${format}\n${id}`);
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', text)).subarray(0, 16);
  // Version and variant, by the standard.
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const parts = [8, 12, 16, 20].map((end, index) => digits.slice([0, 8, 12, 16][index], end));
  return `urn:uuid:${[...parts, digits.slice(20)].join('-')}`;
}
