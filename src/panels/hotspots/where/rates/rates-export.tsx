import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RatesTable } from '../../../../core/study/rates-table.ts';
import type { StudyResult } from '../../../../core/study/study-result.ts';
import { useDispatch, useServices } from '../../../../state/use-app.ts';
import { Button } from '../../../../ui/button.tsx';
import partStyles from './part.module.css';
import { useRatesSheet } from './use-rates-sheet.ts';

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

type Props = { readonly table: RatesTable; readonly result: StudyResult };

/** The whole list as a workbook or as CSV. */
export function RatesExport({ table, result }: Props): ReactNode {
  const { t } = useTranslation('rates');
  const { jobs, page } = useServices();
  const dispatch = useDispatch();
  const sheetOf = useRatesSheet(table, result);
  const save = async (format: keyof typeof MEDIA_TYPES): Promise<void> => {
    try {
      const name = t('sheet.file', { unit: t(`unit.${table.unit}`).toLocaleLowerCase() });
      const files = await jobs.run('write-tables', { name, format, sheets: [sheetOf()] });
      for (const file of files) {
        await page.saveFile(file.name, file.bytes, MEDIA_TYPES[format]);
      }
    } catch {
      const notice = { tone: 'error', message: 'rates:sheet.failed' } as const;
      dispatch({ type: 'session/notify', notice });
    }
  };
  return (
    <div className={partStyles.fields}>
      <Button size="sm" icon="download" onClick={() => void save('xlsx')}>
        {t('sheet.xlsx')}
      </Button>
      <Button size="sm" icon="table" onClick={() => void save('csv')}>
        {t('sheet.csv')}
      </Button>
    </div>
  );
}
