import type { Map as MapLibreMap } from 'maplibre-gl';
import { Suspense } from 'react';
import { LaterMessages } from '../../i18n/later-messages.tsx';
import { useApp } from '../../state/use-app.ts';
import { whatIfOn } from '../../state/what-if/shown-scenario.ts';
import { CutChooser } from './cut-chooser.tsx';
import { CutToolBar } from './cut-tool-bar.tsx';

/** What stands on the map while a what-if is on the table. */
export function CutTools({ map }: { readonly map: MapLibreMap }) {
  const on = useApp(whatIfOn);
  if (!on) return null;
  return (
    <Suspense fallback={null}>
      <LaterMessages>
        <CutToolBar />
        <CutChooser map={map} />
      </LaterMessages>
    </Suspense>
  );
}
