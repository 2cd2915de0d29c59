import type { Scenario, ScenarioCut, ScenarioEnd } from '../../../src/core/criticality/scenario.ts';
import { pieceNodes } from './hand-network.ts';
import type { Hand } from './hand-network.ts';

type Place = readonly [number, number];

/** Subscribers that lose service, by walking from the sources: the same question, another way. */
export function lostByWalking(hand: Hand, scenario: Scenario): Set<number> {
  const today = walk(hand, [], new Set());
  const { links, failed } = failuresByHand(hand, scenario);
  const then = walk(hand, links, failed);
  const asking = hand.drawn.subscribers.flatMap((count, node) => (count > 0 ? [node] : []));
  return new Set(asking.filter((node) => today.has(node) && !then.has(node)));
}

type Link = { readonly name: string; readonly a: number; readonly b: number };

function linksToday(hand: Hand): Link[] {
  const pieces = pieceNodes(hand.drawn).map(([a, b], i) => ({ name: `piece ${i}`, a, b }));
  const drops = (hand.drawn.drops ?? []).map(([a, b], i) => ({ name: `drop ${i}`, a, b }));
  return [...pieces, ...drops];
}

function walk(hand: Hand, more: readonly Link[], failed: ReadonlySet<string>): Set<number> {
  const links = [...linksToday(hand), ...more].filter(({ name }) => !failed.has(name));
  const stands = (node: number): boolean => !failed.has(`node ${node}`);
  const reached = new Set(hand.drawn.sources.filter(stands));
  const queue = [...reached];
  for (let here = queue.pop(); here !== undefined; here = queue.pop()) {
    for (const { a, b } of links) {
      const next = a === here ? b : b === here ? a : -1;
      if (next < 0 || reached.has(next) || !stands(next)) continue;
      reached.add(next);
      queue.push(next);
    }
  }
  return reached;
}

function failuresByHand(
  hand: Hand,
  scenario: Scenario,
): { readonly links: readonly Link[]; readonly failed: ReadonlySet<string> } {
  const nodeOf = (end: ScenarioEnd): number =>
    end.type === 'target'
      ? Number(end.id.slice(1))
      : hand.drawn.at.findIndex(([x, y]) => x === end.lon && y === end.lat);
  const fresh = scenario.links.map((link, i) => ({
    name: `new ${i}`,
    a: nodeOf(link.from),
    b: nodeOf(link.to),
  }));
  const planned = scenario.planned.map((id, i) => {
    const chain = hand.drawn.planned?.[Number(id.slice(1))] ?? [];
    return { name: `planned ${i}`, a: chain[0] ?? 0, b: chain.at(-1) ?? 0 };
  });
  const failed = new Set<string>();
  for (const cut of scenario.cuts) for (const name of takenBy(hand, cut, fresh)) failed.add(name);
  for (const repair of scenario.repairs) {
    for (const name of takenBy(hand, repair, fresh)) failed.delete(name);
  }
  for (const id of scenario.hardened) {
    for (const name of piecesOf(hand, Number(id.slice(1).split('@')[0]))) failed.delete(name);
  }
  return { links: [...fresh, ...planned], failed };
}

function piecesOf(hand: Hand, section: number): string[] {
  const before = hand.drawn.sections
    .slice(0, section)
    .reduce((n, chain) => n + chain.length - 1, 0);
  const count = (hand.drawn.sections[section]?.length ?? 1) - 1;
  return Array.from({ length: count }, (_, i) => `piece ${before + i}`);
}

function takenBy(hand: Hand, cut: ScenarioCut, fresh: readonly Link[]): string[] {
  if (cut.type === 'route' || cut.type === 'section') {
    return piecesOf(hand, Number(cut.id.slice(1).split('@')[0]));
  }
  if (cut.type === 'target') return [`node ${cut.id.slice(1)}`];
  if (cut.type === 'joint') throw new Error('joints are tested apart');
  const [line, reachKm] =
    cut.type === 'disc'
      ? [[[cut.lon, cut.lat] as const], cut.radiusM / 1000]
      : [cut.line, cut.widthM / 2000];
  const links = [...linksToday(hand).filter(({ name }) => name.startsWith('piece')), ...fresh];
  const at = (node: number): Place => hand.drawn.at[node] ?? [0, 0];
  return [
    ...hand.drawn.at.flatMap((place, node) =>
      awayKm(line, [place]) <= reachKm ? [`node ${node}`] : [],
    ),
    ...links.filter(({ a, b }) => awayKm(line, [at(a), at(b)]) <= reachKm).map(({ name }) => name),
  ];
}

/** Distance of two polylines, by halving along the one: another way than the formula under test. */
function awayKm(one: readonly Place[], other: readonly Place[]): number {
  const spans = (line: readonly Place[]): [Place, Place][] =>
    line.length === 1 && line[0]
      ? [[line[0], line[0]]]
      : line.slice(1).map((end, i) => [line[i] ?? end, end]);
  let least = Infinity;
  for (const [a, b] of spans(one)) {
    for (const [p, q] of spans(other)) {
      const along = (t: number): number => fromSegment(mix(a, b, t), p, q);
      least = Math.min(least, nearest(along));
    }
  }
  return least;
}

function mix([ax, ay]: Place, [bx, by]: Place, t: number): Place {
  return [ax + t * (bx - ax), ay + t * (by - ay)];
}

function minus([ax, ay]: Place, [bx, by]: Place): [number, number] {
  return [ax - bx, ay - by];
}

function fromSegment([x, y]: Place, [px, py]: Place, [qx, qy]: Place): number {
  const square = (qx - px) ** 2 + (qy - py) ** 2;
  const t = square === 0 ? 0 : ((x - px) * (qx - px) + (y - py) * (qy - py)) / square;
  return Math.hypot(...minus([x, y], mix([px, py], [qx, qy], Math.min(1, Math.max(0, t)))));
}

/** Least of a convex function on 0 … 1. */
function nearest(at: (t: number) => number): number {
  let [low, high] = [0, 1];
  for (let round = 0; round < 60; round += 1) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (at(left) < at(right)) high = right;
    else low = left;
  }
  return at((low + high) / 2);
}
