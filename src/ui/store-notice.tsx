import { useEffect, useState } from 'preact/hooks';
import type { backgroundCaller } from '../call.ts';
import type { PageToBackground, StoreReport } from '../messages.ts';
import { report } from '../report.ts';
import type { Copy } from '../store/second-copy.ts';
import { say, sayCount, sayTime } from '../words.ts';

type Call = ReturnType<typeof backgroundCaller<PageToBackground>>;

interface StoreNoticeProps {
  readonly call: Call;
  /** Told how the store stands, at first and after everything that is done about it. */
  readonly onState: (state: StoreReport) => void;
}

/**
 * Says when the store is not what it was, and offers what can be done; nothing while all is well. A
 * library that lost its notes is never shown as one that has none.
 */
export function StoreNotice({ call, onState }: StoreNoticeProps) {
  const [state, setState] = useState<StoreReport>();
  const [said, setSaid] = useState('');
  const look = () =>
    call('storeState', {}).then(
      (now) => {
        setState(now);
        onState(now);
      },
      (error: unknown) => report(error, 'asking the store'),
    );
  useEffect(() => {
    look();
  }, []);

  async function act(what: () => Promise<string>) {
    try {
      setSaid(await what());
    } catch (error) {
      report(error, 'mending the store');
      setSaid(say('store_failed'));
    }
    await look();
  }
  const restore = () =>
    act(async () => {
      const { added, updated, parted } = await call('recoverStore', {});
      return say('store_restored', sayCount('store_annotations', added + updated + parted));
    });
  const goOn = () =>
    act(async () => {
      await call('startStoreAfresh', {});
      return '';
    });

  return (
    <div role="status">
      {state && noticeOf(state, restore, goOn)}
      {said !== '' && <p class="notice">{said}</p>}
    </div>
  );
}

function noticeOf(state: StoreReport, restore: () => void, goOn: () => void) {
  switch (state.status) {
    case 'sound':
      return null;
    case 'newer':
      return <Notice heading={say('store_newer')} why={say('store_newer_why')} />;
    case 'silent':
      return <Notice heading={say('store_silent')} why={say('store_silent_why')} />;
    case 'lost':
      return (
        <section class="notice">
          <h2>{say('store_lost')}</h2>
          <p>{say('store_lost_why')}</p>
          <p>{wordsOf(state.copy)}</p>
          {hasAny(state.copy) && (
            <button type="button" class="button-main" onClick={restore}>
              {say('store_restore')}
            </button>
          )}
          <button type="button" class="button-quiet" onClick={goOn}>
            {say('store_afresh')}
          </button>
        </section>
      );
  }
}

const hasAny = ({ annotations, steps }: Copy) => annotations + steps > 0;

function wordsOf(copy: Copy): string {
  const count = sayCount('store_annotations', copy.annotations);
  if (!hasAny(copy)) return say('store_no_copy');
  return copy.at === null
    ? say('store_copy_steps', count)
    : say('store_copy', sayTime(copy.at), count);
}

function Notice({ heading, why }: { readonly heading: string; readonly why: string }) {
  return (
    <section class="notice">
      <h2>{heading}</h2>
      <p>{why}</p>
    </section>
  );
}
