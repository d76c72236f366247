import { expect, test } from 'vitest';
import { shellStatus } from '../../../src/kernel/process.ts';
import { Sink, Site } from './site.ts';

const FLAVOURS = [
  [
    'busybox',
    'busybox:ping',
    /^64 bytes from 172\.17\.0\.3: seq=(\d+) ttl=64 time=\d\.\d{3} ms$/,
    'packets transmitted',
  ],
  [
    'webapp',
    'inetutils:ping',
    /^64 bytes from 172\.17\.0\.3: icmp_seq=(\d+) ttl=64 time=\d\.\d{3} ms$/,
    'packets transmitted',
  ],
  [
    'webapp',
    'iputils:ping',
    /^64 bytes from db \(172\.17\.0\.3\): icmp_seq=(\d+) ttl=64 time=\d\.\d{3} ms$/,
    'received',
  ],
] as const;

/** A ping that runs on a clock that the test moves. */
async function running(image: 'busybox' | 'webapp', program: string, target: string) {
  const site = new Site({ automatic: false, start: Date.UTC(2026, 10, 22, 6) });
  site.place('host');
  site.place('postgres', { address: '172.17.0.3' });
  const own = site.place(image, { address: '172.17.0.4', hosts: { db: '172.17.0.3', gone: '172.17.0.99' } });
  own.install('/bin/own-ping', program);
  const out = new Sink('stdout');
  const argv = ['/bin/own-ping', target];
  const process = own.start(argv, {
    fds: new Map([0, 1, 2].map((fd) => [fd, out])),
  });
  await out.has('PING');
  return { site, process, out, lines: () => out.text.trimEnd().split('\n') };
}

test.each(FLAVOURS)('%s: %s prints a line a second, and a summary after ^C', async (image, program, line, summary) => {
  const { site, process, out, lines } = await running(image, program, 'db');
  const { clock } = site;
  await clock.advance(510);
  expect(lines()).toHaveLength(2);
  // However unevenly the clock goes, a line is there for each second.
  for (const step of [400, 200, 1000, 50, 2850, 5000]) await clock.advance(step);
  const sequence = lines()
    .slice(1)
    .map((own) => Number(line.exec(own)?.[1]));
  const first = program === 'iputils:ping' ? 1 : 0;
  expect(sequence).toEqual(Array.from({ length: 11 }, (_, i) => first + i));
  process.signal('INT');
  await clock.advance(0);
  expect(shellStatus(process.status ?? { code: -1 })).toBe(0);
  expect(out.text).toContain('--- db ping statistics ---\n11 packets transmitted, 11 ');
  expect(out.text).toContain(summary);
});

test.each(FLAVOURS)('%s: %s without an answer exits 1 after ^C', async (image, program) => {
  const { site, process, out } = await running(image, program, '172.17.0.99');
  await site.clock.advance(1500);
  process.signal('INT');
  await site.clock.advance(0);
  expect(process.status).toEqual({ code: 1 });
  expect(out.text).toContain('2 packets transmitted, 0 ');
  expect(out.text).toContain('100% packet loss');
});

test('says that a host cannot be reached when nobody answers for its address', async () => {
  const { site, out, process } = await running('webapp', 'iputils:ping', 'gone');
  await site.clock.advance(4000);
  expect(out.text).toContain('From 0123456789ab (172.17.0.4) icmp_seq=1 Destination Host Unreachable\n');
  process.signal('INT');
  await site.clock.advance(0);
  expect(out.text).toMatch(/\n\d packets transmitted, 0 received, \+\d errors, 100% packet loss, time \d+ms\n/);
});

test('makes up for a tab that slept for a while', async () => {
  const { site, out, lines, process } = await running('busybox', 'busybox:ping', 'db');
  await site.clock.advance(60_010);
  expect(lines()).toHaveLength(62);
  process.signal('INT');
  await site.clock.advance(0);
  expect(out.text).toContain('61 packets transmitted, 61 packets received, 0% packet loss');
});
