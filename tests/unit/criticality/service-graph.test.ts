import { describe, expect, it } from 'vitest';
import { at, cable, commune, serviceCase } from './service-case.ts';

const VNPT = { owner: 'VNPT' };
const VIETTEL = { owner: 'Viettel' };
const exchange = at([0, 0], 'EX', VNPT);

describe('a site that a cable ends at', () => {
  const records = {
    exchange: [exchange],
    cable_route: [
      cable(
        [
          [0, 0],
          [3000, 0],
        ],
        'C1',
        { ...VNPT, from_asset: 'EX', to_asset: 'B1' },
      ),
      cable(
        [
          [3000, 0],
          [6000, 0],
        ],
        'C2',
        { ...VNPT, from_asset: 'B1', to_asset: 'B2' },
      ),
    ],
    bts_site: [
      at([3000, 0], 'B1', { ...VNPT, subscribers: 100 }),
      at([6000, 0], 'B2', { ...VNPT, subscribers: 70 }),
    ],
  };

  it('stands at the joint: its failure takes the joint with it', async () => {
    const found = await serviceCase(records);
    expect(found.cablesAt('B1')).toBe(2);
    expect(found.links('B1')).toEqual([]);
    expect(found.loses('B1')).toMatchObject({ sites: 2, subscribers: 170 });
    expect(found.loses('B2')).toMatchObject({ sites: 1, subscribers: 70 });
    expect(found.graph.counts).toMatchObject({ sources: 1, declared: 2, inferred: 0, unfed: 0 });
  });

  it('goes dark with every cable before it, and is a dead end', async () => {
    const found = await serviceCase(records);
    expect(found.loses('C1')).toMatchObject({ sites: 2, subscribers: 170 });
    expect(found.loses('C2')).toMatchObject({ sites: 1, subscribers: 70 });
    expect([found.secured('C1'), found.secured('C2'), found.secured('B2')]).toEqual([
      'dead_end',
      'dead_end',
      'dead_end',
    ]);
    expect(found.loses('EX')).toMatchObject({ sites: 2, subscribers: 170 });
    expect(found.secured('EX')).toBe('dead_end');
  });

  it('is found when the line was drawn from its far end', async () => {
    const backwards = cable(
      [
        [3000, 0],
        [0, 0],
      ],
      'C1',
      {
        ...VNPT,
        from_asset: 'EX',
        to_asset: 'B1',
      },
    );
    const found = await serviceCase({
      ...records,
      cable_route: [backwards, ...records.cable_route.slice(1)],
    });
    expect(found.loses('C1')).toMatchObject({ sites: 2 });
    expect(found.issues).toEqual([]);
  });

  it('is not where a cable ends that only names it as the origin of its fibres', async () => {
    const found = await serviceCase({
      ...records,
      cable_route: [
        ...records.cable_route,
        // Spliced into C1 half way; its fibres come from the exchange.
        cable(
          [
            [1500, 0],
            [1500, 2000],
          ],
          'C3',
          { ...VNPT, from_asset: 'EX', to_asset: 'B3' },
        ),
      ],
      bts_site: [...records.bts_site, at([1500, 2000], 'B3', VNPT)],
    });
    expect(found.graph.counts.originEnds).toBe(1);
    expect(found.loses('C1')).toMatchObject({ sites: 3 });
    expect(found.issues).toEqual([]);
  });

  it('is joined as declared where the cable ends far from it, and that is told', async () => {
    const found = await serviceCase({
      ...records,
      cable_route: [
        cable(
          [
            [900, 0],
            [3000, 0],
          ],
          'C1',
          { ...VNPT, from_asset: 'EX', to_asset: 'B1' },
        ),
        ...records.cable_route.slice(1),
      ],
    });
    expect(found.loses('EX')).toMatchObject({ sites: 2 });
    expect(found.issues).toMatchObject([
      { code: 'service.end-far', severity: 'info', at: { row: 2, field: 'from_asset' } },
    ]);
    expect(found.issues[0]?.context?.['distanceM']).toBeCloseTo(900, -1);
  });
});

