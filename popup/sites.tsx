import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '../src/browser.ts';
import { report } from '../src/report.ts';
import { say } from '../src/words.ts';

const EVERYWHERE = ['http://*/*', 'https://*/*'];

/** Where Hearsay starts by itself now. */
interface Grants {
  readonly here: boolean;
  readonly everywhere: boolean;
}

/** Two buttons that ask the browser for this site or all sites, and give that back. */
export function Sites({ url }: { readonly url: string | null }) {
  const here = patternOf(url);
  const grants = useGrants(here);
  if (!grants) return null;
  return (
    <fieldset class="sites">
      <legend class="unseen">{say('sites')}</legend>
      {here && (
        <button
          type="button"
          class="button-line"
          disabled={grants.everywhere}
          onClick={() => change([here], grants.here)}
        >
          {say(
            grants.everywhere
              ? 'sites_included'
              : grants.here
                ? 'sites_remove_here'
                : 'sites_add_here',
          )}
        </button>
      )}
      <button
        type="button"
        class="button-line"
        onClick={() => change(EVERYWHERE, grants.everywhere)}
      >
        {say(grants.everywhere ? 'sites_remove_everywhere' : 'sites_add_everywhere')}
      </button>
    </fieldset>
  );
}

/** Asks or gives back, inside the click: nothing may be awaited before `request`. */
function change(origins: string[], isGranted: boolean): void {
  const answer = isGranted
    ? browser.permissions.remove({ origins })
    : browser.permissions.request({ origins });
  answer.catch((error: unknown) => report(error, 'changing the permission'));
}

/** The match pattern of a page's site: its host with any port; null for what is not http(s). */
export function patternOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : null;
}

/** What is granted now, followed while it changes; undefined until it is known. */
function useGrants(here: string | null): Grants | undefined {
  const [grants, setGrants] = useState<Grants>();
  const read = useCallback(() => {
    const contains = (origins: string[]) => browser.permissions.contains({ origins });
    Promise.all([here ? contains([here]) : false, contains(EVERYWHERE)]).then(
      ([isHere, isEverywhere]) => setGrants({ here: isHere, everywhere: isEverywhere }),
      (error: unknown) => report(error, 'reading the permissions'),
    );
  }, [here]);
  useEffect(() => {
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, [read]);
  return grants;
}
