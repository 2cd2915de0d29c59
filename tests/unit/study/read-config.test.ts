import { describe, expect, it } from 'vitest';

import { readStudyConfig } from '../../../src/core/study/read-config.ts';
import { defaultStudyConfig } from '../../../src/core/study/study-config.ts';

const base = defaultStudyConfig({ from: '2024-01-01', to: '2025-12-31' });

describe('a study config', () => {
  it('changes what it names and keeps the rest', () => {
    const { config, issues } = readStudyConfig(
      { from: '2025-01-01', incidentKinds: ['CAP_TROM'], weights: { repeat: 0 } },
      base,
    );
    expect(issues).toEqual([]);
    expect(config).toEqual({
      ...base,
      from: '2025-01-01',
      incidentKinds: ['CAP_TROM'],
      weights: { ...base.weights, repeat: 0 },
    });
  });

  it('takes edited parameters of the expected loss, and only those', () => {
    const risk = {
      restoreHours: { CAP_TROM: 12 },
      outage: { PHAHOAI: { duct: 0.5 } },
      measures: { alarm: 0.3, burial: 1 },
    };
    const { config, issues } = readStudyConfig({ risk }, base);
    expect(issues).toEqual([]);
    expect(config.risk).toEqual({ ...base.risk, ...risk });
  });

  it('names an unknown key by its path', () => {
    const { config, issues } = readStudyConfig(
      { network: { sectionLength: 500 }, vitesse: 1 },
      base,
    );
    expect(issues.map(({ code, at }) => [code, at?.field])).toEqual([
      ['config.unknown-key', 'network.sectionLength'],
      ['config.unknown-key', 'vitesse'],
    ]);
    expect(config).toEqual(base);
  });

  it.each([
    [{ from: '2024-02-30' }, 'from', '2024-02-30'],
    [{ incidentKinds: ['TROM'] }, 'incidentKinds.0', 'TROM'],
    [{ severities: ['huge'] }, 'severities.0', 'huge'],
    [{ network: { sectionLengthM: 1 } }, 'network.sectionLengthM', 1],
    [{ network: { lixelLengthM: 2000 } }, 'network.lixelLengthM', 2000],
    [{ snap: { maxDistanceM: '250' } }, 'snap.maxDistanceM', '250'],
    [{ weights: { repeat: -1 } }, 'weights.repeat', -1],
    [{ risk: { measures: { alarm: 1.2 } } }, 'risk.measures.alarm', 1.2],
    [{ risk: { restoreHours: { CAP_TROM: -1 } } }, 'risk.restoreHours.CAP_TROM', -1],
    [{ risk: { outage: { CAP_TROM: { aerial: 2 } } } }, 'risk.outage.CAP_TROM.aerial', 2],
    [{ risk: { lossVnd: { PHAHOAI: 'nhiều' } } }, 'risk.lossVnd.PHAHOAI', 'nhiều'],
    [{ to: '2023-12-31' }, 'to', '2024-01-01 – 2023-12-31'],
    [
      {
        weights: {
          likelihood: 0,
          repeat: 0,
          vulnerability: 0,
          consequence: 0,
          protection_class: 0,
        },
      },
      'weights',
      0,
    ],
    [[], '', 'null'],
    [null, '', 'null'],
  ])('refuses %j', (input, field, value) => {
    const { config, issues } = readStudyConfig(input, base);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      code: 'config.bad-value',
      at: { field },
      context: { value },
    });
    expect(config).toEqual(base);
  });
});
