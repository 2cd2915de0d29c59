import type { TFunction } from 'i18next';
import type { TargetFacts } from '../core/targets/target-facts.ts';
import type { Format } from './format.ts';
import { darkCommunesText, detourText, lostText } from './lost-text.ts';
import { FEW_INCIDENTS, spanText } from './reason-text.ts';

/** From these multiples of the mean on a rate is called higher or lower. */
const NEAR_MEAN = { low: 0.67, high: 1.5 } as const;

/**
 * One sentence that says why a target matters: where, what happened, when at night, what goes dark.
 * Fewer than five incidents are called few and compared with nothing; no percentages; what was inferred or
 * is not known is said.
 */
export function targetSentence(
  facts: TargetFacts,
  t: TFunction<'reasons'>,
  format: Format,
): string {
  const incidents = [
    incidentsText(facts, t, format),
    aroundText(facts, t, format),
    nightText(facts, t, format),
  ];
  const service = serviceTexts(facts, t, format);
  const clauses = [incidents.filter(Boolean).join(', '), ...service].filter(Boolean);
  const place = placeText(facts, t, format);
  return clauses.length > 0 ? `${place}: ${clauses.join('; ')}.` : `${place}.`;
}

function placeText(facts: TargetFacts, t: TFunction<'reasons'>, format: Format): string {
  const { name, fromM, toM } = facts;
  if (fromM === undefined || toM === undefined) return name;
  const km = (metres: number): string => format.fixed(metres / 1000, 1);
  return t('sentence.section', { name, from: km(fromM), to: km(toM) });
}

function incidentsText(facts: TargetFacts, t: TFunction<'reasons'>, format: Format): string {
  if (facts.planned) return t('sentence.planned');
  const { count, timesMean } = facts;
  if (!(facts.years > 0)) return '';
  const span = spanText(facts.years, t, format);
  if (!(count > 0)) return t('sentence.no_incident', { span });
  const whole = Math.round(count);
  if (whole === 0) return t('sentence.perhaps_one', { span });
  const values = { count: whole, count_text: wholeText(count, t, format), span };
  if (whole < FEW_INCIDENTS) return t('sentence.few', values);
  const level =
    timesMean >= NEAR_MEAN.high ? 'above' : timesMean < NEAR_MEAN.low ? 'below' : 'near';
  return t(`sentence.${level}`, {
    ...values,
    rate: format.rate(facts.rate),
    unit: t(`unit.${facts.kind === 'section' ? 'km' : 'site'}`),
    times: format.decimal(timesMean),
  });
}

/** Where a section’s own incidents are few, the cable around it speaks: that is what its rank rests on. */
function aroundText(facts: TargetFacts, t: TFunction<'reasons'>, format: Format): string {
  const { aroundTimesMean, count, planned } = facts;
  if (planned || aroundTimesMean === null || Math.round(count) >= FEW_INCIDENTS) return '';
  return t('sentence.around', { times: format.decimal(aroundTimesMean) });
}

/** 5/7 vụ từ 23 giờ đến 4 giờ; parts of incidents are told as "about". */
function nightText(facts: TargetFacts, t: TFunction<'reasons'>, format: Format): string {
  if (facts.planned || !facts.night) return '';
  const { night, total } = facts.night;
  if (Math.round(total) < 2) return '';
  const key = Math.round(total) < Math.round(facts.count) ? 'night_known' : 'night';
  return t(`sentence.${key}`, {
    night: wholeText(night, t, format),
    total: format.integer(Math.round(total)),
  });
}

function wholeText(count: number, t: TFunction<'reasons'>, format: Format): string {
  const whole = Math.round(count);
  const n = format.integer(whole);
  return Math.abs(count - whole) > 0.05 ? t('sentence.about', { n }) : n;
}

function serviceTexts(
  facts: TargetFacts,
  t: TFunction<'reasons'>,
  format: Format,
): readonly string[] {
  const { cut, kind, serviceTold } = facts;
  if (!serviceTold) return [];
  const isSection = kind === 'section';
  if (!cut) return facts.planned ? [] : [t(`sentence.unknown.${isSection ? 'section' : 'point'}`)];
  const lost = lostText(cut, t, format);
  const communes = darkCommunesText(cut.communes, t, format);
  if (isSection) {
    if (lost !== '') return [t('sentence.cut.section', { lost }), communes];
    const detour = detourText(facts.detourM, t, format);
    return [t(`sentence.safe.${facts.redundancy === 'dual' ? 'dual' : 'ring'}`, { detour })];
  }
  const loss = lost === '' ? t('sentence.safe.point') : pointLoss(facts, lost, t, format);
  return [loss, communes, kind === 'exchange' ? '' : feedText(facts, t)];
}

function pointLoss(
  { cut }: TargetFacts,
  lost: string,
  t: TFunction<'reasons'>,
  format: Format,
): string {
  const own = cut !== null && Math.max(cut.sites + cut.posts, cut.works) === 1;
  if (!own) return t('sentence.cut.point', { lost });
  if (cut.subscribers <= 0) return t('sentence.cut.own');
  const n = format.integer(cut.subscribers);
  return t('sentence.own_subscribers', {
    subscribers: t('lost.subscribers', { count: cut.subscribers, n }),
  });
}

function feedText(facts: TargetFacts, t: TFunction<'reasons'>): string {
  if (facts.redundancy === 'unserved') return '';
  const feed = t(`sentence.fed.${facts.standby ? 'dual' : facts.redundancy}`);
  return facts.fedInferred ? `${feed} (${t('sentence.fed_inferred')})` : feed;
}
