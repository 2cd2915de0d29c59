import { Suspense, lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { Dialog } from '../../state/app-state.ts';
import { useApp } from '../../state/use-app.ts';

/** Each dialog loads when first opened. */
const DIALOGS: Readonly<Record<Dialog, LazyExoticComponent<ComponentType>>> = {
  palette: lazy(async () => ({ default: (await import('./command-palette.tsx')).CommandPalette })),
  search: lazy(async () => ({ default: (await import('./place-search.tsx')).PlaceSearch })),
  shortcuts: lazy(async () => ({
    default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog,
  })),
  projects: lazy(async () => ({ default: (await import('./projects-dialog.tsx')).ProjectsDialog })),
  province: lazy(async () => ({ default: (await import('./province-dialog.tsx')).ProvinceDialog })),
  export: lazy(async () => ({ default: (await import('./export-dialog.tsx')).ExportDialog })),
  records: lazy(async () => ({
    default: (await import('./records/records-dialog.tsx')).RecordsDialog,
  })),
  templates: lazy(async () => ({
    default: (await import('./records/templates-dialog.tsx')).TemplatesDialog,
  })),
  mark: lazy(async () => ({ default: (await import('./mark-dialog.tsx')).MarkDialog })),
  unsaved: lazy(async () => ({ default: (await import('./unsaved-dialog.tsx')).UnsavedDialog })),
  draft: lazy(async () => ({ default: (await import('./draft-dialog.tsx')).DraftDialog })),
  about: lazy(async () => ({ default: (await import('./about-dialog.tsx')).AboutDialog })),
  tour: lazy(async () => ({ default: (await import('../tour/tour.tsx')).Tour })),
};

export function Dialogs() {
  const dialog = useApp((state) => state.session.dialog);
  if (dialog === null) return null;
  const Current = DIALOGS[dialog];
  return (
    <Suspense fallback={null}>
      <Current />
    </Suspense>
  );
}
