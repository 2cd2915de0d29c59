import { useMemo } from 'react';
import type { OfficeData } from '../../../core/brief/office/office-data.ts';
import { officeOf } from '../../../i18n/papers/paper-input-of.ts';
import { useApp } from '../../../state/use-app.ts';
import { usePaperSpeech } from './use-paper-speech.ts';

/** The project's own data of the office, or what the app proposes for the province. */
export function useOffice(): { readonly office: OfficeData; readonly own: boolean } {
  const speech = usePaperSpeech();
  const kept = useApp(({ project }) => project.briefing.office);
  const province = useApp(({ session }) =>
    session.dataset.status === 'ready' ? session.dataset.value.province.vi : '',
  );
  return useMemo(
    () => ({ office: officeOf(kept, province, speech), own: kept.entries.length > 0 }),
    [kept, province, speech],
  );
}
