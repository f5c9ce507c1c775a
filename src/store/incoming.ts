/**
 * Where a page of ours lays down a backup that is to be restored, in the extension's private folder:
 * the background alone writes to the store, and messages carry no files.
 */
export const INCOMING = 'incoming.jsonl.gz';
