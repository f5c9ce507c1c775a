/** One element of our own parts, with its class and what is in it; strings become text. */
export function part<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

/** A button that acts on what the reader does, and on no event that a script made. */
export function actButton(
  document: Document,
  className: string,
  name: string,
  act: () => void,
): HTMLButtonElement {
  const button = part(document, 'button', className, name);
  button.type = 'button';
  button.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
  return button;
}
