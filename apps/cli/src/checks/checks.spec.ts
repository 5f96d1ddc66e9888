import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exitCodes } from '../exit-codes.js';
import { checkClock, checkDisk, checkNode, machineChecks, runChecks } from './checks.js';

describe('the checks of a machine', () => {
  let server: Server;
  let port = 0;
  beforeAll(async () => {
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as { port: number }).port;
  });
  afterAll(() => void server.close());

  it('refuse a Node that cannot load the modules', () => {
    expect(['20.18.9', '18.20.0'].map(checkNode).every((problem) => problem !== null)).toBe(true);
    expect(['20.19.0', '22.13.0', '24.11.0', '26.0.0'].map(checkNode)).toEqual([null, null, null, null]);
    for (const version of ['21.7.0', '22.12.0', '23.1.0', '24.10.0'])
      expect(checkNode(version)?.message).toContain(version);
  });

  it('refuse a clock that cannot be right: every legal date would be wrong', () => {
    expect(checkClock(new Date('1970-01-02T00:00:00Z'))?.message).toContain('1970');
    expect(checkClock(new Date('2026-11-22T00:00:00Z'))).toBeNull();
  });

  it('look at the disk where the folder will be, before it is there', () => {
    expect(checkDisk(join(tmpdir(), 'not', 'there', 'yet'))).toBeNull();
  });

  it('name who holds a port and propose other ports', async () => {
    const checks = machineChecks({ folder: tmpdir(), ports: [{ port, by: 'gateway' }], portBase: 4000 });
    const problem = (await runChecks(checks)).find(({ name }) => name.startsWith('ports'))?.problem;
    expect(problem).toMatchObject({ exitCode: exitCodes.portTaken });
    expect(problem?.message).toContain(`port ${port} (gateway) is in use by`);
    expect(problem?.more.remedy).toContain('--port-base 5000');
  });
});
