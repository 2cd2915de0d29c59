import { basename } from 'node:path';
import { buildBase } from '../base/build-base.ts';
import type { BuiltBase, BaseRequest } from '../base/build-base.ts';
import { readCommunes } from '../base/commune-records.ts';
import { BadExtract } from '../base/osm/pbf-blocks.ts';
import { EXIT, InputError, UsageError } from '../command.ts';
import type { Command, CommandArgs, CommandIo } from '../command.ts';
import { readBytes, writeOutputs } from '../node-files.ts';

/** A department's own base map: OpenStreetMap extract and commune boundaries in, a published folder out. */
export const base: Command = {
  id: 'base',
  options: [
    { name: 'osm', type: 'text', required: true, value: 'file' },
    { name: 'communes', type: 'text', value: 'file' },
    { name: 'province-name', type: 'text', value: 'name' },
    { name: 'meridian', type: 'text', value: 'number' },
    { name: 'out', type: 'text', required: true, value: 'folder' },
  ],
  examples: [
    'base --osm gia-lai.osm.pbf --communes xa-phuong.geojson --province-name "Gia Lai" --meridian 108.25 --out public/data',
  ],
  run: async (args, io) => {
    const request = await readRequest(args, io);
    const { files, counts } = build(request, args.text('osm') ?? '');
    const folder = args.text('out') ?? '';
    await writeOutputs(folder, files);
    io.tell(io.text('commands.base.written', { count: files.length, folder, ...counts }));
    return EXIT.done;
  },
};

async function readRequest(args: CommandArgs, io: CommandIo): Promise<BaseRequest> {
  const meridian = readMeridian(args.text('meridian'));
  const file = args.text('communes');
  return {
    osm: await readBytes(args.text('osm') ?? ''),
    communes: file ? await readCommunes(basename(file), await readBytes(file), io.ctx) : [],
    provinceName: args.text('province-name') ?? '',
    today: new Date(io.ctx.now + 7 * 3_600_000).toISOString().slice(0, 10),
    ...(meridian === null ? {} : { meridian }),
  };
}

function readMeridian(text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = Number(text.replace(',', '.'));
  if (!(value >= 102 && value <= 112))
    throw new UsageError('errors.option_value', { option: '--meridian' });
  return value;
}

function build(request: BaseRequest, file: string): BuiltBase {
  try {
    return buildBase(request);
  } catch (error) {
    if (!(error instanceof BadExtract)) throw error;
    const context = { reason: error.reason };
    throw new InputError([
      { code: 'file.unreadable', severity: 'error', at: { file: basename(file) }, context },
    ]);
  }
}
