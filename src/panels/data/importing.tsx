import { Suspense, lazy, useEffect } from 'react';
import { LaterMessages } from '../../i18n/later-messages.tsx';
import { WaitingLines } from '../../ui/waiting-lines.tsx';

const ImportPage = lazy(async () => ({
  default: (await import('../import/import-page.tsx')).ImportPage,
}));

/** The import page; when it goes, the keyboard is back in the room. */
export function Importing() {
  useEffect(() => backToRoom, []);
  return (
    <Suspense fallback={<WaitingLines padded />}>
      <LaterMessages>
        <ImportPage />
      </LaterMessages>
    </Suspense>
  );
}

function backToRoom(): void {
  const room = document.getElementById('room');
  const { activeElement } = document;
  if (activeElement === document.body || room?.contains(activeElement)) room?.focus();
}
