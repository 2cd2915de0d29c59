import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPER_NAMESPACES } from '../../../i18n/papers/paper-speech.ts';
import type { PaperSpeech } from '../../../i18n/papers/paper-speech.ts';
import { useFormat } from '../../../i18n/use-format.ts';

export function usePaperSpeech(): PaperSpeech {
  const { t } = useTranslation(PAPER_NAMESPACES);
  const { t: reasons } = useTranslation('reasons');
  const format = useFormat();
  return useMemo(() => ({ t, reasons, format }), [t, reasons, format]);
}
