import type { TFunction } from 'i18next';
import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParamValues } from '../../../core/hotspots/contract.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import type { Format } from '../../../i18n/format.ts';
import { LaterMessages } from '../../../i18n/later-messages.tsx';
import { pictureHow, pictureMass, pictureN } from '../../../i18n/picture-text.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { ShownPicture } from '../../../jobs/protocol/hotspot-jobs.ts';
import { CopyText } from '../../../ui/copy-text.tsx';
import { WaitingLines } from '../../../ui/waiting-lines.tsx';
import roomStyles from '../hotspots-room.module.css';
import styles from './where.module.css';

const MethodReading = lazy(async () => ({
  default: (await import('./method-reading.tsx')).MethodReading,
}));

const HASH_DIGITS = 12;

type Props = { readonly result: StudyResult; readonly picture: ShownPicture };

/** Method and parameters of the picture, to be read and copied, and how to read it. */
export function HowComputed({ result, picture }: Props): ReactNode {
  const { t } = useTranslation(['hotspots', 'model', 'issues']);
  const format = useFormat();
  const kinds = result.config.incidentKinds.map((kind) => t(`model:incident_kind.${kind}`));
  const text = t('hotspots:computed.text', {
    title: t('hotspots:computed.doc'),
    how: pictureHow(picture, t, format),
    mass: pictureMass(picture, t, format),
    params: paramsText(picture.params, t, format),
    n: pictureN(picture, t, format),
    km: format.km(picture.km),
    kinds: format.list(kinds),
    data: result.dataHash.slice(0, HASH_DIGITS),
    result: result.hash.slice(0, HASH_DIGITS),
  });
  const changed = picture.issues.map((issue) =>
    t('hotspots:computed.fallback', { reason: t(`issues:${issue.code}`, { ...issue.context }) }),
  );
  const whole = [text, ...changed].join(' ');
  return (
    <section className={roomStyles.section} aria-label={t('hotspots:computed.title')}>
      <div className={styles.head}>
        <h3 className={roomStyles.title}>{t('hotspots:computed.title')}</h3>
        <CopyText text={whole} label={t('hotspots:computed.copy')} />
      </div>
      <p className={styles.computed}>{whole}</p>
      <Suspense fallback={<WaitingLines />}>
        <LaterMessages>
          <MethodReading method={picture.method} />
        </LaterMessages>
      </Suspense>
    </section>
  );
}

function paramsText(
  params: ParamValues,
  t: TFunction<['hotspots', 'model', 'issues']>,
  format: Format,
): string {
  return format.list(
    Object.entries(params).map(([id, value]) =>
      t('hotspots:computed.param', {
        name: t(`hotspots:param.${id}`),
        value:
          typeof value === 'number'
            ? numberText(id, value, format)
            : t(`hotspots:choice.${id}.${value}`),
      }),
    ),
  );
}

function numberText(id: string, value: number, format: Format): string {
  return id.endsWith('M') ? format.distance(value) : format.integer(value);
}
