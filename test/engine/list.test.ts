import { describe, expect, it } from 'vitest';
import { humanDuration, parseDuration } from '../../src/engine/durations.ts';
import { parseMoment } from '../../src/engine/filters.ts';
import { IdMap, newId } from '../../src/engine/ids.ts';
import { formatTime, formatTimeFixed, parseTime, Stamps } from '../../src/engine/times.ts';
import { Random } from '../../src/kernel/random.ts';
import { Bench, refusal } from './support.ts';

async function scene(): Promise<Bench> {
  const b = Bench.fresh();
  await b.run('alpha', { Image: 'training/postgres', Labels: { tier: 'back' }, HostConfig: { Binds: ['data:/d'] } });
  await b.run('beta', { Image: 'training/webapp', Labels: { tier: 'front' }, HostConfig: { PublishAllPorts: true } });
  await b.output({ Cmd: ['exit', '4'] }, 'gamma');
  await b.create('delta');
  return b;
}

describe('docker ps', () => {
  it.each<[string, Record<string, string[]>, boolean, string]>([
    ['status', { status: ['exited'] }, false, 'gamma'],
    ['several states', { status: ['exited', 'created'] }, false, 'delta gamma'],
    ['exited', { exited: ['4'] }, true, 'gamma'],
    ['label', { label: ['tier'] }, false, 'beta alpha'],
    ['label=value', { label: ['tier=front'] }, false, 'beta'],
    ['ancestor', { ancestor: ['training/webapp'] }, false, 'beta'],
    ['descendants', { ancestor: ['ubuntu:14.04'] }, false, 'beta alpha'],
    ['since', { since: ['beta'] }, true, 'delta gamma'],
    ['before', { before: ['beta'] }, true, 'alpha'],
    ['publish', { publish: ['32768'] }, false, 'beta'],
    ['publish range', { publish: ['32000-33000/tcp'] }, false, 'beta'],
    ['publish of the wrong protocol', { publish: ['32768/udp'] }, false, ''],
    ['expose', { expose: ['5432'] }, false, 'alpha'],
    ['name', { name: ['ta'] }, true, 'delta beta'],
    ['anchored name', { name: ['^/alpha$'] }, true, 'alpha'],
    ['volume', { volume: ['data'] }, true, 'alpha'],
    ['where it is mounted', { volume: ['/d'] }, true, 'alpha'],
    ['network', { network: ['bridge'] }, true, 'delta gamma beta alpha'],
    ['health', { health: ['none'] }, true, 'delta gamma beta alpha'],
    ['two filters', { name: ['a'], label: ['tier=back'] }, true, 'alpha'],
  ])('filters by %s', async (_, filters, all, expected) => {
    const b = await scene();
    const found = await b.client.containerList({ all, filters });
    expect(found.map(({ Names }) => Names[0]?.slice(1)).join(' ')).toBe(expected);
  });

  it.each<[Record<string, string[]>, string]>([
    [{ nosuch: ['1'] }, "400 Invalid filter 'nosuch'"],
    [{ status: ['nosuch'] }, "400 Invalid filter 'status=nosuch'"],
    [{ before: ['nosuch'] }, '500 no such container nosuch'],
    [{ exited: ['abc'] }, '500 strconv.Atoi: parsing "abc": invalid syntax'],
    [{ health: ['foo'] }, '400 Unrecognised filter value for health: foo'],
    [
      { publish: ['abc'] },
      '500 error while looking up for publish abc: strconv.ParseUint: parsing "abc": invalid syntax',
    ],
    [{ 'is-task': ['maybe'] }, "400 Invalid filter 'is-task=[maybe]'"],
  ])('refuses %j', async (filters, answer) => {
    expect(await refusal(Bench.fresh().client.containerList({ filters }))).toBe(answer);
  });

  it('shows so many, the newest first, with command and size', async () => {
    const b = await scene();
    const names = async (limit: number) => (await b.client.containerList({ limit })).map(({ Names }) => Names[0]);
    expect(await names(1)).toEqual(['/delta']);
    expect(await names(2)).toEqual(['/delta', '/gamma']);
    await b.output({ Cmd: ['put', '/f', '12345'] }, 'writer');
    const [writer] = await b.client.containerList({ all: true, size: true });
    expect(writer).toMatchObject({ Command: 'put /f 12345', SizeRw: 5, SizeRootFs: 1005 });
    await b.create('quoted', { Cmd: ['sh', '-c', 'exit 4'] });
    expect((await b.client.containerList({ all: true }))[0]?.Command).toBe("sh -c 'exit 4'");
  });

  it('prunes what does not run', async () => {
    const b = await scene();
    expect((await b.client.containerPrune({ filters: { until: ['1h'] } })).ContainersDeleted).toEqual([]);
    expect(await refusal(b.client.containerPrune({ filters: { until: ['abc'] } }))).toBe(
      '500 failed to parse value as time or duration: "abc"',
    );
    expect((await b.client.containerPrune()).ContainersDeleted).toHaveLength(2);
    expect(await b.client.containerList({ all: true })).toHaveLength(2);
  });
});

