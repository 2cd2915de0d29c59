import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioCut } from '../../core/criticality/scenario.ts';
import { DISC_RADIUS_M } from '../../state/what-if/move-disc.ts';
import { MetresField } from './metres-field.tsx';

type Props = {
  readonly cut: ScenarioCut;
  readonly number: number;
  readonly onChange: (cut: ScenarioCut) => void;
};

/** How large a disc is, how wide a corridor. */
export function CutSize({ cut, number, onChange }: Props): ReactNode {
  const { t } = useTranslation('cut');
  if (cut.type === 'disc') {
    return (
      <MetresField
        label={t('size.radius_of', { number })}
        labelHidden
        metres={cut.radiusM}
        {...DISC_RADIUS_M}
        onChange={(radiusM) => onChange({ ...cut, radiusM })}
      />
    );
  }
  if (cut.type !== 'corridor') return null;
  return (
    <MetresField
      label={t('size.width_of', { number })}
      labelHidden
      metres={cut.widthM}
      {...DISC_RADIUS_M}
      onChange={(widthM) => onChange({ ...cut, widthM })}
    />
  );
}
