import {
  accuracyAt,
  surveillanceAuc,
} from '../../src/core/hotspots/accuracy/prediction-accuracy.ts';
import type { Prediction } from '../../src/core/hotspots/accuracy/prediction-accuracy.ts';
import { InputError } from '../command.ts';
import { badField, fieldsOf, numbersOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

const LIMITS = { units: 2_000_000, shares: 1000, value: 1e150, count: 1e12 };
const USUAL_SHARES = [0.02, 0.05, 0.1, 0.2];

/** Hit rate, PAI, PEI*, RRI at chosen shares of area or length, and the surveillance AUC. */
export const accuracyStatistic: Statistic = {
  id: 'accuracy',
  input: ['risk', 'hits', 'size', 'before', 'coverage'],
  result: ['N', 'size', 'at', 'surveillance_auc'],
  example: {
    risk: [9, 7, 7, 4, 3, 2, 2, 1, 0, 0],
    hits: [3, 0, 2, 1, 0, 1, 0, 0, 0, 0],
    before: [5, 4, 4, 2, 2, 1, 1, 1, 0, 0],
    coverage: [0.1, 0.3],
  },
  run: (input) => {
    const fields = fieldsOf(input, '$');
    const risk = numbersOf(fields['risk'], 'risk', LIMITS.units, -LIMITS.value, LIMITS.value);
    if (risk.length === 0) throw tooFew();
    const counts = (name: string): Float64Array => {
      const values = numbersOf(fields[name], name, risk.length, 0, LIMITS.count);
      if (values.length !== risk.length) throw badField(`${name}.length`, values.length);
      return values;
    };
    const size = fields['size'] === undefined ? risk.map(() => 1) : counts('size');
    if (!size.some((one) => one > 0)) throw badField('size', 0);
    const before = fields['before'] === undefined ? {} : { before: counts('before') };
    const prediction: Prediction = { risk, hits: counts('hits'), size, ...before };
    const shares = numbersOf(fields['coverage'] ?? USUAL_SHARES, 'coverage', LIMITS.shares, 0, 1);
    return {
      N: prediction.hits.reduce((sum, one) => sum + one, 0),
      size: size.reduce((sum, one) => sum + one, 0),
      at: Array.from(shares, (share) => figuresAt(prediction, share)),
      surveillance_auc: surveillanceAuc(prediction),
    };
  },
};

function figuresAt(prediction: Prediction, coverage: number) {
  const at = accuracyAt(prediction, coverage);
  return {
    coverage,
    units: at.units,
    area_share: at.share,
    hits: at.hits,
    hit_rate: at.hitRate,
    PAI: at.pai,
    PEI_star: at.peiStar,
    best_hits: at.bestHits,
    RRI: at.rri ?? null,
  };
}

function tooFew(): InputError {
  const context = { count: 0, least: 1 };
  return new InputError([
    { code: 'statistic.too-few', severity: 'error', at: { field: 'risk' }, context },
  ]);
}