describe('a site beside a cable', () => {
  const ring = [
    cable(
      [
        [0, 0],
        [4000, 0],
        [4000, 4000],
      ],
      'R1',
      { ...VNPT, from_asset: 'EX' },
    ),
    cable(
      [
        [4000, 4000],
        [0, 4000],
      ],
      'R2',
      VNPT,
    ),
    cable(
      [
        [0, 4000],
        [0, 0],
      ],
      'R3',
      { ...VNPT, to_asset: 'EX' },
    ),
  ];

  it('hangs on it by an inferred drop; in a ring its failure is its own', async () => {
    const found = await serviceCase({
      exchange: [exchange],
      cable_route: ring,
      bts_site: [
        at([2000, 300], 'B1', { ...VNPT, subscribers: 10 }),
        at([4000, 2000], 'B2', { ...VNPT, subscribers: 20 }),
      ],
    });
    expect(found.links('B1')).toEqual(['drop inferred']);
    expect(found.loses('B1')).toMatchObject({ sites: 1, subscribers: 10 });
    expect([found.secured('R1'), found.secured('R2'), found.secured('B1')]).toEqual([
      'ring',
      'ring',
      'ring',
    ]);
    expect(found.loses('R1')).toMatchObject({ sites: 0, subscribers: 0 });
    expect(found.graph.counts).toMatchObject({ declared: 0, inferred: 2 });
  });

  it('tells how much longer the way around is', async () => {
    const found = await serviceCase({ exchange: [exchange], cable_route: ring });
    // 16 km around, less the section of 1 km, less the section again; 111,000 m a degree is 0.34 % long.
    expect(found.detourM('R1') / 14_000).toBeCloseTo(1, 2);
  });

  it('stays unfed beyond the tolerance, and asks for no service when it is planned', async () => {
    const found = await serviceCase({
      exchange: [exchange],
      cable_route: ring,
      bts_site: [
        at([2000, 600], 'B1', VNPT),
        at([2000, 100], 'B2', { ...VNPT, status: 'planned' }),
      ],
    });
    expect(found.links('B1')).toEqual([]);
    expect(found.node('B2')).toBe(-1);
    expect(found.secured('B1')).toBe('unserved');
    expect(found.loses('B1')).toMatchObject({ sites: 0 });
    expect(found.graph.counts).toMatchObject({ declared: 0, inferred: 0, unfed: 1 });
    const wider = await serviceCase(
      { exchange: [exchange], cable_route: ring, bts_site: [at([2000, 600], 'B1', VNPT)] },
      { attachToleranceM: 700 },
    );
    expect(wider.graph.counts).toMatchObject({ inferred: 1, unfed: 0 });
  });
});

describe('an exchange', () => {
  it('joins loose cable ends near it and nothing it is joined to already', async () => {
    const found = await serviceCase({
      exchange: [exchange],
      cable_route: [
        cable(
          [
            [60, 0],
            [3000, 0],
          ],
          'C1',
          VNPT,
        ),
        // Passes the exchange at 200 m and is spliced into C1: no second joint there.
        cable(
          [
            [400, 0],
            [0, 200],
            [-3000, 0],
          ],
          'C2',
          VNPT,
        ),
      ],
      bts_site: [at([3000, 50], 'B1', VNPT), at([-3000, 50], 'B2', VNPT)],
    });
    expect(found.links('EX')).toEqual(['drop inferred']);
    expect(found.loses('EX')).toMatchObject({ sites: 2 });
    expect(found.loses('C2')).toMatchObject({ sites: 1 });
  });

  it('joins a cable that runs past where nothing else joins it', async () => {
    const found = await serviceCase({
      exchange: [exchange],
      cable_route: [
        cable(
          [
            [-3000, 100],
            [3000, 100],
          ],
          'C1',
          VNPT,
        ),
      ],
      bts_site: [at([3000, 100], 'B1', VNPT), at([-3000, 100], 'B2', VNPT)],
    });
    expect(found.links('EX')).toEqual(['drop inferred']);
    expect(found.loses('EX')).toMatchObject({ sites: 2 });
    // Cut at one place only one side goes dark.
    expect(found.loses('C1')).toMatchObject({ sites: 1 });
  });

  it('is not missed where another feeds the same cable from its other end', async () => {
    const found = await serviceCase({
      exchange: [exchange, at([6000, 0], 'EX2', VNPT)],
      cable_route: [
        cable(
          [
            [0, 0],
            [6000, 0],
          ],
          'C1',
          VNPT,
        ),
      ],
      bts_site: [at([3000, 0], 'B1', VNPT)],
    });
    expect([found.loses('EX').sites, found.loses('EX2').sites, found.loses('C1').sites]).toEqual([
      0, 0, 0,
    ]);
    expect([found.secured('C1'), found.secured('EX'), found.secured('B1')]).toEqual([
      'ring',
      'ring',
      'ring',
    ]);
  });
});

