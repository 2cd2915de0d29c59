import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/core/io/import/read-source.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { brief, bytesOf, collection, feature, point } from '../../support/read-as.ts';

async function refusalOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const source = await readSource({ name, bytes }, quietContext());
  return source.read ? ['read'] : brief(source.issues);
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A compound file with a stream of this name. */
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([
    ...OLE,
    ...new Uint8Array(600),
    ...Array.from(stream).flatMap((unit) => [unit.charCodeAt(0), 0]),
  ]);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0));

describe('a file of another program', () => {
  it.each([
    ['trạm.xls', compound('Workbook'), 'file.is-old-workbook'],
    ['trạm.xlsx', compound('EncryptedPackage'), 'file.is-protected'],
    ['báo cáo.doc', compound('WordDocument'), 'file.is-document'],
    ['trạm.xlsb', zipSync({ 'xl/workbook.bin': new Uint8Array(9) }), 'file.is-old-workbook'],
    ['báo cáo.docx', zipSync({ 'word/document.xml': bytesOf('<w/>') }), 'file.is-document'],
    ['báo cáo.pdf', latin1('%PDF-1.7\n%âãÏÓ'), 'file.is-document'],
    ['trạm.xls', bytesOf('<html><table><tr><td>1</td></tr></table></html>'), 'file.is-document'],
    ['tuyến.dwg', latin1('AC1027\u0000\u0000'), 'file.is-drawing'],
    ['tuyến.dxf', bytesOf('  0\r\nSECTION\r\n  2\r\nHEADER\r\n'), 'file.is-drawing'],
    ['tuyến.tab', bytesOf('!table\n!version 300\n!charset WindowsVietnamese\n'), 'file.is-mapinfo'],
    ['tuyến.mif', bytesOf('Version 300\nCharset "Neutral"\n'), 'file.is-mapinfo'],
    ['db.mdb', latin1('\u0000\u0001\u0000\u0000Standard Jet DB\u0000'), 'file.is-database'],
    ['lớp.gpkg', latin1('SQLite format 3\u0000'), 'file.is-database'],
    ['lớp.rar', latin1('Rar!\u001a\u0007\u0000'), 'file.is-other-archive'],
    ['lớp.dbf', Uint8Array.of(3, 1, 1, 1, 0, 0, 0, 0, 33, 0, 1, 0), 'file.is-companion'],
    ['lớp.prj', bytesOf('PROJCS["VN2000"]'), 'file.is-companion'],
    ['ảnh.png', latin1('\u0089PNG\r\n\u001a\n'), 'file.is-document'],
  ])('%s is refused saying what to do', async (name, bytes, code) => {
    expect(await refusalOf(name, bytes)).toEqual([code]);
  });

  it('is known by its bytes whatever its name says', async () => {
    expect(await refusalOf('trạm.csv', compound('Workbook'))).toEqual(['file.is-old-workbook']);
    expect(await refusalOf('trạm.xls', bytesOf('id,lon,lat\n1,108,14\n'))).toEqual(['read']);
  });
});

describe('an archive without a shapefile', () => {
  const json = bytesOf(collection(feature(point(108, 14), { name: 'a' })));

  it('is read as the file in it', async () => {
    const zip = zipSync({ 'x/trạm.geojson': json, 'readme.txt': bytesOf('…') });
    const source = await readSource({ name: 'trạm.zip', bytes: zip }, quietContext());
    expect(source.format).toBe('geojson');
    expect(source.read?.table.rows).toBe(1);
    expect(source.read?.layers).toBeUndefined();
  });

  it('with several of them says which there are, and gives the one chosen', async () => {
    const zip = zipSync({
      'a.geojson': json,
      'b.csv': bytesOf('id,lon,lat\n1,108,14\n2,108,14\n'),
    });
    const first = await readSource({ name: 'z.zip', bytes: zip }, quietContext());
    expect(first.read?.layers).toMatchObject([
      { name: 'a.geojson', rows: 1 },
      { name: 'b.csv', rows: 2, columns: 3 },
    ]);
    const chosen = { name: 'z.zip', bytes: zip, choices: { layer: 'b.csv' } };
    expect((await readSource(chosen, quietContext())).read?.table.rows).toBe(2);
  });

  it('that holds only another archive is refused', async () => {
    const zip = zipSync({ 'inner.zip': zipSync({ 'a.geojson': json }) });
    expect(await refusalOf('z.zip', zip)).toEqual(['format.zip-without-layer']);
  });
});
