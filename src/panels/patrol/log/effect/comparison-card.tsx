import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolAssessment } from '../../../../core/patrol/assessment/assess-patrol.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { Button } from '../../../../ui/button.tsx';
import { CheckGroup } from '../book/check-group.tsx';
import { Fold } from '../../../../ui/fold.tsx';
import styles from '../log.module.css';
import { effectChoice } from './effect-choice.ts';

type Props = { readonly answer: Extract<PatrolAssessment, { readonly status: 'counted' }> };

/** Which communes stand for what would have happened anyway; a person may choose others. */
export function ComparisonCard({ answer }: Props): ReactNode {
  const { t } = useTranslation('patrolLog');
  const format = useFormat();
  const { areas, options } = answer;
  const chosen = areas.filter((area) => area.chosen);
  const own = options.comparison !== null;
  if (areas.every(({ code }) => code === '')) {
    return <p className={styles.note}>{t('effect.comparison_rest')}</p>;
  }
  const said = t(own ? 'effect.comparison_own' : 'effect.comparison_said', {
    n: format.integer(chosen.length),
  });
  return (
    <section>
      <h3 className={styles.subtitle}>{t('effect.comparison')}</h3>
      <p className={styles.note}>
        {said} {format.list(chosen.slice(0, 5).map(({ name }) => name))}
        {chosen.length > 5 ? '…' : '.'}
      </p>
      <Fold title={t('effect.comparison_change')}>
        <CheckGroup
          legend={t('effect.comparison')}
          none=""
          items={areas.map(({ code, name, km, before, after, proposed }) => ({
            key: code,
            label: proposed ? `${name} (${t('effect.proposed')})` : name,
            facts: t('effect.area_facts', {
              km: format.km(km),
              before: format.integer(before),
              after: format.integer(after),
            }),
          }))}
          chosen={new Set(chosen.map(({ code }) => code))}
          onChange={(next) => effectChoice.setState({ comparison: [...next] })}
        />
        {own ? (
          <Button
            size="sm"
            variant="quiet"
            icon="undo"
            onClick={() => effectChoice.setState({ comparison: null })}
          >
            {t('effect.comparison_again')}
          </Button>
        ) : null}
      </Fold>
    </section>
  );
}