describe('radio links', () => {
  const trunk = {
    exchange: [exchange],
    cable_route: [
      cable(
        [
          [0, 0],
          [5000, 0],
        ],
        'C1',
        { ...VNPT, from_asset: 'EX', to_asset: 'HUB' },
      ),
    ],
  };
  const hub = at([5000, 0], 'HUB', VNPT);

  it('chain from site to site, and a circle of feeders harms nobody', async () => {
    const found = await serviceCase({
      ...trunk,
      bts_site: [
        hub,
        at([9000, 0], 'R1', { ...VNPT, fed_by: 'HUB' }),
        at([13_000, 0], 'R2', { ...VNPT, fed_by: 'R1' }),
        at([40_000, 0], 'X', { ...VNPT, fed_by: 'Y' }),
        at([41_000, 0], 'Y', { ...VNPT, fed_by: 'X' }),
        at([42_000, 0], 'Z', { ...VNPT, fed_by: 'Z' }),
      ],
    });
    expect(found.links('R1')).toEqual(['radio declared', 'radio declared']);
    expect([found.loses('HUB').sites, found.loses('R1').sites, found.loses('R2').sites]).toEqual([
      3, 2, 1,
    ]);
    expect(found.graph.counts).toMatchObject({ declared: 3, unfed: 3, radio: 2 });
    expect(found.issues).toMatchObject([{ code: 'service.feeder-idle', context: { id: 'Z' } }]);
  });

  it('give way to a cable nearby, whatever the record says feeds the site', async () => {
    const found = await serviceCase({
      ...trunk,
      bts_site: [hub, at([2000, 100], 'B1', { ...VNPT, fed_by: 'EX' })],
    });
    expect(found.links('B1')).toEqual(['drop inferred']);
  });

  it('that stand by are a second way', async () => {
    const bts_site = [hub, at([8000, 0], 'B1', VNPT)];
    const spur = cable(
      [
        [5000, 0],
        [8000, 0],
      ],
      'C2',
      { ...VNPT, from_asset: 'HUB', to_asset: 'B1' },
    );
    const cable_route = [...trunk.cable_route, spur];
    const alone = await serviceCase({ ...trunk, cable_route, bts_site });
    expect(alone.loses('C2')).toMatchObject({ sites: 1 });
    const backed = await serviceCase({
      ...trunk,
      cable_route,
      bts_site: [hub, at([8000, 0], 'B1', { ...VNPT, backup_feed: 'EX' })],
    });
    expect(backed.links('B1')).toEqual(['backup declared']);
    expect(backed.loses('C2')).toMatchObject({ sites: 0 });
    expect([backed.secured('B1'), backed.secured('C2'), backed.secured('HUB')]).toEqual([
      'dual',
      'ring',
      'ring',
    ]);
    expect(backed.graph.counts.standby).toBe(1);
  });

  it('name a cable where the site hangs on that cable, however near another is', async () => {
    const found = await serviceCase({
      ...trunk,
      cable_route: [
        ...trunk.cable_route,
        cable(
          [
            [0, 0],
            [0, 5000],
          ],
          'C2',
          { ...VNPT, from_asset: 'EX' },
        ),
      ],
      bts_site: [hub, at([2000, 100], 'B1', { ...VNPT, fed_by: 'C2' })],
    });
    expect(found.links('B1')).toEqual(['drop declared']);
    expect(found.loses('C1').sites).toBe(1);
  });
});

