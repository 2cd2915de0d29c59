import type { TFunction } from 'i18next';
import { hotspotMethod } from '../core/hotspots/registry.ts';
import type { HotspotPicture } from '../core/study/hotspot-picture.ts';
import type { Format } from './format.ts';

type Described = Pick<
  HotspotPicture,
  'method' | 'params' | 'fadeDays' | 'period' | 'records' | 'mass' | 'fadedWeight'
>;

/** "Nhân nhiệt, bán kính làm mịn 1 km, vụ cũ 180 ngày tính còn một nửa". */
export function pictureHow(
  { method, params, fadeDays }: Pick<Described, 'method' | 'params' | 'fadeDays'>,
  t: TFunction,
  format: Format,
): string {
  const name = t(`hotspots:method.${method}`);
  const bandwidth = format.distance(Number(params['bandwidthM'] ?? 0));
  const kernel = params['kernel'];
  const how =
    kernel === undefined
      ? t('hotspots:how.heat', { method: name, bandwidth })
      : t('hotspots:how.kernel', {
          method: name,
          kernel: t(`hotspots:choice.kernel.${kernel}`).toLocaleLowerCase(format.language),
          bandwidth,
        });
  return [
    how,
    ...(params['width'] === 'adaptive' ? [t('hotspots:how.adaptive')] : []),
    ...(fadeDays > 0 ? [t('hotspots:how.fade', { days: format.integer(fadeDays) })] : []),
  ].join(', ');
}

export function pictureN(
  { records, period }: Pick<Described, 'records' | 'period'>,
  t: TFunction,
  format: Format,
): string {
  return t('hotspots:how.n', {
    count: records,
    n: format.integer(records),
    period: format.period(period.from, period.to),
  });
}

/** Whether the surface adds up to the incidents, with both figures where it does not. */
export function pictureMass(
  { method, mass, fadedWeight }: Pick<Described, 'method' | 'mass' | 'fadedWeight'>,
  t: TFunction,
  format: Format,
): string {
  if (hotspotMethod(method)?.conservesMass ?? false) return t('hotspots:how.conserves');
  return t('hotspots:how.not_conserves', {
    mass: format.decimal(mass),
    n: format.decimal(fadedWeight),
  });
}
