/** An article as it read at one time: what a later reading is compared with. */
export interface Edition {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** An edition from a headline and a body with blank lines between its blocks. */
export function editionOf(title: string | null, bodyText: string): Edition {
  return { title: title ?? '', paragraphs: bodyText.split('\n\n').filter((one) => one !== '') };
}

/** SHA-256 of an edition, in hexadecimal digits: the same words have the same. */
export async function hashOf(edition: Edition): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytesOf(edition));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** An edition for the store: a quarter to a third of its text in size. */
export async function pack(edition: Edition): Promise<Uint8Array<ArrayBuffer>> {
  return await through(bytesOf(edition), new CompressionStream('deflate-raw'));
}

/** The edition that was packed; throws when the bytes are damaged. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Edition> {
  const json = await through(bytes, new DecompressionStream('deflate-raw'));
  return JSON.parse(new TextDecoder().decode(json)) as Edition;
}

const bytesOf = ({ title, paragraphs }: Edition) =>
  new TextEncoder().encode(JSON.stringify({ title, paragraphs }));

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Response(new Blob([bytes]).stream().pipeThrough(stream));
  return new Uint8Array(await packed.arrayBuffer());
}
