import { describe, expect, test } from 'vitest';
import recorded from './recorded.json' with { type: 'json' };
import { type Outcome, type Place, Site } from './site.ts';

const HOSTS = { db: '172.17.0.3', web: '172.17.0.2', gone: '172.17.0.99' };

/** A fresh site for each command, as what one does another sees. */
async function place(kind: 'busybox' | 'debian'): Promise<Place> {
  const site = new Site({ start: Date.UTC(2026, 10, 22, 6) });
  site.place('host');
  const web = site.place('webapp', { address: HOSTS.web });
  web.start(['python', 'app.py'], { cwd: '/opt/webapp' });
  const db = site.place('postgres', { address: HOSTS.db });
  db.start(['nc', '-lk', '5432']);
  await web.listening(5000);
  await db.listening(5432);
  const image = kind === 'busybox' ? 'busybox' : 'webapp';
  const own = site.place(image, { address: kind === 'busybox' ? '172.17.0.4' : '172.17.0.5', hosts: HOSTS });
  own.start(['sleep', '10000']);
  if (kind === 'debian') own.install('/usr/bin/ping', 'inetutils:ping');
  return own;
}

/** What differs from run to run: times, ids, ports that the kernel chose, numbers of interfaces, traffic. */
function comparable(text: string): string {
  return (
    text
      .replace(/time=[\d.]+ ms/g, 'time=<ms>')
      .replace(/(round-trip \S+ = )[\d./]+/g, '$1<ms>')
      .replace(/ {2}[\d.]+ ms/g, '  <ms>')
      .replace(/\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT/g, '<date>')
      // In the order of a hash that differs from run to run.
      .replace(/Allow: .*/g, (line) =>
        line
          .split(/[:,] */)
          .sort()
          .join(' '),
      )
      .replace(/after \d+ m(s|illiseconds)/g, 'after <ms>')
      .replace(/\b(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{12}\b/g, '<id>')
      .replace(/(Connection received on \S+) \d+/g, '$1 <port>')
      .replace(/\b\d+: eth0(@if\d+)?/g, 'N: eth0$1')
      .replace(/@if\d+ +/g, '@ifN ')
      .replace(/@if\d+/g, '@ifN')
      .replace(/"(ifindex|link_index)":\d+/g, '"$1":N')
      .replace(/([RT]X (packets|bytes)):\d+( \([^)]*\))?/g, '$1:N')
  );
}

function check(expected: Outcome & { usage: boolean }, actual: Outcome) {
  const first = (text: string) => comparable(text.split('\n')[0] ?? '');
  const facts = (outcome: Outcome) =>
    expected.usage
      ? { status: outcome.status, stderr: first(outcome.stderr) }
      : { status: outcome.status, stdout: comparable(outcome.stdout), stderr: comparable(outcome.stderr) };
  expect(facts(actual)).toEqual(facts(expected));
}

describe.each(['busybox', 'debian'] as const)('%s', (kind) => {
  test.each(recorded[kind].map((one) => [one.command, one] as const))('%s', async (command, expected) => {
    check(
      { ...expected, status: expected.status ?? -1 },
      await (await place(kind)).run(command, kind === 'debian' ? { cwd: '/opt/webapp' } : {}),
    );
  });
});
