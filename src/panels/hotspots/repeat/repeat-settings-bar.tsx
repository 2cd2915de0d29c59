import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REPEAT_GROUPS } from '../../../core/hotspots/near-repeat/repeat-events.ts';
import { REPEAT_SPANS } from '../../../core/study/repeat.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { Select } from '../../../ui/select.tsx';
import styles from './repeat.module.css';
import { useRepeatSettings } from './use-repeat-settings.ts';

/** Which incidents and which period the page is about. */
export function RepeatSettingsBar(): ReactNode {
  const { t } = useTranslation('repeat');
  const [settings, change] = useRepeatSettings();
  return (
    <fieldset className={styles.settings} aria-label={t('settings.label')}>
      <Select
        label={t('settings.group')}
        value={settings.group}
        options={REPEAT_GROUPS.map((value) => ({ value, label: t(`settings.groups.${value}`) }))}
        onChange={(group) => change({ group })}
      />
      <SegmentedControl
        label={t('settings.span')}
        size="sm"
        value={settings.span}
        segments={REPEAT_SPANS.map((value) => ({ value, label: t(`settings.spans.${value}`) }))}
        onChange={(span) => change({ span })}
      />
    </fieldset>
  );
}
