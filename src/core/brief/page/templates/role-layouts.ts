import { across, block, down } from '../layout/lay-out.ts';
import type { Layout } from '../layout/lay-out.ts';
import type { Orientation, PageRole } from '../page-template.ts';

/** What each reader finds first: the leader three sentences, the police hours and places, the planner the list. */
export const ROLE_LAYOUTS: Readonly<Record<PageRole, Readonly<Record<Orientation, Layout>>>> = {
  leader: {
    portrait: down(
      1,
      block('title', 14),
      across(36, block('changed'), block('why'), block('proposal')),
      across(132, block('map', 132), down(56, block('legend', 78), block('inset', 56))),
      across(52, block('key_areas', 48), block('change', 52)),
      across(16, block('sources', 60), block('signature', 40)),
    ),
    landscape: across(
      1,
      down(
        158,
        block('title', 15),
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
      block('title', 17),
      across(110, block('map', 134), down(54, block('legend', 84), block('inset', 26))),
      block('top_targets', 66),
      across(46, block('clock', 50), block('matrix', 84), block('proposal', 54)),
      across(14, block('sources', 60), block('signature', 40)),
    ),
    landscape: across(
      1,
      down(
        158,
        block('title', 17),
        block('map', 112),
        across(36, block('matrix', 70), block('inset', 30)),
      ),
      down(
        116,
        block('top_targets', 66),
        across(46, block('clock', 50), block('legend', 66)),
        block('proposal', 30),
        block('signature', 17),
      ),
    ),
  },
  planner: {
    portrait: down(
      1,
      block('title', 17),
      across(104, block('map', 134), down(54, block('legend', 78), block('inset', 26))),
      block('top_targets', 62),
      across(40, block('trend', 56), block('change', 44)),
      across(18, block('method', 52), block('sources', 48)),
      across(13, block('why', 60), block('signature', 40)),
    ),
    landscape: across(
      1,
      down(
        150,
        block('title', 17),
        block('map', 108),
        across(42, block('legend', 66), block('inset', 32)),
      ),
      down(
        124,
        block('top_targets', 64),
        across(42, block('trend', 64), block('change', 60)),
        block('key_areas', 40),
        across(21, block('method', 60), block('signature', 40)),
      ),
    ),
  },
};
