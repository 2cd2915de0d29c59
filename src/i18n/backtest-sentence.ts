import type { TFunction } from 'i18next';
import type {
  Backtest,
  BacktestAnswer,
  BacktestRefusal,
} from '../core/hotspots/backtest/backtest-result.ts';
import type { Format } from './format.ts';

type Words = TFunction<'backtest'>;

/** What a back-test found at one coverage, or why it can find nothing: the first thing to read. */
export function backtestSentence(
  answer: BacktestAnswer,
  share: number,
  t: Words,
  format: Format,
): string {
  return answer.status === 'refused'
    ? refusedText(answer, t, format)
    : foundText(answer, share, t, format);
}

function refusedText(answer: BacktestRefusal, t: Words, { integer }: Format): string {
  return t(`refused.${answer.reason}`, {
    days: integer(answer.days),
    daysNeeded: integer(answer.daysNeeded),
    horizon: integer(answer.options.horizonDays),
    folds: integer(answer.folds),
    leastFolds: integer(answer.leastFolds),
    events: integer(answer.events),
    leastEvents: integer(answer.leastEvents),
  });
}

function foundText(answer: Backtest, share: number, t: Words, format: Format): string {
  const at = answer.verdicts.findIndex((verdict) => verdict.share === share);
  const verdict = answer.verdicts[at];
  if (!verdict) return '';
  const rateOf = (id: string): string => {
    const score = answer.methods.find((method) => method.id === id)?.byKm[at];
    return score ? format.percent(score.hitRate) : '';
  };
  const { method, naive, outcome } = verdict;
  return t(`sentence.${method === '' ? 'naive_only' : outcome}`, {
    share: format.percent(share),
    km: format.km(share * answer.km),
    folds: format.integer(answer.folds.length),
    days: format.integer(answer.options.horizonDays),
    from: format.day(answer.fromMs),
    to: format.day(answer.toMs - 1),
    method: method === '' ? '' : methodSaid(method, t),
    naive: methodSaid(naive, t),
    rate: rateOf(method),
    naiveRate: rateOf(naive),
  });
}

/** How far the best method is from the best simple count, with its interval. */
export function gainSentence(answer: Backtest, share: number, t: Words, format: Format): string {
  const at = answer.verdicts.findIndex((verdict) => verdict.share === share);
  const id = answer.verdicts[at]?.method;
  const score = answer.methods.find((method) => method.id === id)?.byKm[at];
  if (!score) return '';
  const points = (value: number): string => format.decimal(100 * value);
  const said = t('gain', {
    gain: points(score.gain),
    low: points(score.gainLow),
    high: points(score.gainHigh),
    n: format.integer(score.events),
  });
  if (answer.verdicts[at]?.outcome !== 'unsure' || score.gainLow <= 0) return said;
  const tried = answer.methods.filter(({ role }) => role === 'method').length;
  return `${said} ${t('best_of', { n: format.integer(tried) })}`;
}

export function methodName(id: string, t: Words): string {
  return t(`method.${id}.name`, { defaultValue: id });
}

export function methodSaid(id: string, t: Words): string {
  return t(`method.${id}.said`, { defaultValue: id });
}
