import { elementOf, isIn } from './native.ts';

const TYPED_IN = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** What the reader has selected to read; null for nothing, and inside fields that are typed in. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const element = elementOf(range.commonAncestorContainer);
  if (document.designMode === 'on' || (element && isIn(element, TYPED_IN))) return null;
  return range.toString().trim() === '' ? null : range.cloneRange();
}
