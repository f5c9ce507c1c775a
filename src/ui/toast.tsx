import { useEffect, useRef } from 'preact/hooks';
import { say } from '../words.ts';

/** What just happened, and how to take it back. */
export interface Message {
  readonly text: string;
  readonly undo?: () => void;
}

/**
 * Says what just happened. It stays until the next act or until dismissed, because a timer would
 * take Undo away from slow hands; Undo gets the focus, since the button that was pressed is gone.
 */
export function Toast({
  message,
  onDismiss,
}: {
  readonly message: Message | null;
  readonly onDismiss: () => void;
}) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (message?.undo) undo.current?.focus();
  }, [message]);
  return (
    <div class="toast-place" role="status">
      {message && (
        <div class="toast">
          <p>{message.text}</p>
          {message.undo && (
            <button ref={undo} type="button" class="button-main" onClick={message.undo}>
              {say('act_undo')}
            </button>
          )}
          <button type="button" class="button-quiet" onClick={onDismiss}>
            {say('act_dismiss')}
          </button>
        </div>
      )}
    </div>
  );
}