describe('two operators', () => {
  const crossing = {
    exchange: [exchange, at([0, 4000], 'EV', VIETTEL)],
    // Viettel's cable ends on VNPT's: a joint of the network, not of the traffic.
    cable_route: [
      cable(
        [
          [0, 0],
          [6000, 0],
        ],
        'C1',
        { ...VNPT, from_asset: 'EX', to_asset: 'B1' },
      ),
      cable(
        [
          [0, 4000],
          [3000, 4000],
          [3000, 0],
        ],
        'C2',
        { ...VIETTEL, from_asset: 'EV' },
      ),
    ],
    bts_site: [at([6000, 0], 'B1', VNPT), at([3000, 200], 'B2', VIETTEL)],
  };

  it('do not carry each other’s traffic where their cables meet', async () => {
    const found = await serviceCase(crossing);
    expect([found.loses('C1').sites, found.loses('C2').sites]).toEqual([1, 1]);
    expect([found.loses('EX').sites, found.loses('EV').sites]).toEqual([1, 1]);
  });

  it('do when owners are shared', async () => {
    const found = await serviceCase(crossing, { owners: 'shared' });
    expect([found.loses('EX').sites, found.loses('EV').sites]).toEqual([0, 0]);
    expect([found.secured('C1'), found.secured('C2')]).toEqual(['ring', 'ring']);
    // Beyond the joint at 3 km the cable is a dead end still.
    expect(found.columns.sites[found.target('C1') + 3]).toBe(1);
  });

  it('share a mast without sharing a network', async () => {
    const found = await serviceCase({
      exchange: crossing.exchange,
      cable_route: [
        cable(
          [
            [0, 0],
            [6000, 0],
          ],
          'C1',
          { ...VNPT, from_asset: 'EX', to_asset: 'B1' },
        ),
        cable(
          [
            [0, 4000],
            [6000, 4000],
            [6000, 0],
          ],
          'C2',
          {
            ...VIETTEL,
            from_asset: 'EV',
            to_asset: 'B1',
          },
        ),
      ],
      bts_site: [at([6000, 0], 'B1', VNPT)],
    });
    expect(found.loses('C1').sites).toBe(1);
    expect(found.loses('C2').sites).toBe(0);
  });

  it('keep a standby between their networks out, and say so', async () => {
    const found = await serviceCase({
      ...crossing,
      bts_site: [
        at([6000, 0], 'B1', { ...VNPT, backup_feed: 'EV' }),
        at([3000, 200], 'B2', VIETTEL),
      ],
    });
    expect(found.loses('C1').sites).toBe(1);
    expect(found.issues).toMatchObject([
      { code: 'service.standby-apart', severity: 'info', at: { row: 2, field: 'backup_feed' } },
    ]);
  });

  it('take in a third that has no exchange: it hangs on the nearest cable that is fed, and that is told', async () => {
    const found = await serviceCase({
      ...crossing,
      cable_route: [
        ...crossing.cable_route,
        cable(
          [
            [5000, 260],
            [7000, 260],
          ],
          'DARK',
          { owner: 'MobiFone' },
        ),
        cable(
          [
            [6000, 0],
            [6000, -3000],
          ],
          'C3',
          { owner: 'mobifone' },
        ),
      ],
      bts_site: [
        ...crossing.bts_site,
        at([5000, 200], 'V1', { owner: 'Vietnamobile' }),
        at([6000, -3000], 'M1', { owner: 'MobiFone' }),
      ],
    });
    expect(found.links('V1')).toEqual(['drop inferred']);
    expect(found.loses('C1')).toMatchObject({ sites: 3 });
    expect(found.loses('C3')).toMatchObject({ sites: 1 });
    expect(found.graph.counts).toMatchObject({ openSites: 2, unfed: 0 });
    expect(found.issues).toMatchObject([
      { code: 'service.no-exchange', context: { owner: 'Vietnamobile', count: 1 } },
      { code: 'service.no-exchange', context: { owner: 'MobiFone', count: 1 } },
    ]);
  });
});

