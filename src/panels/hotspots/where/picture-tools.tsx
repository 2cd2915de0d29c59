import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HOTSPOT_METHODS, hotspotMethod } from '../../../core/hotspots/registry.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { autoMethod } from '../../../state/hotspots/auto-method.ts';
import { FIRST_CHOICE } from '../../../state/hotspots/picture-session.ts';
import { useApp } from '../../../state/use-app.ts';
import { structurallyEqual } from '../../../state/structural-equal.ts';
import { Progress } from '../../../ui/progress.tsx';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import roomStyles from '../hotspots-room.module.css';
import { BandwidthTools } from './bandwidth-tools.tsx';
import { MethodParams } from './method-params.tsx';
import { usePicture } from './use-picture.ts';
import styles from './where.module.css';

/** How much faster old incidents may lose their weight, in days of half-life. */
const FADES_DAYS = [0, 90, 180, 365, 730] as const;

/** Method, kernel, bandwidth and fade of the picture. The forms are made from the methods' own parameters. */
export function PictureTools(): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const { picture, choose } = usePicture();
  const { choice } = picture;
  const auto = useApp(autoMethod);
  const method = hotspotMethod(choice.method === 'auto' ? auto.method : choice.method);
  const fades = [...new Set<number>([...FADES_DAYS, choice.fadeDays])].toSorted((a, b) => a - b);
  return (
    <section className={roomStyles.section} aria-label={t('tools.title')}>
      <h3 className={roomStyles.title}>{t('tools.title')}</h3>
      <Select
        label={t('tools.method')}
        value={choice.method}
        options={['auto', ...HOTSPOT_METHODS.map(({ id }) => id)].map((value) => ({
          value,
          label: t(`method.${value}`),
        }))}
        onChange={(next) => choose({ method: next, params: {} })}
      />
      {choice.method === 'auto' ? (
        <p className={roomStyles.note}>
          {t(`tools.auto.${auto.why}`, { method: t(`method.${auto.method}`) })}
        </p>
      ) : null}
      <BandwidthTools />
      <div className={styles.fields}>
        {method ? (
          <MethodParams
            params={method.params}
            values={choice.params}
            onChange={(params) => choose({ params })}
          />
        ) : null}
        <Select
          label={t('tools.fade')}
          value={String(choice.fadeDays)}
          options={fades.map((days) => ({
            value: String(days),
            label:
              days === 0
                ? t('tools.fade_off')
                : t('tools.fade_days', { days: format.integer(days) }),
          }))}
          onChange={(days) => choose({ fadeDays: Number(days) })}
        />
      </div>
      {choice.fadeDays > 0 ? <p className={roomStyles.note}>{t('tools.fade_hint')}</p> : null}
      {picture.answer.status === 'loading' ? (
        <output className={styles.waiting}>
          <Progress label={t('tools.drawing')} fraction={picture.answer.progress.fraction} />
        </output>
      ) : null}
      {structurallyEqual(choice, FIRST_CHOICE) ? null : (
        <Button size="sm" variant="quiet" onClick={() => choose(FIRST_CHOICE)}>
          {t('tools.reset')}
        </Button>
      )}
    </section>
  );
}
