/** Listeners of ours in the page, which `document.open` drops with the page's own. */
export interface Listening {
  /** Listens before the page does, until we are taken down. */
  on<Kind extends Event>(target: EventTarget, type: string, listener: (event: Kind) => void): void;
  /** Listens again after the page has written itself anew; what still listens is left alone. */
  renew(): void;
}

export function createListening(signal: AbortSignal): Listening {
  const acts: (() => void)[] = [];
  return {
    on(target, type, listener) {
      const act = () =>
        target.addEventListener(type, listener as EventListener, { signal, capture: true });
      acts.push(act);
      act();
    },
    renew() {
      for (const act of acts) act();
    },
  };
}
