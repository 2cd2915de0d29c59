import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PROTECTION_MEASURES } from '../../core/model/asset-fields.ts';
import { kindOf } from '../../core/model/registry.ts';
import type { RecordDetails } from '../../jobs/protocol/record-jobs.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { DetailsSection } from './details-section.tsx';
import { fieldText } from './field-text.ts';
import { FigureList } from './figure-list.tsx';

const SHOWN_ELSEWHERE = new Set<string>(['name', 'last_check', ...PROTECTION_MEASURES]);

/** The record's own fields, in the order of the data dictionary; absent ones are left out. */
export function RecordAttributes({ record }: { readonly record: RecordDetails }): ReactNode {
  const { t } = useTranslation(['targets', 'model']);
  const format = useFormat();
  const figures = kindOf(record.kind).fields.flatMap((field) => {
    const value = record.fields[field.name];
    if (value === undefined || SHOWN_ELSEWHERE.has(field.name)) return [];
    return [{ label: t(`model:field.${field.name}`), value: fieldText(field, value, t, format) }];
  });
  return (
    <DetailsSection id="attributes" title={t('targets:details.attributes')}>
      <FigureList figures={figures} />
    </DetailsSection>
  );
}
