import { Suspense, lazy, useEffect } from 'react';
import { LaterMessages } from '../../../i18n/later-messages.tsx';
import { WaitingLines } from '../../../ui/waiting-lines.tsx';

const EntryPage = lazy(async () => ({ default: (await import('./entry-page.tsx')).EntryPage }));

/** The form of a record that is entered; when it goes, the keyboard is back in the room. */
export function Entering() {
  useEffect(
    () => () => {
      const room = document.getElementById('room');
      const { activeElement } = document;
      if (activeElement === document.body || room?.contains(activeElement)) room?.focus();
    },
    [],
  );
  return (
    <Suspense fallback={<WaitingLines padded />}>
      <LaterMessages>
        <EntryPage />
      </LaterMessages>
    </Suspense>
  );
}
