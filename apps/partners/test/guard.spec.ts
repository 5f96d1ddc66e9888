import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { mayConnect, readNetworks } from '../src/guard/judge-address.js';
import { Outbound } from '../src/guard/send-out.js';
import { endpointFault } from '../src/subscription/endpoint.rules.js';

const none = readNetworks('');

describe('events are sent to no address', () => {
  it.each([
    ['127.0.0.1', 'of this machine'],
    ['127.255.255.254', 'of this machine'],
    ['0.0.0.0', 'of nobody'],
    ['::1', 'of this machine'],
    ['::', 'of nobody'],
    ['::ffff:127.0.0.1', 'mapped'],
    ['::ffff:7f00:1', 'mapped'],
    ['::127.0.0.1', 'of the old form'],
    ['::7f00:1', 'of the old form'],
    ['::a9fe:a9fe', 'of metadata, in the old form'],
    ['64:ff9b::7f00:1', 'translated'],
    ['2002:7f00:1::', 'tunnelled'],
    ['2001:0:7f00:1::', 'tunnelled'],
    ['169.254.169.254', 'of metadata'],
    ['::ffff:169.254.169.254', 'of metadata, mapped'],
    ['fd00:ec2::254', 'of metadata'],
    ['100.100.100.200', 'of metadata'],
    ['168.63.129.16', 'of metadata'],
    ['fe80::1', 'on the link'],
    ['10.0.0.1', 'of a private network'],
    ['172.16.0.1', 'of a private network'],
    ['192.168.1.1', 'of a private network'],
    ['100.64.0.1', 'of a carrier'],
    ['fc00::1', 'of a private network'],
    ['224.0.0.1', 'of many'],
    ['ff02::1', 'of many'],
    ['255.255.255.255', 'of all'],
    ['240.0.0.1', 'that is reserved'],
    ['not an address', 'at all'],
  ])('%s, %s', (address) => {
    expect(mayConnect(address, none)).toBe(false);
  });

  it('that operations did not open, and loopback, link and metadata stay closed even then', () => {
    const opened = readNetworks('10.20.0.0/16, 127.0.0.0/8,169.254.0.0/16, 100.64.0.0/10, fd12::/16');
    expect(mayConnect('10.20.3.4', opened)).toBe(true);
    expect(mayConnect('::ffff:10.20.3.4', opened)).toBe(true);
    expect(mayConnect('fd12::7', opened)).toBe(true);
    for (const address of ['10.21.0.1', '127.0.0.1', '169.254.169.254', '100.100.100.200', 'fd13::1'])
      expect(mayConnect(address, opened)).toBe(false);
    const wide = readNetworks('64:ff9b::/96, 2002::/16, ::/0');
    for (const address of ['64:ff9b::7f00:1', '2002:7f00:1::', '::7f00:1', '2001:0:7f00:1::'])
      expect(mayConnect(address, wide)).toBe(false);
    expect(mayConnect('203.0.114.1', none)).toBe(true);
    expect(mayConnect('2606:4700::1111', none)).toBe(true);
    expect(() => readNetworks('everything')).toThrow();
  });
});

describe('an endpoint', () => {
  const rules = { hosts: ['hook.court.example', 'court.example:8443'], demoOrigin: null };
  it.each([
    ['https://hook.court.example/in', null],
    ['https://HOOK.court.example/in', null],
    ['https://court.example:8443/', null],
    ['https://court.example/', 'HOST_NOT_ALLOWED'],
    ['https://evil.example/?hook.court.example', 'HOST_NOT_ALLOWED'],
    ['http://hook.court.example/in', 'NOT_HTTPS'],
    ['https://hook.court.example@evil.example/', 'USERINFO'],
    ['https://user:pw@hook.court.example/', 'USERINFO'],
    ['https://hook.court.example/#x', 'FRAGMENT'],
    ['file:///etc/passwd', 'NOT_HTTPS'],
    ['hook.court.example', 'NOT_A_URL'],
  ])('%s is %s', (address, fault) => {
    expect(endpointFault(address, rules)).toBe(fault);
  });

  it('on loopback is for the one origin the sandbox opens, and for no other port', () => {
    const demo = { hosts: [], demoOrigin: 'http://127.0.0.1:4030' };
    expect(endpointFault('http://127.0.0.1:4030/events', demo)).toBeNull();
    for (const other of ['http://127.0.0.1:4020/', 'http://localhost:4030/', 'http://127.0.0.1:4030@evil.example/'])
      expect(endpointFault(other, demo)).not.toBeNull();
  });
});

describe('a call', () => {
  const target = async (work: (port: number, hits: () => number) => Promise<void>) => {
    let hits = 0;
    const server = createServer((_, response) => {
      hits += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await work((server.address() as AddressInfo).port, () => hits).finally(() => server.close());
  };
  const post = (url: string) => ({ url, method: 'POST' as const, headers: {}, body: '{}' });

  it('goes nowhere when a name leads inside, the second of two addresses does, or the name changes its mind', () =>
    target(async (port, hits) => {
      const answers = [
        [{ address: '127.0.0.1', family: 4 }],
        [
          { address: '203.0.114.1', family: 4 },
          { address: '127.0.0.1', family: 4 },
        ],
        [{ address: '::ffff:127.0.0.1', family: 6 }],
      ];
      const asked: string[] = [];
      const resolve = async (host: string) => {
        asked.push(host);
        return answers[asked.length - 1] ?? [];
      };
      const outbound = new Outbound({ networks: none, demoOrigin: null, resolve }, 2_000);
      for (let n = 0; n < answers.length; n += 1)
        expect(await outbound.send(post(`http://rebind.example:${port}/`))).toMatchObject({ fault: 'ADDRESS_REFUSED' });
      // Each call resolves once: what was judged is what is connected to.
      expect(asked).toHaveLength(answers.length);
      expect(hits()).toBe(0);
      await outbound.close();
    }));

  it('goes nowhere when the address itself leads inside, however it is written', () =>
    target(async (port, hits) => {
      const outbound = new Outbound({ networks: none, demoOrigin: null }, 2_000);
      for (const host of ['127.0.0.1', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]', '[::1]', '0'])
        expect(await outbound.send(post(`http://${host}:${port}/`))).toMatchObject({ fault: 'ADDRESS_REFUSED' });
      expect(hits()).toBe(0);
      await outbound.close();
    }));

  it('follows no redirect', async () => {
    let followed = false;
    const server = createServer((request, response) => {
      followed ||= request.url === '/inside';
      response.writeHead(301, { location: '/inside' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const outbound = new Outbound({ networks: none, demoOrigin: origin }, 2_000);
    expect(await outbound.send(post(`${origin}/`))).toMatchObject({ status: 301, fault: null });
    expect(followed).toBe(false);
    await outbound.close();
    server.close();
  });
});
