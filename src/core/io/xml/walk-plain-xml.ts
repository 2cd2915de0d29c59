import type { RunContext } from '../../basics/run-context.ts';
import type { XmlHandler } from './read-xml.ts';

const TAGS_PER_BREATH = 4096;
const MOST_DEPTH = 256;
const NAME = /^[\p{L}_][\p{L}\p{N}_.:-]*$/u;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

class Unusual extends Error {
  override readonly name = 'Unusual';
}

/**
 * Walks through XML as programs write it: elements, attributes in double quotes, text with the entities every
 * parser knows. False at anything else (comments, CDATA, DOCTYPE, what is malformed): the handler has then
 * heard only a part, and `readXml` must tell a fresh one. It hears the same from both.
 */
export async function walkPlainXml(
  text: string,
  handler: XmlHandler,
  ctx: RunContext,
  enough: () => boolean = () => false,
): Promise<boolean> {
  const open: string[] = [];
  let rooted = false;
  let tags = 0;
  let at = afterProlog(text);
  try {
    for (;;) {
      if (tags % TAGS_PER_BREATH === 0) {
        await ctx.breathe();
        ctx.progress('read', at / text.length);
        if (enough()) return true;
      }
      tags += 1;
      const tag = text.indexOf('<', at);
      if (tag < 0) return rooted && open.length === 0 && text.slice(at).trim() === '';
      if (tag > at) tellText(text.slice(at, tag), open.length, handler);
      const end = tagEnd(text, tag + 1);
      if (text.charCodeAt(tag + 1) === SLASH) {
        const name = open.pop();
        if (name === undefined || text.slice(tag + 2, end).trimEnd() !== name) return false;
        handler.close(localName(name));
      } else {
        if (open.length === 0 && rooted) return false;
        rooted = true;
        const closed = text.charCodeAt(end - 1) === SLASH;
        const name = tagName(text, tag + 1, closed ? end - 1 : end);
        const from = tag + 1 + name.length;
        handler.open(localName(name), () => attributesIn(text, from, closed ? end - 1 : end));
        if (closed) handler.close(localName(name));
        else if (open.push(name) > MOST_DEPTH) return false;
      }
      at = end + 1;
    }
  } catch (error) {
    if (error instanceof Unusual) return false;
    throw error;
  }
}

const SLASH = 0x2f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const END = 0x3e;

function afterProlog(text: string): number {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  if (!text.startsWith('<?xml', start)) return start;
  const end = text.indexOf('?>', start);
  return end < 0 ? start : end + 2;
}

/** Where the tag's ">" is; it may stand in quotes before. */
function tagEnd(text: string, from: number): number {
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) quoted = !quoted;
    else if (unit === END && !quoted) return at;
    else if (unit === APOSTROPHE && !quoted) throw new Unusual();
    else if (unit === OPENING || (unit < SPACE && !WHITE.has(unit))) throw new Unusual();
  }
  throw new Unusual();
}

const OPENING = 0x3c;
const SPACE = 0x20;
const WHITE = new Set([0x09, 0x0a, 0x0d]);

function tagName(text: string, from: number, end: number): string {
  let at = from;
  while (at < end && text.charCodeAt(at) > 0x20) at += 1;
  const name = text.slice(from, at);
  if (!KNOWN.has(name)) {
    if (!NAME.test(name)) throw new Unusual();
    if (KNOWN.size < MOST_KNOWN) KNOWN.add(name);
  }
  return name;
}

/** Names that were looked at before. */
const KNOWN = new Set<string>();
const MOST_KNOWN = 1000;

function tellText(text: string, depth: number, handler: XmlHandler): void {
  if (depth === 0) {
    if (text.trim() !== '') throw new Unusual();
    return;
  }
  handler.text(text.includes('&') ? decoded(text) : text);
}

function decoded(text: string): string {
  return text.replace(/&([^;&\s]{0,10});?/g, (whole, name: string) => {
    const known = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
    if (known === undefined || !whole.endsWith(';')) throw new Unusual();
    return known;
  });
}

function attributesIn(text: string, from: number, end: number): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  let at = from;
  for (;;) {
    while (at < end && text.charCodeAt(at) <= 0x20) at += 1;
    if (at >= end) return attributes;
    const equals = text.indexOf('="', at);
    const close = equals < 0 ? -1 : text.indexOf('"', equals + 2);
    if (close < 0 || close >= end) throw new Unusual();
    const name = text.slice(at, equals);
    if (!KNOWN.has(name)) {
      if (!NAME.test(name)) throw new Unusual();
      if (KNOWN.size < MOST_KNOWN) KNOWN.add(name);
    }
    const value = text.slice(equals + 2, close);
    const local = localName(name);
    if (local in attributes) throw new Unusual();
    attributes[local] = value.includes('&') ? decoded(value) : value;
    at = close + 1;
    if (at < end && text.charCodeAt(at) > 0x20) throw new Unusual();
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
