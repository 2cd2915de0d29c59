import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { meanRate, stretchFacts } from '../../../core/study/stretch-facts.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { ShownPicture } from '../../../jobs/protocol/hotspot-jobs.ts';
import { LEAST_INCIDENTS } from '../../../state/hotspots/shown-picture.ts';
import roomStyles from '../hotspots-room.module.css';
import styles from './where.module.css';
import { hoursText, stretchPlace, sureText } from './stretch-words.ts';

type Props = { readonly result: StudyResult; readonly picture: ShownPicture };

/** The answer in two sentences: what, where, when, how sure; or why there is none. */
export function AnswerSentence({ result, picture }: Props): ReactNode {
  const { t } = useTranslation('hotspots');
  return (
    <section className={styles.answer} aria-label={t('answer.title')}>
      <AnswerText result={result} picture={picture} />
    </section>
  );
}

function AnswerText({ result, picture }: Props): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const { records, weight, period, km, stretches } = picture;
  const said = {
    count: records,
    n: format.integer(records),
    km: format.km(km),
    period: format.period(period.from, period.to),
  };
  if (records === 0) return <p className={styles.lead}>{t('answer.none', said)}</p>;
  if (records < LEAST_INCIDENTS) return <p className={styles.lead}>{t('answer.thin', said)}</p>;
  const [first] = stretches.stretches;
  if (!first) return <p className={styles.lead}>{t('answer.even', said)}</p>;
  const facts = stretchFacts(picture, first);
  const held = stretches.stretches.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p className={styles.lead}>
        {t('answer.where', {
          ...stretchPlace(result, first, format),
          count: Math.round(facts.count),
          n: format.decimal(facts.count),
          period: said.period,
          hours: hoursText(facts, t, format),
        })}{' '}
        <span className={styles.sure} data-sure={facts.sure}>
          {sureText(facts, meanRate(picture), t, format)}
        </span>
      </p>
      <p className={roomStyles.text}>
        {t('answer.share', {
          count: stretches.stretches.length,
          stretches: format.integer(stretches.stretches.length),
          km: format.km(stretches.hotKm),
          all: format.km(km),
          n: format.decimal(held),
          total: format.decimal(weight),
        })}
      </p>
    </>
  );
}
