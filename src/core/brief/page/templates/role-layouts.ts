import { across, block, down } from '../layout/lay-out.ts';
import type { Layout } from '../layout/lay-out.ts';
import type { Orientation, PageRole } from '../page-template.ts';

/** What each reader finds first: the leader three sentences, the police hours and places, the planner the list. */
export const ROLE_LAYOUTS: Readonly<Record<PageRole, Readonly<Record<Orientation, Layout>>>> = {
  leader: {
    portrait: down(
      1,
      block('title', 16),
      across(36, block('changed'), block('why'), block('proposal')),
      across(132, block('map', 132), down(56, block('legend', 78), block('inset', 56))),
      across(52, block('key_areas', 48), block('change', 52)),
      across(16, block('sources', 60), block('signature', 40)),
    ),
    landscape: across(
      1,
      down(
        158,
        block('title', 16),
        block('map', 104),
        across(46, block('legend', 104), block('inset', 50)),
      ),
      down(
        116,
        block('changed', 24),
        block('why', 24),
        block('proposal', 24),
        block('change', 34),
        block('key_areas', 34),
        block('signature', 14),
      ),
    ),
  },
  police: {
    portrait: down(
      1,
      block('title', 16),
      across(104, block('map', 130), down(58, block('legend', 80), block('inset', 24))),
      block('top_targets', 68),
      across(54, block('clock', 54), block('matrix', 82), block('proposal', 52)),
      across(14, block('sources', 60), block('signature', 40)),
    ),
    landscape: across(
      1,
      down(
        158,
        block('title', 16),
        block('map', 112),
        across(36, block('matrix', 70), block('inset', 30)),
      ),
      down(
        116,
        block('top_targets', 68),
        across(50, block('clock', 52), block('legend', 64)),
        block('proposal', 30),
        block('signature', 17),
      ),
    ),
  },
  planner: {
    portrait: down(
      1,
      block('title', 16),
      across(98, block('map', 130), down(58, block('legend', 76), block('inset', 24))),
      block('top_targets', 68),
      across(46, block('trend', 46), block('change', 54)),
      across(26, block('why', 52), block('method', 48)),
      across(16, block('sources', 62), block('signature', 38)),
    ),
    landscape: across(
      1,
      down(
        150,
        block('title', 16),
        block('map', 104),
        across(48, block('legend', 106), block('inset', 50)),
      ),
      down(
        124,
        block('top_targets', 66),
        across(44, block('trend', 50), block('change', 74)),
        block('key_areas', 36),
        across(22, block('method', 70), block('signature', 30)),
      ),
    ),
  },
};