describe('docker top', () => {
  it('shows what ps would', async () => {
    const b = await scene();
    const top = (args?: string) => b.client.containerTop('alpha', args === undefined ? {} : { ps_args: args });
    expect(await top()).toEqual({
      Titles: ['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD'],
      Processes: [['root', '100', '1', '0', '12:00', '?', '00:00:00', 'sleep 1000']],
    });
    expect(await top('-o pid,comm')).toEqual({ Titles: ['PID', 'COMMAND'], Processes: [['100', 'sleep']] });
    expect((await top('aux')).Titles).toHaveLength(11);
    expect(await refusal(top('-o comm'))).toBe("400 Couldn't find PID field in ps output");
    expect(await refusal(b.client.containerTop('gamma'))).toBe('409 Container ID is not running');
  });
});

describe('times', () => {
  it.each([
    [0, 'Less than a second'],
    [1999, '1 second'],
    [59_999, '59 seconds'],
    [60_000, 'About a minute'],
    [119_000, 'About a minute'],
    [120_000, '2 minutes'],
    [3_600_000, 'About an hour'],
    [5_400_000, '2 hours'],
    [47 * 3_600_000, '47 hours'],
    [48 * 3_600_000, '2 days'],
    [14 * 86_400_000, '2 weeks'],
    [60 * 86_400_000, '2 months'],
    [800 * 86_400_000, '2 years'],
  ])('%d ms are %s', (ms, text) => {
    expect(humanDuration(ms)).toBe(text);
  });

  it('are read and written as Go does', () => {
    expect(formatTime(Date.UTC(2026, 10, 22, 6) + 0.5)).toBe('2026-11-22T06:00:00.0005Z');
    expect(formatTimeFixed(1000)).toBe('1970-01-01T00:00:01.000000000Z');
    expect(formatTime(0)).toBe('0001-01-01T00:00:00Z');
    expect(parseTime('2026-11-22T06:00:00.25Z')).toBe(Date.UTC(2026, 10, 22, 6) + 250);
    expect([parseDuration('1h30m'), parseDuration('-1.5s'), parseDuration('5'), parseDuration('')]).toEqual([
      5_400_000,
      -1500,
      undefined,
      undefined,
    ]);
    expect([parseMoment('10m', 1e6), parseMoment('12', 0), parseMoment('1970-01-02', 0), parseMoment('x', 0)]).toEqual([
      400_000,
      12_000,
      86_400_000,
      undefined,
    ]);
    const stamps = new Stamps({ now: () => 5, after: () => ({ cancel: () => {} }) });
    const first = stamps.next();
    expect(stamps.next()).toBeGreaterThan(first);
  });
});

describe('IdMap', () => {
  it('finds ids by their beginnings', () => {
    const random = new Random(3);
    const ids = Array.from({ length: 500 }, () => newId(random));
    const map = new IdMap<string>();
    for (const id of ids) map.set(id, id);
    for (const id of ids) {
      expect(id.slice(0, 12)).toMatch(/[a-f]/);
      for (const length of [1, 3, 5, 64]) {
        const prefix = id.slice(0, length);
        const all = ids.filter((other) => other.startsWith(prefix));
        expect(map.match(prefix)).toEqual(all.length === 1 ? { found: id } : { ambiguous: true });
      }
    }
    map.delete(ids[0] as string);
    expect(map.match(ids[0] as string)).toEqual({ ambiguous: false });
  });
});
