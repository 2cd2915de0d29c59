import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ATLAS_BY, isToldAt } from '../../../core/brief/page/facts/page-subjects.ts';
import type { AtlasBy } from '../../../core/brief/page/facts/page-subjects.ts';
import type { DetailLevel } from '../../../core/model/detail-level.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useApp } from '../../../state/use-app.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Select } from '../../../ui/select.tsx';
import styles from './page-tab.module.css';

export type SubjectChoice = 'province' | AtlasBy;

type Props = {
  readonly choice: SubjectChoice;
  readonly level: DetailLevel;
  readonly onChoose: (choice: SubjectChoice) => void;
  readonly page: number;
  readonly of: number;
  readonly onPage: (page: number) => void;
};

/** One page about the province, or an atlas: a page for each commune, route or zone. */
export function SubjectBar({ choice, level, onChoose, page, of, onPage }: Props): ReactNode {
  const { t } = useTranslation('page');
  const format = useFormat();
  const planned = useApp(({ session }) => session.patrol.plan.status === 'ready');
  const choices = ['province', ...ATLAS_BY] as const;
  const told = choices.filter((one) => isToldAt(level, one));
  return (
    <div className={styles.row}>
      <div className={styles.grow}>
        <Select
          label={t('subject.label')}
          value={choice}
          options={told
            .filter((one) => one !== 'zone' || planned)
            .map((value) => ({ value, label: t(`subject.${value}`) }))}
          onChange={onChoose}
        />
        {told.length < choices.length ? <p className={styles.note}>{t('subject.finer')}</p> : null}
      </div>
      {choice === 'province' ? null : (
        <div className={styles.pager}>
          <IconButton
            icon="chevron-left"
            size="sm"
            label={t('subject.before')}
            disabled={page === 0}
            onClick={() => onPage(page - 1)}
          />
          <output>
            {t('subject.page', { n: format.integer(page + 1), of: format.integer(of) })}
          </output>
          <IconButton
            icon="chevron-right"
            size="sm"
            label={t('subject.next')}
            disabled={page + 1 >= of}
            onClick={() => onPage(page + 1)}
          />
        </div>
      )}
    </div>
  );
}
