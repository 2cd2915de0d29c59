import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioCut } from '../../core/criticality/scenario.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { sectionsOfRoute } from '../../state/what-if/route-sections.ts';
import { routeOf } from '../../state/what-if/scenario-edits.ts';
import { Select } from '../../ui/select.tsx';
import styles from './what-if.module.css';

type Props = {
  readonly cut: ScenarioCut;
  readonly result: StudyResult;
  readonly onChange: (cut: ScenarioCut) => void;
};

/** Of a cable: all of it, or which of its sections. */
export function CutExtent({ cut, result, onChange }: Props): ReactNode {
  const { t } = useTranslation('cut');
  const format = useFormat();
  if (cut.type !== 'section' && cut.type !== 'route') return null;
  const route = cut.type === 'route' ? cut.id : routeOf(cut.id);
  const sections = sectionsOfRoute(result, route);
  if (sections.length === 0) return null;
  const km = (metres: number | undefined): string => format.fixed((metres ?? 0) / 1000, 1);
  const stretchOf = (section: number): string =>
    `${km(result.sections.fromM[section])}–${km(result.sections.toM[section])}`;
  const options = [
    { value: route, label: t('list.whole') },
    ...sections.map((section) => ({
      value: result.targets.id[section] ?? '',
      label: t('list.section', { stretch: stretchOf(section) }),
    })),
  ];
  return (
    <Select
      className={styles.extent ?? ''}
      label={t('list.extent', { name: result.targets.name[sections[0] ?? 0] ?? route })}
      labelHidden
      value={cut.id}
      options={options}
      onChange={(id) => onChange({ type: id === route ? 'route' : 'section', id })}
    />
  );
}
