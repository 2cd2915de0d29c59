import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useFormat } from '../../i18n/use-format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { lastDataset, lastResult } from '../../state/selectors/last-known.ts';
import { useApp } from '../../state/use-app.ts';
import { planView } from './plan-view.ts';
import type { TableContext } from './tables/table-text.ts';
import { useReferenceDay } from './use-reference-day.ts';

/** What tables on paper and in files say of the data; null while there is none. */
export function useTableContext(): TableContext | null {
  const { t } = useTranslation(['plan', 'targets', 'model', 'risk']);
  const format = useFormat();
  const language = useLanguage();
  const dataset = useApp(lastDataset);
  const result = useApp(lastResult);
  const sensitive = useStore(planView, (view) => view.sensitive);
  const reference = useReferenceDay();
  if (!dataset || !result) return null;
  return {
    t,
    format,
    province: dataset.province[language],
    illustrative: dataset.illustrative,
    cutOff: dataset.cutOff,
    dataHash: result.dataHash,
    resultHash: result.hash,
    referenceDay: reference.day,
    referenceFrom: reference.from,
    sensitive,
  };
}
