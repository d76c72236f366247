import { expect, test } from 'vitest';
import { levelled } from '../../../src/docker/legacy/log.ts';
import { addExposed, parsePublish } from '../../../src/docker/legacy/ports.ts';
import { repositoryProblem } from '../../../src/docker/legacy/repository.ts';
import { humanDuration, humanSize } from '../../../src/docker/legacy/units.ts';

test.each([
  ['80', '80/tcp', { HostIp: '', HostPort: '' }],
  ['8080:80', '80/tcp', { HostIp: '', HostPort: '8080' }],
  ['127.0.0.1:8080:80/udp', '80/udp', { HostIp: '127.0.0.1', HostPort: '8080' }],
  ['127.0.0.1::80', '80/tcp', { HostIp: '127.0.0.1', HostPort: '' }],
])('-p %s', (spec, port, binding) => {
  expect(parsePublish([spec], true)).toEqual({ exposed: [port], bindings: { [port]: [binding] } });
});

test.each([
  ['', 'No port specified: ::<empty>'],
  ['80:', 'No port specified: :80:<empty>'],
  ['abc', 'Invalid containerPort: abc'],
  ['80-82', 'Invalid containerPort: 80-82'],
  ['70000:80', 'Invalid hostPort: 70000'],
  ['127.0.0.1:80', 'Invalid hostPort: 127.0.0.1'],
  ['80/icmp', 'Invalid proto: icmp'],
  ['1.2.3:80:80', 'Invalid ip address: 1.2.3'],
  ['1:2:3:4', 'Invalid format to parse.  1:2:3:4 should match template ip:hostPort:containerPort'],
])('-p %s is wrong', (spec, message) => {
  expect(() => parsePublish([spec], true)).toThrow(message);
});

test('--expose takes whatever has no colon', () => {
  const ports = parsePublish(['80'], true);
  addExposed(ports, ['80', 'abc', '53/udp', '7000-7002'], false);
  expect(ports.exposed).toEqual(['80/tcp', 'abc/tcp', '53/udp', '7000-7002/tcp']);
  const later = parsePublish([], true);
  addExposed(later, ['7000-7002/udp'], true);
  expect(later.exposed).toEqual(['7000/udp', '7001/udp', '7002/udp']);
  expect(() => addExposed(later, ['80:80'], true)).toThrow('Invalid port format for --expose: 80:80');
});

test.each([
  ['mine', undefined],
  ['someone/mine', undefined],
  ['localhost:5000/mine', undefined],
  ['Bad', 'Invalid repository name (Bad), only [a-z0-9-_.] are allowed'],
  ['x/mine', 'x is too short'],
  ['index.docker.io/mine', 'Invalid repository name, try "mine" instead'],
  ['http://x', 'Invalid repository name (ex: "registry.domain.tld/myrepos")'],
])('the repository %s', (name, problem) => {
  expect(repositoryProblem(name, (own) => (own.length < 2 ? `${own} is too short` : undefined))).toBe(problem);
});

test('sizes and durations as 1.x has them', () => {
  expect([0, 1_984_326, 276_392_803].map(humanSize)).toEqual(['0 B', '1.984 MB', '276.4 MB']);
  const hour = 3_600_000;
  const times = [
    999,
    1000,
    59_999,
    60_000,
    119_999,
    120_000,
    hour,
    2 * hour - 1,
    48 * hour,
    24 * 90 * hour,
    24 * 730 * hour,
  ];
  expect(times.map(humanDuration)).toEqual([
    'Less than a second',
    '1 seconds',
    '59 seconds',
    'About a minute',
    'About a minute',
    '2 minutes',
    'About an hour',
    'About an hour',
    '2 days',
    '3 months',
    '2.000000 years',
  ]);
});

test('a message of the log is quoted, but not on a terminal', () => {
  const at = { now: Date.UTC(2014, 11, 16), since: 12_345 };
  expect(levelled.line('fatal', 'say "x"', { ...at, terminal: false })).toBe(
    'time="2014-12-16T00:00:00Z" level="fatal" msg="say \\"x\\"" \n',
  );
  expect(levelled.line('info', 'x', { ...at, terminal: true })).toBe(`\x1b[34mINFO\x1b[0m[0012] ${'x'.padEnd(44)} \n`);
});
