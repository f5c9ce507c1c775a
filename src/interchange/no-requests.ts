/** Stands in for what Citation.js would fetch with: an extension that makes no request cannot be made to. */
function refuse(): never {
  throw new Error('Hearsay makes no requests');
}

export { refuse as default, refuse as fetchFile, refuse as fetchFileAsync, refuse as setUserAgent };
