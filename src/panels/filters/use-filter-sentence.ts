import { useTranslation } from 'react-i18next';
import { INCIDENT_KINDS } from '../../core/model/incident-kinds.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useDataset } from './use-dataset.ts';
import { useStudy } from './use-study.ts';

const NAMED = 3;
const DEFAULT_KINDS: readonly string[] = INCIDENT_KINDS.filter(({ byDefault }) => byDefault).map(
  ({ id }) => id,
);

/** The active filters in words, for the dock, the print sheet and assistive technology. */
export function useFilterSentence(): string {
  const { t } = useTranslation(['shell', 'model']);
  const format = useFormat();
  const [study] = useStudy();
  const communes = useDataset()?.communes ?? [];
  const nameOf = (code: string): string =>
    communes.find((commune) => commune.code === code)?.name ?? code;
  const listed = (names: readonly string[]): string =>
    names.length <= NAMED ? format.list(names) : format.integer(names.length);

  const kinds = sameMembers(study.incidentKinds, DEFAULT_KINDS)
    ? t('filters.sentence.default')
    : study.incidentKinds.length === 0
      ? t('filters.sentence.no_kinds')
      : study.incidentKinds.length <= NAMED
        ? format.list(study.incidentKinds.map((kind) => t(`model:incident_kind_short.${kind}`)))
        : t('filters.sentence.kinds', { number: format.integer(study.incidentKinds.length) });
  return [
    kinds,
    format.period(study.from, study.to),
    study.owners.length > 0 && t('filters.sentence.owners', { list: listed(study.owners) }),
    study.communes.length > 0 &&
      t('filters.sentence.communes', { list: listed(study.communes.map(nameOf)) }),
    study.severities.length > 0 &&
      t('filters.sentence.severities', {
        list: format.list(study.severities.map((code) => t(`model:choice.severity.${code}`))),
      }),
  ]
    .filter((part) => part !== false)
    .join('; ');
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
