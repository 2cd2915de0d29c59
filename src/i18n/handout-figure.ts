import type { TFunction } from 'i18next';
import type { HandoutFigure } from '../core/brief/handout/handout.ts';
import type { StepFigure } from '../core/brief/steps/step-figure.ts';
import type { StudyResult } from '../core/study/study-result.ts';
import type { Format } from './format.ts';
import { targetLabel } from './target-label.ts';
import { changeText } from './change-text.ts';

type Speak = {
  readonly t: TFunction<readonly ['presentation', 'model']>;
  readonly tBriefing: TFunction<'briefing'>;
  readonly format: Format;
};

/** A figure as the handout prints it: the same numbers, in words. */
export function handoutFigure(
  figure: StepFigure,
  result: StudyResult,
  { t, tBriefing, format }: Speak,
): HandoutFigure {
  switch (figure.form) {
    case 'change':
      return {
        form: 'count',
        count: `${format.integer(figure.now)} ${t('chart.incidents', { count: figure.now })}`,
        words: changeText(figure.change, figure.previous, tBriefing, format),
      };
    case 'kinds':
      return rows(
        t('chart.kinds'),
        figure.rows.map(({ kind, count }) => ({
          name: t(`model:incident_kind.${kind}`),
          value: count,
          text: format.decimal(count),
        })),
      );
    case 'trend': {
      const most = figure.months.reduce((a, b) => (b.count > a.count ? b : a), {
        month: '',
        count: 0,
      });
      return {
        form: 'columns',
        caption: t('chart.trend', {
          from: format.month(figure.months[0]?.month ?? ''),
          to: format.month(figure.months.at(-1)?.month ?? ''),
          highest: format.month(most.month),
          n: format.integer(most.count),
        }),
        columns: figure.months.map(({ month, count }) => ({
          label: month.slice(5, 7) === '01' ? month.slice(0, 4) : '',
          value: count,
        })),
        most: format.integer(most.count),
      };
    }
    case 'clock':
      return {
        form: 'week',
        caption: t('chart.clock', { n: format.integer(figure.known) }),
        days: t('chart.days').split(' '),
        hours: figure.hours,
        marks: [0, 6, 12, 18].map((hour) => ({
          hour,
          label: t('chart.hour', { n: format.integer(hour) }),
        })),
      };
    case 'targets':
      return rows(
        `${t('chart.targets')} (${t('chart.points')})`,
        figure.targets.map((target, place) => {
          const { name, place: where, commune } = targetLabel(result, target, format);
          const value = result.targets.score[target] ?? 0;
          const words = [name, where, commune].filter((part) => part !== '').join(' · ');
          return { name: `${place + 1}. ${words}`, value, text: format.fixed(value, 1) };
        }),
      );
    case 'areas':
      return rows(
        t('chart.areas'),
        figure.areas.map((area, place) => {
          const value = result.areas.rate[area] ?? 0;
          const text = t('chart.times', { n: format.rate(value) });
          return { name: `${place + 1}. ${result.areas.name[area] ?? ''}`, value, text };
        }),
      );
    case 'patrol':
      return rows(
        t('chart.patrol'),
        [
          { name: t('chart.patrol_zones'), value: figure.zones },
          { name: t('chart.patrol_stops'), value: figure.stops },
        ].map((row) => ({ ...row, text: format.percent(row.value, 0) })),
        1,
      );
  }
}

type Row = { readonly name: string; readonly value: number; readonly text: string };

function rows(caption: string, given: readonly Row[], most?: number): HandoutFigure {
  const full = most ?? Math.max(...given.map(({ value }) => value), 1e-9);
  return {
    form: 'rows',
    caption,
    rows: given.map(({ name, value, text }) => ({ name, text, share: value / full })),
  };
}
