import type { ImportReport } from '../../../core/io/import/import-report.ts';
import type { PendingImport } from '../../../state/import/import-session.ts';

type Props = { readonly pending: PendingImport; readonly report: ImportReport };

export function MappingFile(_props: Props) {
  return null;
}
