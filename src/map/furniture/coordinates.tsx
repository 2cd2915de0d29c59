import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { lastDataset } from '../../state/selectors/last-known.ts';
import { useApp } from '../../state/use-app.ts';
import { meridianText, vn2000Text, wgs84Text } from './coordinate-text.ts';
import styles from './furniture.module.css';

/** Where the pointer is: in WGS 84, and in the coordinates the province's papers use. */
export function Coordinates() {
  const { t } = useTranslation('map');
  const format = useFormat();
  const pointer = useApp(({ session }) => session.pointer);
  const meridian = useApp((state) => lastDataset(state)?.vn2000Meridian);
  if (!pointer) return null;
  const { lon, lat } = pointer;
  return (
    <div className={styles.coordinates}>
      <span>
        {wgs84Text(lon, lat, format, { north: t('furniture.north'), east: t('furniture.east') })}
      </span>
      {meridian === undefined ? null : (
        <span>
          {t('furniture.vn2000', {
            place: vn2000Text(lon, lat, meridian, format),
            meridian: meridianText(meridian),
          })}
        </span>
      )}
    </div>
  );
}
