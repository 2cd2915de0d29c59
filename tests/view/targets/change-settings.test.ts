import { describe, expect, it } from 'vitest';
import { NO_RISK_SETTINGS } from '../../../src/core/risk/risk-settings.ts';
import {
  countSettings,
  readSetting,
  withSetting,
} from '../../../src/panels/targets/parameters/change-settings.ts';

describe('parameters a person sets', () => {
  it('are kept one by one, and given back one by one', () => {
    const hours = { of: 'restoreHours', kind: 'CAP_TROM' } as const;
    const outage = { of: 'outage', kind: 'PHAHOAI', place: 'aerial' } as const;
    const alarm = { of: 'measures', measure: 'alarm' } as const;
    const first = withSetting(NO_RISK_SETTINGS, hours, 12);
    const second = withSetting(first, outage, 0.4);
    const third = withSetting(second, alarm, 0.3);
    expect(third.restoreHours).toEqual({ CAP_TROM: 12 });
    expect(third.outage).toEqual({ PHAHOAI: { aerial: 0.4 } });
    expect(countSettings(third)).toBe(3);
    const back = withSetting(
      withSetting(withSetting(third, hours, null), outage, null),
      alarm,
      null,
    );
    expect(back).toEqual(NO_RISK_SETTINGS);
  });

  it('are read as the language writes numbers, within their bounds', () => {
    expect(readSetting('restoreHours', '1.234,5', 'vi')).toBe(1234.5);
    expect(readSetting('restoreHours', '1,234.5', 'en')).toBe(1234.5);
    expect(readSetting('measures', '0,5', 'vi')).toBe(0.5);
    expect(readSetting('measures', '1,2', 'vi')).toBeNull();
    expect(readSetting('outage', '-0,1', 'vi')).toBeNull();
    expect(readSetting('lossVnd', 'nhiều', 'vi')).toBeNull();
    expect(readSetting('lossVnd', '', 'vi')).toBeNull();
  });
});
