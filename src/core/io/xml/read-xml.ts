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
export type XmlFault = 'malformed' | 'too-deep';

const FIRST_CHUNK = 1 << 18;
const MOST_DEPTH = 256;

/**
 * Walks through an XML text in steps that can be cancelled. Entities of the document's own are never
 * expanded and nothing it points to is fetched. Null when it was read to its end.
 */
export async function readXml(
  text: string,
  handler: XmlHandler,
  ctx: RunContext,
): Promise<XmlFault | null> {
  const parser = new Parser();
  const found: { fault: XmlFault | null } = { fault: null };
  let depth = 0;
  const stop = (why: XmlFault): void => {
    found.fault ??= why;
    parser.stop();
  };
  parser.on('openTag', (name, attributes, decode) => {
    depth += 1;
    if (depth > MOST_DEPTH) stop('too-deep');
    else handler.open(localName(name), () => decoded(attributes(), decode));
  });
  parser.on('closeTag', (name) => {
    depth -= 1;
    handler.close(localName(name));
  });
  parser.on('text', (value, decode) => {
    handler.text(decode(value));
  });
  parser.on('cdata', (value) => {
    handler.text(value);
  });
  parser.on('error', () => stop('malformed'));
  // Steps that double keep an endless token from being copied again at every step.
  for (let at = 0; at < text.length && found.fault === null; at += Math.max(FIRST_CHUNK, at)) {
    await ctx.breathe();
    ctx.progress('read', at / text.length);
    parser.write(text.slice(at, at + Math.max(FIRST_CHUNK, at)));
  }
  if (found.fault === null) parser.end();
  return found.fault;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decoded(
  attributes: Readonly<Record<string, string>>,
  decode: (text: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [localName(name), decode(value)]),
  );
}
