import { describe, expect, it } from '@jest/globals';
import { services } from '../services.js';
import { portPlan, readPortBase, shortPorts, wantedPorts } from './port-plan.js';
import { listeningInodes, shortCommand } from './port-owner.js';

describe('ports of a sandbox', () => {
  it('are those of the documents when nothing is said', () => {
    expect(portPlan(services)).toEqual({
      supervisor: 4020,
      postgres: 5443,
      demoSubscriber: 4030,
      public: { gateway: 4000, intake: 4010, assignment: 4011, mediation: 4012, oversight: 4013, partners: 4014 },
      internal: { gateway: 4100, intake: 4110, assignment: 4111, mediation: 4112, oversight: 4113, partners: 4114 },
    });
  });

  it('all move together with --port-base', () => {
    expect(portPlan(services, 14_000)).toMatchObject({
      supervisor: 14_020,
      postgres: 15_443,
      public: { gateway: 14_000 },
    });
  });

  it('never meet one another', () => {
    const ports = wantedPorts(portPlan(services), { ownDatabase: true, partnerKit: true }).map(({ port }) => port);
    expect(new Set(ports).size).toBe(ports.length);
  });

  it("leave out the database port when the server is somebody else's", () => {
    const wishes = { ownDatabase: false, partnerKit: true };
    expect(wantedPorts(portPlan(services), wishes).map(({ by }) => by)).not.toContain('PostgreSQL');
  });

  it('leave the port of the test subscriber to whoever wants to be it', () => {
    const by = (partnerKit: boolean) =>
      wantedPorts(portPlan(services), { ownDatabase: true, partnerKit }).find(({ port }) => port === 4030)?.by;
    expect([by(true), by(false)]).toEqual(['partner kit', undefined]);
  });

  it.each(['99', '64093', '4000.5', '-1', 'x', ''])('refuse the base %j', (text) => {
    expect(() => readPortBase(text)).toThrow(/--port-base/);
  });

  it('are told in short', () => {
    expect(shortPorts([5443, 4011, 4000, 4010, 4010, 4012])).toBe('4000 4010-4012 5443');
  });

  it('are traced to the socket that listens, not to one that is connected', () => {
    const table = [
      '  sl  local_address rem_address st',
      '0: 0100007F:0FA0 00000000:0000 0A 0 0 0 0 0 111 1',
      '1: 0100007F:0FA0 0100007F:C000 01 0 0 0 0 0 222 1',
    ].join('\n');
    expect(listeningInodes(table, 4000)).toEqual(['111']);
    expect(listeningInodes(table, 4001)).toEqual([]);
  });

  it('name the end of a long command line, where processes differ', () => {
    expect(
      shortCommand('/usr/bin/node --import /a/very/long/folder/with/many/parts/watch.js apps/intake/dist/main.js'),
    ).toMatch(/^node \.\.\..*apps\/intake\/dist\/main\.js$/);
    expect(shortCommand('')).toBe('');
  });
});