describe('the demand', () => {
  it('counts sites, subscribers, posts, works and communes left dark', async () => {
    const found = await serviceCase({
      commune: [
        commune('WEST', [-5000, -5000], [2500, 5000]),
        commune('EAST', [2500, -5000], [9000, 5000]),
      ],
      exchange: [at([0, 0], 'EX', { ...VNPT, protection_class: 'important' })],
      cable_route: [
        cable(
          [
            [0, 0],
            [6000, 0],
          ],
          'C1',
          { ...VNPT, from_asset: 'EX' },
        ),
      ],
      bts_site: [
        at([1000, 0], 'B1', { ...VNPT, subscribers: 5 }),
        at([4500, 0], 'B2', { ...VNPT, subscribers: 7, protection_class: 'national_security' }),
        at([5500, 0], 'B3', { ...VNPT, protection_class: 'none' }),
      ],
      post_office: [at([4500, 300], 'P1', { owner: 'VNPost', protection_class: 'important' })],
      site: [at([5600, 300], 'S1', { owner: 'Đài', protection_class: 'important' })],
    });
    expect(found.loses('EX')).toEqual({
      sites: 3,
      subscribers: 12,
      posts: 1,
      works: 3,
      communes: 2,
    });
    expect(found.loses('C1')).toEqual({
      sites: 3,
      subscribers: 12,
      posts: 1,
      works: 3,
      communes: 2,
    });
    const beyond = found.target('C1') + 3;
    expect(found.columns.sites[beyond]).toBe(2);
    expect(found.columns.communes[beyond]).toBe(1);
    expect(found.loses('S1')).toEqual({
      sites: 0,
      subscribers: 0,
      posts: 0,
      works: 1,
      communes: 0,
    });
    expect(found.graph.counts).toMatchObject({ unknownSubscribers: 1, inferred: 5 });
  });

  it('never counts what was dark before', async () => {
    const found = await serviceCase({
      exchange: [exchange],
      cable_route: [
        cable(
          [
            [0, 0],
            [2000, 0],
          ],
          'C1',
          { ...VNPT, from_asset: 'EX' },
        ),
        cable(
          [
            [5000, 0],
            [8000, 0],
          ],
          'ISLAND',
          VNPT,
        ),
        cable(
          [
            [2000, 0],
            [2000, 4000],
          ],
          'PLANNED',
          { ...VNPT, status: 'planned' },
        ),
        cable(
          [
            [2000, 0],
            [5000, 0],
          ],
          'RETIRED',
          { ...VNPT, status: 'retired' },
        ),
      ],
      bts_site: [
        at([2000, 0], 'B1', VNPT),
        at([6000, 0], 'B2', VNPT),
        at([2000, 3000], 'B3', VNPT),
      ],
    });
    expect(found.loses('EX').sites).toBe(1);
    expect(found.loses('ISLAND').sites).toBe(0);
    expect([found.secured('ISLAND'), found.secured('PLANNED'), found.secured('B2')]).toEqual([
      'unserved',
      'unserved',
      'unserved',
    ]);
    expect(found.graph.counts).toMatchObject({ inferred: 1, unfed: 2 });
    const planned = found.target('PLANNED');
    expect(found.graph.sectionEdgeStart[planned + 1]).toBe(found.graph.sectionEdgeStart[planned]);
  });

  it('is all dark without an exchange, and that is told once', async () => {
    const found = await serviceCase({
      cable_route: [
        cable(
          [
            [0, 0],
            [2000, 0],
          ],
          'C1',
          VNPT,
        ),
      ],
      bts_site: [at([2000, 0], 'B1', VNPT)],
    });
    expect(found.graph.counts).toMatchObject({ sources: 0, unfed: 1 });
    expect(found.issues).toEqual([
      { code: 'service.no-source', severity: 'info', context: { count: 1 } },
    ]);
  });

  it('gives an empty graph for an empty dataset', async () => {
    const { graph, columns, issues } = await serviceCase({});
    expect([graph.nodeCount, graph.edgeCount, columns.sites.length, issues.length]).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

describe('parallel cables', () => {
  it('between the same joints are two ways', async () => {
    const found = await serviceCase({
      exchange: [exchange],
      cable_route: [
        cable(
          [
            [0, 0],
            [4000, 0],
          ],
          'C1',
          { ...VNPT, from_asset: 'EX', to_asset: 'B1' },
        ),
        cable(
          [
            [0, 0],
            [2000, 30],
            [4000, 0],
          ],
          'C2',
          { ...VNPT, from_asset: 'EX', to_asset: 'B1' },
        ),
      ],
      bts_site: [at([4000, 0], 'B1', VNPT)],
    });
    expect([found.secured('C1'), found.secured('C2')]).toEqual(['dual', 'dual']);
    expect(found.loses('C1').sites).toBe(0);
    expect(found.loses('B1').sites).toBe(1);
  });
});

describe('ids nobody knows', () => {
  it('are told with their row and field, never passed over in silence', async () => {
    const found = await serviceCase({
      exchange: [exchange],
      cable_route: [
        cable(
          [
            [0, 0],
            [2000, 0],
          ],
          'C1',
          { ...VNPT, from_asset: 'EX', to_asset: 'NO-1' },
        ),
      ],
      bts_site: [
        at([9000, 0], 'B1', { ...VNPT, fed_by: 'NO-2', backup_feed: 'NO-3' }),
        at([9500, 0], 'B2', { ...VNPT, fed_by: 'OLD' }),
        at([9800, 0], 'OLD', { ...VNPT, status: 'retired' }),
      ],
      post_office: [at([1000, 0], 'P1', { backup_feed: 'NO-4' })],
    });
    const told = found.issues.map(({ code, severity, at: where, context }) =>
      [code, severity, where?.file, where?.row, where?.field, context?.['id']].join(' '),
    );
    expect(told.toSorted()).toEqual([
      'service.feeder-idle info bts_site.csv 3 fed_by OLD',
      'service.unknown-asset info bts_site.csv 2 backup_feed NO-3',
      'service.unknown-asset info bts_site.csv 2 fed_by NO-2',
      'service.unknown-asset info cable_route.csv 2 to_asset NO-1',
      'service.unknown-asset info post_office.csv 2 backup_feed NO-4',
    ]);
  });
});
