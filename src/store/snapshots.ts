/** A snapshot, as its file's name tells it: a list of them elsewhere could be lost on its own. */
export interface Snapshot {
  readonly name: string;
  readonly database: string;
  readonly lastSeq: number;
  readonly annotations: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Snapshots kept of one database: should the newest be damaged, an earlier one serves. */
const MOST_SNAPSHOTS = 3;

/** The files of snapshots in a private folder, one a snapshot. */
export class Snapshots {
  constructor(private readonly folder: () => Promise<FileSystemDirectoryHandle>) {}

  /** Those of whatever database, the oldest first. */
  async all(): Promise<readonly Snapshot[]> {
    const found: Snapshot[] = [];
    for await (const name of (await this.folder()).keys()) {
      const snapshot = snapshotNamed(name);
      if (snapshot) found.push(snapshot);
    }
    return found.sort((one, other) => one.at - other.at || one.lastSeq - other.lastSeq);
  }

  /** Those of one, by how far it had come: a clock may have been turned back. */
  async of(database: string): Promise<readonly Snapshot[]> {
    const own = (await this.all()).filter((snapshot) => snapshot.database === database);
    return own.sort((one, other) => one.lastSeq - other.lastSeq);
  }

  /** The file of one; null where it cannot be opened. */
  async open(name: string): Promise<File | null> {
    // What cannot be opened is no copy; an earlier one may be.
    const file = await (await this.folder()).getFileHandle(name).catch(() => null);
    return file && (await file.getFile());
  }

  /** Writes one; what is written takes the file's place only when it is closed. */
  async write(
    snapshot: Omit<Snapshot, 'name'>,
    bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
  ): Promise<void> {
    const file = await (await this.folder()).getFileHandle(nameOf(snapshot), { create: true });
    await bytes.pipeTo(await file.createWritable());
  }

  /** Takes away all of a database but the newest few. */
  async dropOlder(database: string): Promise<void> {
    const folder = await this.folder();
    for (const { name } of (await this.of(database)).slice(0, -MOST_SNAPSHOTS)) {
      await folder.removeEntry(name);
    }
  }
}

const nameOf = ({ database, lastSeq, annotations, at }: Omit<Snapshot, 'name'>) =>
  `snapshot_${database}_${lastSeq}_${annotations}_${at}.jsonl.gz`;

function snapshotNamed(name: string): Snapshot | null {
  const found = /^snapshot_([0-9a-f-]+)_(\d+)_(\d+)_(\d+)\.jsonl\.gz$/.exec(name);
  if (!found) return null;
  const [, database, lastSeq, annotations, at] = found;
  return {
    ...{ name, database: database! },
    ...{ lastSeq: Number(lastSeq), annotations: Number(annotations), at: Number(at) },
  };
}
