import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { SNAP_DISTANCES_M } from '../../../state/entry/entry-session.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { Select } from '../../../ui/select.tsx';

/** How near something has to be for a place to snap to it. */
export function SnapDistance({ label }: { readonly label: string }) {
  const { t } = useTranslation('entry');
  const format = useFormat();
  const dispatch = useDispatch();
  const snapM = useApp(({ session }) => session.entry.snapM);
  return (
    <Select
      label={label}
      value={String(snapM)}
      options={SNAP_DISTANCES_M.map((metres) => ({
        value: String(metres),
        label: metres === 0 ? t('place.snap_off') : format.distance(metres),
      }))}
      onChange={(value) => {
        dispatch({ type: 'session/set-entry', change: { snapM: Number(value) } });
      }}
    />
  );
}
