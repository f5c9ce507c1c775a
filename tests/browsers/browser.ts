/**
 * What an end-to-end test may do in a browser, the same in both, so that each test is written once.
 * Pointer and keys are the browser's own input, trusted as a person's; nothing here calls into the
 * extension's code.
 */
import type { CDPSession } from 'playwright-core';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** CSS pixels from the upper left corner of the document's viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A document on show: a page, the popup, an extension page, or a frame in a page. */
export interface View {
  /**
   * Runs a function in the document, with arguments that JSON can carry; the result comes back
   * by JSON too (`undefined` as null). The function travels as text: it sees only its arguments.
   */
  evaluate<A extends readonly unknown[], R>(
    inside: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R>;
  /**
   * Presses and releases the left button in the middle of the first element that matches the
   * selector and, where `text` is given, contains that text; waits until there is one.
   */
  click(selector: string, text?: string): Promise<void>;
  /** Types text to whatever has the focus. */
  type(text: string): Promise<void>;
  /** Presses one key, named as in `KeyboardEvent.key`, with modifiers before it: `Control+a`. */
  press(key: string): Promise<void>;
  /** Writes a PNG of the viewport. */
  screenshot(path: string): Promise<void>;
}

/** A tab, and the page in it. */
export interface Tab extends View {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
  /** Presses and releases the left button at a place. */
  clickAt(point: Point): Promise<void>;
  /** Moves the pointer to a place, with no button pressed. */
  pointAt(point: Point): Promise<void>;
  /** Presses the left button at one place and releases it at another, as one selects text. */
  drag(from: Point, to: Point): Promise<void>;
  /** Puts a finger on a place and lifts it. */
  tapAt(point: Point): Promise<void>;
  /** Gives the page a viewport of this size, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /**
   * The middle of the visible button of this name in the page, closed shadow roots included, or
   * null. The page itself cannot ask this; the browser is asked.
   */
  shadowButton(name: string): Promise<Point | null>;
  /**
   * Runs a function on the closed shadow root that Hearsay has in the page, as `evaluate` does; null
   * while there is none. The page itself cannot reach it; the browser is asked.
   */
  inHost<A extends readonly unknown[], R>(
    inside: (root: ShadowRoot, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R | null>;
  /** The page as it is printed without backgrounds, which is how browsers print: a PDF. */
  print(): Promise<Buffer>;
  /** Chromium's protocol on this page, for what no reader does. */
  readonly protocol?: CDPSession;
  /** The frame whose address contains `part`, in a closed shadow root or not, or null. */
  frame(part: string): Promise<View | null>;
  /** All frames whose address contains `part`. */
  frames(part: string): Promise<View[]>;
}

/** A running browser with Hearsay loaded. */
export interface Browser {
  readonly name: BrowserName;
  /** Where the extension's pages live, without a slash at the end. */
  readonly origin: string;
  /** Resolves when the browser has ended, by whatever hand. */
  readonly ended: Promise<void>;
  /** Opens a tab in the foreground and waits for the page to load. */
  openTab(url: string): Promise<Tab>;
  /** Clicks Hearsay's button while the tab is in front: grants activeTab and opens the popup. */
  clickToolbar(tab: Tab): Promise<View>;
  closePopup(): Promise<void>;
  /** Stops the service worker or event page; the next message to it starts a fresh one. */
  killBackground(): Promise<void>;
  /** Puts the extension in anew under its open pages, as an update does. */
  update(): Promise<void>;
  /**
   * Lets the extension keep no more than this many bytes, if it may not keep all it likes; null lifts
   * it. Chromium's protocol alone can.
   */
  limitStorage?(bytes: number | null): Promise<void>;
  /**
   * Presses a combination on the browser's own window, which heeds its shortcuts and the extension's
   * commands. Firefox's driver alone can: what Chromium's protocol presses goes past the window.
   */
  pressShortcut?(combination: string): Promise<void>;
  /** From now on a request for leave on these hosts is granted, as if the reader said yes. */
  consentTo(origins: readonly string[]): Promise<void>;
  /** What the browser complains about in the extension: its manifest, and errors at run time. */
  complaints(): Promise<string[]>;
  /** Ends the browser in an orderly way; what the profile holds stays. */
  close(): Promise<void>;
  /** Ends the browser at once, as a crash would. */
  kill(): Promise<void>;
}

/** How to start a browser. */
export interface LaunchOptions {
  /** The built extension's folder. */
  readonly extension: string;
  /** Folder that keeps what the browser stores; an earlier session's is taken up again. */
  readonly profile: string;
  /** With a window on the display; without it by default. */
  readonly headed?: boolean;
  /** `host:port` of a proxy that all traffic passes through, the machine's own included. */
  readonly proxy?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** With the reader's own few colours (CSS `forced-colors`); Chromium's protocol alone can. */
  readonly forcedColors?: boolean;
  /** Chromium's own features to try, off by default. */
  readonly features?: readonly string[];
}
