import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { DISC_RADIUS_M } from '../../state/what-if/move-disc.ts';
import type { CutTool } from '../../state/what-if/what-if-state.ts';
import { MetresField } from './metres-field.tsx';

/** How large the next disc is, or how wide the next corridor. */
export function AreaSize({ tool }: { readonly tool: CutTool }): ReactNode {
  const { t } = useTranslation('cut');
  const dispatch = useDispatch();
  const { radiusM, widthM } = useApp(({ session }) => session.cut);
  if (tool === 'disc') {
    return (
      <MetresField
        label={t('size.radius')}
        metres={radiusM}
        {...DISC_RADIUS_M}
        onChange={(metres) => dispatch({ type: 'session/set-cut', change: { radiusM: metres } })}
      />
    );
  }
  if (tool !== 'corridor') return null;
  return (
    <MetresField
      label={t('size.width')}
      metres={widthM}
      {...DISC_RADIUS_M}
      onChange={(metres) => dispatch({ type: 'session/set-cut', change: { widthM: metres } })}
    />
  );
}
