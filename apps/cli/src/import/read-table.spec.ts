import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { importMapSchema } from './map-file.js';
import { readTable } from './read-table.js';

const folder = mkdtempSync(join(tmpdir(), 'redress-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

function table(content: string | Buffer, encoding = 'auto') {
  const path = join(folder, 'letters.csv');
  writeFileSync(path, content);
  const columns = { key: 'no', text: 'text', answeredOn: 'answered' };
  return readTable(path, importMapSchema.parse({ source: 'demo', kind: 'new', encoding, columns }));
}
const HEAD = 'no,text,answered,来信日期\n';
const letter = `${HEAD}1,"第一封\n两行",\n2,第二封来信,\n`;
/** The second record has a byte that stands in neither encoding. */
const damaged = (encoding: string) =>
  Buffer.concat([iconv.encode(`${HEAD}1,"第一封\n两行",\n2,第二`, encoding), Buffer.from([0xff, 0x0a])]);

describe('a table of letters', () => {
  it('has the columns of its first line, also where the first record has fewer cells', () => {
    expect(table(`${HEAD}1,第一封\n2,第二封,2024-03-01\n`).map(({ cells }) => cells)).toEqual([
      { no: '1', text: '第一封' },
      { no: '2', text: '第二封', answered: '2024-03-01' },
    ]);
  });
  it('without a column of the map is refused, with the columns it has', () => {
    expect(() => table('no,text\n')).toThrow(/has no column answered/);
  });
  it.each(['', HEAD, '\ufeff\n'])('without any record is refused: %j', (content) => {
    expect(() => table(content)).toThrow(/has no records/);
  });
  it.each([
    ['auto', 'utf-8'],
    ['auto', 'gb18030'],
    ['utf-8', 'utf-8'],
    ['gb18030', 'gb18030'],
  ])('read as %s and written in %s is read as it was meant', (named, written) => {
    expect(table(iconv.encode(letter, written), named).map(({ cells }) => cells['text'])).toEqual([
      '第一封\n两行',
      '第二封来信',
    ]);
  });
  it.each([
    ['utf-8', 'utf-8', /record 2 holds bytes that are not UTF-8/],
    ['gb18030', 'gb18030', /record 2 holds bytes that are not GB18030/],
    ['auto', 'gb18030', /record 2 holds bytes that are not GB18030/],
    ['auto', 'utf-8', /record 2 holds bytes that are not UTF-8/],
  ])('read as %s with a byte that does not fit is refused with the number of the record', (named, written, message) => {
    expect(() => table(damaged(written), named)).toThrow(message);
  });
  it('in UTF-8 under the name of GB18030 is refused, not read as other characters', () => {
    expect(() => table(letter, 'gb18030')).toThrow(/is UTF-8, and the map says gb18030/);
  });
  it('in GB18030 under the name of UTF-8 is refused', () => {
    expect(() => table(iconv.encode(letter, 'gb18030'), 'utf-8')).toThrow(
      /the first line holds bytes that are not UTF-8/,
    );
  });
});
