import { Parser } from 'saxen';
import type { RunContext } from '../../basics/run-context.ts';

/** What a reader is told of an XML document; names without their namespace prefix, text decoded. */
export type XmlHandler = {
  readonly open: (name: string, attributes: () => Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  /** May come in several pieces within one element. */
  readonly text: (value: string) => void;
};

/** Why reading stopped before the end; what came before it stands. */
export type XmlFault = 'malformed' | 'too-deep' | 'entities';

const CHUNK = 1 << 18;
const MOST_DEPTH = 256;

/**
 * Walks through an XML text in steps that can be cancelled. A document that defines entities of its own is
 * refused, and nothing it points to is fetched. Null when it was read to its end, or `enough` said so.
 */
export async function readXml(
  text: string,
  handler: XmlHandler,
  ctx: RunContext,
  enough: () => boolean = () => false,
): Promise<XmlFault | null> {
  const parser = new Parser();
  const found: { fault: XmlFault | null } = { fault: null };
  let depth = 0;
  let heard = true;
  const stop = (why: XmlFault): void => {
    found.fault ??= why;
    parser.stop();
  };
  parser.on('openTag', (name, attributes, decode) => {
    heard = true;
    depth += 1;
    if (depth > MOST_DEPTH) stop('too-deep');
    else handler.open(localName(name), () => decoded(attributes(), decode));
  });
  parser.on('closeTag', (name) => {
    heard = true;
    depth -= 1;
    handler.close(localName(name));
  });
  parser.on('text', (value, decode) => {
    heard = true;
    handler.text(decode(value));
  });
  parser.on('cdata', (value) => {
    heard = true;
    handler.text(value);
  });
  parser.on('comment', () => {
    heard = true;
  });
  parser.on('attention', (value) => {
    heard = true;
    if (/<!ENTITY/i.test(value)) stop('entities');
  });
  parser.on('error', () => stop('malformed'));
  let size = CHUNK;
  for (let at = 0; at < text.length && found.fault === null && !enough(); at += size) {
    await ctx.breathe();
    ctx.progress('read', at / text.length);
    // Steps that double keep an endless token from being copied again at every step.
    size = heard ? CHUNK : 2 * size;
    heard = false;
    parser.write(text.slice(at, at + size));
  }
  if (found.fault === null && !enough()) parser.end();
  return found.fault;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decoded(
  attributes: Readonly<Record<string, string>>,
  decode: (text: string) => string,
): Readonly<Record<string, string>> {
  let plain = true;
  for (const name in attributes) {
    if (name.includes(':') || attributes[name]?.includes('&') === true) plain = false;
  }
  if (plain) return attributes;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [localName(name), decode(value)]),
  );
}
