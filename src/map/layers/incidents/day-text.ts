import type { ExpressionSpecification } from 'maplibre-gl';

const FLOOR = (value: ExpressionSpecification): ExpressionSpecification => ['floor', value];

/**
 * `day` (days since 1970-01-01) as dd/mm/yyyy, inside the style: no text travels in the tiles.
 * Civil-from-days, Howard Hinnant, https://howardhinnant.github.io/date_algorithms.html (years 2000–2099).
 */
export function dayText(): ExpressionSpecification {
  const day: ExpressionSpecification = ['to-number', ['get', 'day'], 0];
  return [
    'let',
    'doe',
    ['%', ['+', day, 719468], 146097],
    [
      'let',
      'yoe',
      FLOOR([
        '/',
        [
          '-',
          [
            '+',
            ['-', ['var', 'doe'], FLOOR(['/', ['var', 'doe'], 1460])],
            FLOOR(['/', ['var', 'doe'], 36524]),
          ],
          FLOOR(['/', ['var', 'doe'], 146096]),
        ],
        365,
      ]),
      [
        'let',
        'doy',
        [
          '-',
          ['var', 'doe'],
          [
            '-',
            ['+', ['*', 365, ['var', 'yoe']], FLOOR(['/', ['var', 'yoe'], 4])],
            FLOOR(['/', ['var', 'yoe'], 100]),
          ],
        ],
        [
          'let',
          'mp',
          FLOOR(['/', ['+', ['*', 5, ['var', 'doy']], 2], 153]),
          [
            'let',
            'd',
            ['+', ['-', ['var', 'doy'], FLOOR(['/', ['+', ['*', 153, ['var', 'mp']], 2], 5])], 1],
            'm',
            ['case', ['<', ['var', 'mp'], 10], ['+', ['var', 'mp'], 3], ['-', ['var', 'mp'], 9]],
            'y',
            ['+', ['var', 'yoe'], ['*', 400, FLOOR(['/', ['+', day, 719468], 146097])]],
            [
              'concat',
              ['case', ['<', ['var', 'd'], 10], '0', ''],
              ['to-string', ['var', 'd']],
              '/',
              ['case', ['<', ['var', 'm'], 10], '0', ''],
              ['to-string', ['var', 'm']],
              '/',
              ['to-string', ['+', ['var', 'y'], ['case', ['<=', ['var', 'm'], 2], 1, 0]]],
            ],
          ],
        ],
      ],
    ],
  ];
}
