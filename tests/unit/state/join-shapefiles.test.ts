import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { joinShapefiles } from '../../../src/state/import/join-shapefiles.ts';

const file = (name: string): File => new File([name], name);
const names = (files: readonly File[]): readonly string[] => files.map(({ name }) => name);

describe('loose parts of a shapefile', () => {
  it('become one archive, others stay as they are', async () => {
    const chosen = ['a.csv', 'Tram.SHP', 'tram.dbf', 'tram.prj', 'tram.shx', 'b.kml'].map(file);
    const joined = await joinShapefiles(chosen);
    expect(names(joined)).toEqual(['a.csv', 'Tram.shp.zip', 'b.kml']);
    const bytes = new Uint8Array((await joined[1]?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(Object.keys(unzipSync(bytes))).toEqual(['Tram.SHP', 'tram.dbf', 'tram.prj']);
  });

  it('stay alone without companions, and companions without a .shp', async () => {
    expect(names(await joinShapefiles(['a.shp', 'b.dbf'].map(file)))).toEqual(['a.shp', 'b.dbf']);
  });

  it('are the same bytes each time', async () => {
    const once = async (): Promise<ArrayBuffer | undefined> =>
      (await joinShapefiles(['a.shp', 'a.dbf'].map(file)))[0]?.arrayBuffer();
    expect(await once()).toEqual(await once());
  });
});
