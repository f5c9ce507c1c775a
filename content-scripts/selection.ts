/** What the reader has selected to read; null for nothing, and inside fields that are typed in. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: node } = range;
  const element = node instanceof Element ? node : node.parentElement;
  if (
    element?.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])')
  ) {
    return null;
  }
  return range.toString().trim() === '' ? null : range.cloneRange();
}
