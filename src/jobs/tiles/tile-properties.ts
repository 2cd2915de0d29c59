/**
 * What the map reads from the tiles, layer by layer. The worker writes exactly these properties; absent
 * is left out (never null, NaN or an empty string). Every feature also carries `row`.
 *
 * Polygon layers with names (`province`, `commune`, `water`) hold, besides the polygons, one Point
 * feature per record at its pole of inaccessibility, with the same properties and `label: 1`: a name is
 * drawn once, not once per tile.
 *
 * Choices are the codes of the model (`road_class: 'national'`), yes/no is 1 or 0.
 */
export type TileProperties = {
  readonly land: { readonly name?: string };
  readonly province: { readonly name: string; readonly focus: 0 | 1; readonly label?: 1 };
  readonly water: { readonly name?: string; readonly label?: 1 };
  readonly river: { readonly name?: string; readonly river_class?: 'river' | 'stream' };
  readonly road: { readonly name?: string; readonly ref?: string; readonly road_class?: string };
  readonly commune: {
    readonly code: string;
    readonly name: string;
    readonly unit_type?: string;
    readonly label?: 1;
    /** Ratio to the province's mean, with a result; `count` incidents counted, `score`, `rank`. */
    readonly rate?: number;
    readonly count?: number;
    readonly score?: number;
    readonly rank?: number;
  };
  readonly town: {
    readonly name: string;
    readonly town_class?: string;
    readonly population?: number;
  };
  readonly cable_route: {
    readonly id: string;
    readonly name?: string;
    readonly owner?: string;
    readonly status?: string;
    readonly tier?: string;
    readonly placement?: string;
    readonly medium?: string;
  };
  /** `row` is the section number; `name` and the rest are those of its route. */
  readonly section: Figures & {
    readonly name?: string;
    readonly owner?: string;
    readonly tier?: string;
    readonly placement?: string;
    readonly density: number;
  };
  /** `row` is the section number. */
  readonly lixel: { readonly density: number; readonly tier?: string };
  /** `row` is the section number; risk over the mean of all cable. */
  readonly terrain: { readonly risk: number };
  /** `row` is the cell; incidents per km² and year. */
  readonly planar: { readonly value: number };
  readonly bts_site: AssetPoint & { readonly site_type?: string };
  readonly post_office: AssetPoint & { readonly grade?: string };
  readonly exchange: AssetPoint & { readonly exchange_type?: string };
  readonly site: AssetPoint & { readonly site_kind?: string };
  readonly patrol_base: {
    readonly name?: string;
    readonly base_type?: string;
    readonly teams?: number;
  };
  readonly risk_factor: { readonly name?: string; readonly factor_type?: string };
  /** One incident, or a cluster: then `point_count`, and no `row`. `day` is days since 1970-01-01, UTC+07:00. */
  readonly incident:
    | {
        readonly kind: string;
        readonly day: number;
        readonly severity?: string;
        readonly id?: string;
      }
    | { readonly point_count: number };
};

type Figures = {
  readonly rate: number;
  readonly count: number;
  readonly score: number;
  readonly rank: number;
};

type AssetPoint = Partial<Figures> & {
  readonly id: string;
  readonly name?: string;
  readonly owner?: string;
  readonly status?: string;
};
