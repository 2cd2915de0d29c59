/** A made-up network of the highlands in the nested form of the Open Fibre Data Standard 0.3. */
export const NETWORK_PACKAGE = {
  networks: [
    {
      id: 'n-1',
      name: 'Vòng Tây Nguyên',
      nodes: [
        {
          id: 'a',
          name: 'Pleiku',
          status: 'operational',
          location: { type: 'Point', coordinates: [108.0, 13.98] },
          address: { locality: 'Pleiku', country: 'VN' },
          type: ['pop'],
          physicalInfrastructureProvider: { id: 'o-1' },
        },
        {
          id: 'b',
          name: 'Đak Đoa',
          status: 'planned',
          location: { type: 'Point', coordinates: [108.12, 14.0] },
          type: ['pop', 'addDropMultiplexer'],
          power: true,
        },
        { id: 'c', name: 'Chưa rõ chỗ' },
      ],
      spans: [
        {
          id: 's-1',
          name: 'Pleiku – Đak Đoa',
          status: 'operational',
          start: 'a',
          end: 'b',
          route: {
            type: 'LineString',
            coordinates: [
              [108.0, 13.98],
              [108.06, 13.995],
              [108.12, 14.0],
            ],
          },
          physicalInfrastructureProvider: { id: 'o-1' },
          networkProviders: [{ id: 'o-2' }, { id: 'o-3', name: 'Viettel' }],
          transmissionMedium: ['fibre'],
          deployment: ['aboveGround'],
          fibreCount: 24,
          darkFibre: true,
          fibreTypeDetails: { fibreSubtype: 'G.652.D', inner: { lost: 1 } },
        },
        {
          id: 's-2',
          status: 'underConstruction',
          start: 'b',
          end: 'c',
          route: {
            type: 'LineString',
            coordinates: [
              [108.12, 14.0],
              [108.2, 14.1],
            ],
          },
        },
      ],
      organisations: [
        { id: 'o-1', name: 'VNPT' },
        { id: 'o-2', name: 'MobiFone' },
      ],
    },
  ],
};

const NETWORK = { id: 'n-1', name: 'Vòng Tây Nguyên', links: [{ rel: 'describedby', href: 'x' }] };

/** The same as one GeoJSON file of both layers, ends given whole. */
export const NETWORK_FEATURES = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [108.0, 13.98] },
      properties: { id: 'a', name: 'Pleiku', network: NETWORK, featureType: 'node' },
    },
    {
      type: 'Feature',
      geometry: {
        type: 'LineString',
        coordinates: [
          [108.0, 13.98],
          [108.12, 14.0],
        ],
      },
      properties: {
        id: 's-1',
        name: 'Pleiku – Đak Đoa',
        start: { id: 'a', name: 'Pleiku', location: { type: 'Point', coordinates: [108, 13.98] } },
        end: { id: 'b', name: 'Đak Đoa', networkProviders: [{ id: 'o-2' }] },
        transmissionMediumOwner: { id: 'o-1', name: 'VNPT' },
        network: NETWORK,
        featureType: 'span',
      },
    },
  ],
};
