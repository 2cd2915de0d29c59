import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SCAN_MODELS, SCAN_WINDOWS } from '../../../core/hotspots/scan/scan-input.ts';
import { SCAN_SHAPES } from '../../../core/study/repeat-scan.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { Select } from '../../../ui/select.tsx';
import styles from './repeat.module.css';
import { useRepeatSettings } from './use-repeat-settings.ts';

const RADII_M = [5_000, 10_000, 20_000, 40_000];
const DAYS = [30, 60, 90, 180];

/** What is scanned: the span of days, against what, how wide and how long. */
export function ScanTools(): ReactNode {
  const { t } = useTranslation('repeat');
  const format = useFormat();
  const [settings, change] = useRepeatSettings();
  const { group, model, windows, shape, maxRadiusM, maxDays } = settings;
  return (
    <div className={styles.tools}>
      <SegmentedControl
        label={t('scan.windows')}
        size="sm"
        value={windows}
        segments={SCAN_WINDOWS.toReversed().map((value) => ({
          value,
          label: t(`scan.windowsChoice.${value}`),
        }))}
        onChange={(value) => change({ windows: value })}
      />
      {group === 'security' ? null : (
        <Select
          label={t('scan.model')}
          value={model}
          options={SCAN_MODELS.map((value) => ({ value, label: t(`scan.models.${value}`) }))}
          onChange={(value) => change({ model: value })}
        />
      )}
      {group === 'cable' && model === 'permutation' ? (
        <Select
          label={t('scan.shape')}
          value={shape}
          options={SCAN_SHAPES.map((value) => ({ value, label: t(`scan.shapes.${value}`) }))}
          onChange={(value) => change({ shape: value })}
        />
      ) : null}
      <Select
        label={t('scan.radius')}
        value={String(maxRadiusM)}
        options={RADII_M.map((value) => ({ value: String(value), label: format.distance(value) }))}
        onChange={(value) => change({ maxRadiusM: Number(value) })}
      />
      <Select
        label={t('scan.days')}
        value={String(maxDays)}
        options={DAYS.map((value) => ({
          value: String(value),
          label: t('scan.daysValue', { n: format.integer(value) }),
        }))}
        onChange={(value) => change({ maxDays: Number(value) })}
      />
    </div>
  );
}
