import { across, block, down } from '../layout/lay-out.ts';
import type { Layout } from '../layout/lay-out.ts';
import type { Orientation, PageRole } from '../page-template.ts';

/** What each reader finds first: the leader three sentences, the police hours and places, the planner the list. */
export const ROLE_LAYOUTS: Readonly<Record<PageRole, Readonly<Record<Orientation, Layout>>>> = {
  leader: {
    portrait: down(
      1,
      block('title', 18),
      across(40, block('changed'), block('why'), block('proposal')),
      across(126, block('map', 132), down(56, block('legend', 92), block('inset', 34))),
      across(50, block('key_areas', 56), block('change', 44)),
      across(16, block('sources', 60), block('signature', 40)),
    ),
    landscape: across(
      1,
      down(
        162,
        block('title', 17),
        block('map', 98),
        across(50, block('key_areas', 66), block('inset', 34)),
      ),
      down(
        112,
        block('changed', 31),
        block('why', 31),
        block('proposal', 31),
        across(52, block('legend', 60), block('change', 52)),
        block('signature', 17),
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
