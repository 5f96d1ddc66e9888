import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { workspaceRoot } from '../src/home/data-folder.js';
import { parseCaseFile } from '../src/play/case-file.js';
import { playCase } from '../src/play/play-case.js';
import { hasDatabase, services } from '../src/services.js';
import { type ClockFacts, type ClockRecord, differences, wrongDates } from './clocks-of-log.js';
import { asked } from './databases-under-test.js';
import { data } from './sandbox-under-test.js';
import { WAYS } from '../src/tour/tour.js';
import { stage } from './stage-under-test.js';

const databases = services.filter(hasDatabase).map(({ name }) => name);
const redress = (...args: string[]) =>
  spawnSync(process.execPath, [join(workspaceRoot, 'apps/cli/dist/main.js'), '--data', data, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });

/** A history in which a clock is moved, then the three ways of the tour. */
const PLAYED = [
  'examples/cases/03-04-05-sixty-days-and-extension.yaml',
  ...WAYS.map((way) => `apps/cli/src/tour/${way}.yaml`),
];
const logOfClocks = () =>
  asked<ClockRecord>(
    'bus',
    `select headers->>'redress-type' as type, headers->>'redress-producer' as producer, msg_key as key, value
       from bus_log where headers->>'redress-type' like 'clock.%' and value ? 'clockId' order by topic, part, off`,
  );
const rowsOfClocks = async () =>
  (
    await Promise.all(
      databases.map((service) =>
        asked<ClockFacts>(
          service,
          `select id, '${service}' as producer, matter_id as matter, rule, start_day::text as "startDay", extension_days as "extensionDays", variant,
                  nominal_date::text as "nominalDate", due_date::text as "dueDate", internal_target::text as "internalTarget", official, status, overdue,
                  ended_on::text as "endedOn", ended_by as "endedBy" from clock where not sealed`,
        ),
      ),
    )
  ).flat();

beforeAll(async () => {
  const files = PLAYED.map((path) => parseCaseFile(readFileSync(join(workspaceRoot, path), 'utf8'), path));
  await stage.fresh(files[0]?.clock);
  for (const file of files) for await (const { broken } of playCase(stage, file)) expect(broken).toEqual([]);
  await stage.settle();
}, 120_000);

describe('redress audit verify', () => {
  it.each(databases)('finds the history of %s whole', (service) => {
    const { status, stdout, stderr } = redress('audit', 'verify', '--service', service);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^ok \d+ entries in \d+ streams\n$/),
      stderr: '',
    });
  });

  it('knows the services it can ask, and says so', () => {
    expect(redress('audit', 'verify', '--service', 'nobody')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('intake, assignment'),
    });
  });
});

describe('redress audit export', () => {
  it('writes what verify finds whole without a server, under the roots that oversight signed', async () => {
    await stage.moveBy('1d');
    await stage.moveBy('1h');
    const folder = join(mkdtempSync(join(tmpdir(), 'redress-export-')), 'audit');
    expect(redress('audit', 'export', folder)).toMatchObject({ status: 0, stderr: '' });
    const whole = redress('audit', 'verify', folder);
    expect(whole).toMatchObject({ status: 0, stdout: expect.stringMatching(/^roots: ok [1-9]\d* signed roots$/m) });
    const history = join(folder, 'intake', 'history.ndjson');
    writeFileSync(history, readFileSync(history, 'utf8').replace('"act":"screenPetition"', '"act":"screenPetitioN"'));
    expect(redress('audit', 'verify', folder)).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^intake: broken: petition [0-9a-f-]{36}, entry \d+ \(screenPetitioN\)/m),
    });
  });
});

describe('the log of events', () => {
  let log: ClockRecord[];
  let rows: ClockFacts[];
  beforeAll(async () => {
    log = await logOfClocks();
    rows = await rowsOfClocks();
  });

  it('lets anybody compute every due date again', () => {
    expect(new Set(log.map(({ type }) => type))).toEqual(
      new Set(['clock.started', 'clock.moved', 'clock.due-soon', 'clock.missed', 'clock.ended']),
    );
    expect(wrongDates(log)).toEqual([]);
  });

  it('and the services’ own rows tell the same of every clock: dates, internal target, how it ended; none is missing on either side', () => {
    expect([...new Set(rows.map(({ producer }) => producer))].sort()).toEqual([
      'assignment',
      'intake',
      'mediation',
      'oversight',
    ]);
    expect(differences(log, rows)).toEqual([]);
  });

  it('would show a date that was changed, a clock without a record and a record without a clock', () => {
    const [first, ...others] = rows as [ClockFacts, ...ClockFacts[]];
    const later = { ...first, dueDate: '2099-01-01', internalTarget: '2099-01-01' };
    expect(differences(log, [later, ...others])).toHaveLength(2);
    expect(differences(log, others)).toEqual([`${first.rule} ${first.id}: no row`]);
    const without = log.filter(({ value }) => value.clockId !== first.id);
    expect(differences(without, rows)).toEqual([`${first.rule} ${first.id}: no record`]);
    const moved = log.map((record) =>
      record.type === 'clock.started' && record.value.clockId === first.id
        ? { ...record, value: { ...record.value, nominalDate: '2099-01-01' } }
        : record,
    );
    expect(wrongDates(moved)).toHaveLength(1);
  });
});
