import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import type { RiskTerrainAnswer } from '../../../jobs/protocol/hotspot-jobs.ts';
import roomStyles from '../hotspots-room.module.css';
import { ChosenTable } from './chosen-table.tsx';
import { isShaky } from './is-shaky.ts';
import { factorName } from './factor-name.ts';
import { RepeatsFigure } from './repeats-figure.tsx';
import { TerrainReading } from './terrain-reading.tsx';
import { TriedList } from './tried-list.tsx';
import styles from './terrain.module.css';

type Props = { readonly answer: RiskTerrainAnswer };

const SENTENCES = 3;

export function TerrainFindings({ answer }: Props): ReactNode {
  return (
    <>
      <Lead answer={answer} />
      {answer.chosen.length > 0 ? <ChosenTable answer={answer} /> : null}
      <NotProven />
      <RepeatsFigure repeats={answer.repeats} />
      <TriedList answer={answer} />
      <TerrainReading />
    </>
  );
}

/** The answer in sentences, or why there is none. */
function Lead({ answer }: Props): ReactNode {
  const { t } = useTranslation(['terrain', 'issues', 'model']);
  const { t: tTerrain } = useTranslation('terrain');
  const format = useFormat();
  const { chosen, factors, issues } = answer;
  const rest = chosen.length - SENTENCES;
  const kinds = answer.kinds.map((kind) => t(`model:incident_kind_short.${kind}`));
  return (
    <section className={styles.lead}>
      {chosen.slice(0, SENTENCES).map(({ factor, ratio, low, high, keptIn }) => {
        const of = factors[factor];
        if (!of) return null;
        const words = {
          where: factorName(of, tTerrain, format),
          ratio: format.decimal(ratio, ratio < 1 ? 2 : 1),
          low: format.decimal(low, ratio < 1 ? 2 : 1),
          high: format.decimal(high, ratio < 1 ? 2 : 1),
        };
        return (
          <p key={factor} className={styles.sentence}>
            {ratio < 1 ? t('terrain:lead.lower', words) : t('terrain:lead.raise', words)}
            {isShaky(keptIn, answer.reruns) ? (
              <span className={styles.unsure}>
                {t('terrain:lead.shaky', {
                  n: format.integer(keptIn),
                  total: format.integer(answer.reruns),
                })}
              </span>
            ) : null}
          </p>
        );
      })}
      {issues.map((issue) => (
        <p key={issue.code} className={styles.sentence}>
          {t(`issues:${issue.code}`, { ...issue.context })}
        </p>
      ))}
      {chosen.length > 0 ? (
        <p className={roomStyles.note}>
          {t('terrain:lead.others')}
          {rest > 0 ? ` ${t('terrain:lead.more', { count: rest, n: format.integer(rest) })}` : ''}
        </p>
      ) : null}
      <p className={roomStyles.note}>
        {t('terrain:basis', {
          n: format.decimal(answer.incidents),
          period: format.period(answer.from, answer.to),
          exposure: format.integer(answer.exposureKmYears),
          kinds: format.list(kinds),
        })}
      </p>
    </section>
  );
}

const NOT_PROVEN = ['people', 'cause', 'now', 'range'] as const;

function NotProven(): ReactNode {
  const { t } = useTranslation('terrain');
  return (
    <section className={roomStyles.section} aria-label={t('not.title')}>
      <h3 className={roomStyles.title}>{t('not.title')}</h3>
      <ul className={styles.points}>
        {NOT_PROVEN.map((one) => (
          <li key={one}>{t(`not.${one}`)}</li>
        ))}
      </ul>
    </section>
  );
}
