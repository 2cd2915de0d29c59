import { useTranslation } from 'react-i18next';
import { INCIDENT_KIND_IDS } from '../../core/model/incident-kinds.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { CommuneFilter } from './commune-filter.tsx';
import { FilterButton } from './filter-button.tsx';
import { KindFilter } from './kind-filter.tsx';
import { OwnerFilter } from './owner-filter.tsx';
import { PeriodFilter } from './period-filter.tsx';
import { SeverityFilter } from './severity-filter.tsx';
import { useClearFilters } from './use-clear-filters.ts';
import { useStudy } from './use-study.ts';

export function FilterChips() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const [study] = useStudy();
  const { clear, active } = useClearFilters();
  const some = (count: number): string | undefined =>
    count === 0 ? undefined : format.integer(count);
  return (
    <>
      <FilterButton
        label={t('filters.kinds')}
        value={`${study.incidentKinds.length}/${INCIDENT_KIND_IDS.length}`}
        icon="incident"
      >
        <KindFilter />
      </FilterButton>
      <FilterButton
        label={t('filters.period')}
        value={format.period(study.from, study.to)}
        icon="calendar"
      >
        <PeriodFilter />
      </FilterButton>
      <FilterButton label={t('filters.owners')} value={some(study.owners.length)}>
        <OwnerFilter />
      </FilterButton>
      <FilterButton label={t('filters.communes')} value={some(study.communes.length)}>
        <CommuneFilter />
      </FilterButton>
      <FilterButton label={t('filters.severities')} value={some(study.severities.length)}>
        <SeverityFilter />
      </FilterButton>
      {active ? (
        <Button variant="quiet" size="sm" icon="close" onClick={clear}>
          {t('filters.clear')}
        </Button>
      ) : null}
    </>
  );
}
