import { shrinkRates } from '../../src/core/hotspots/rates/gamma-poisson.ts';
import { garwoodInterval } from '../../src/core/hotspots/rates/garwood-interval.ts';
import { marshallRates } from '../../src/core/hotspots/rates/marshall.ts';
import { InputError } from '../command.ts';
import { badField, fieldsOf, numbersOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

const LIMITS = { units: 2_000_000, count: 1e9, exposure: 1e12 };

/** Rates of units with few incidents: raw, Marshall's, Gamma–Poisson, Garwood's intervals. */
export const ebRatesStatistic: Statistic = {
  id: 'eb-rates',
  input: ['y', 'exposure'],
  result: ['raw', 'garwood95', 'marshall', 'gamma_poisson_ml'],
  example: { y: [0, 2, 1, 7, 0], exposure: [4, 10, 3, 8, 1.5] },
  run: (input) => {
    const fields = fieldsOf(input, '$');
    const y = numbersOf(fields['y'], 'y', LIMITS.units, 0, LIMITS.count);
    const exposure = numbersOf(fields['exposure'], 'exposure', y.length, 0, LIMITS.exposure);
    if (exposure.length !== y.length) throw badField('exposure.length', exposure.length);
    y.forEach((count, i) => {
      if (count > 0 && exposure[i] === 0) throw badField(`exposure.${i}`, 0);
    });
    if (!exposure.some((one) => one > 0)) throw noExposure();
    const marshall = marshallRates(y, exposure);
    const { fit, rate, low, high } = shrinkRates(y, exposure);
    const perExposure = (value: number, i: number): number | null => {
      const e = exposure[i] ?? 0;
      return e > 0 ? value / e : null;
    };
    return {
      raw: Array.from(y, perExposure),
      garwood95: Array.from(y, (count, i) => {
        const interval = garwoodInterval(count);
        return [perExposure(interval.low, i), perExposure(interval.high, i)];
      }),
      marshall: {
        m: marshall.mean,
        s2: marshall.rawVariance,
        A: marshall.variance,
        eb: [...marshall.rate],
      },
      gamma_poisson_ml: {
        method: fit.method,
        alpha: fit.alpha,
        beta: fit.beta,
        posterior_mean: [...rate],
        ci95: Array.from(low, (value, i) => [value, high[i]]),
      },
    };
  },
};

function noExposure(): InputError {
  const context = { count: 0, least: 1 };
  return new InputError([
    { code: 'statistic.too-few', severity: 'error', at: { field: 'exposure' }, context },
  ]);
}
