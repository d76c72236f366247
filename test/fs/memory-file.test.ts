import { describe, expect, it } from 'vitest';
import { MemoryFile } from '../../src/fs/memory-file.ts';
import { bytes, clock, errnoOf, namespace, readAll, root, TestClock, text } from './support.ts';

describe('a file of the engine in a container', () => {
  const mounted = () => {
    const hosts = new MemoryFile({ clock, text: '127.0.0.1\tlocalhost\n' });
    const { ns } = namespace({ 'etc/hosts': 'of the image' });
    ns.mount('/etc/hosts', hosts, { source: '/dev/vda' });
    return { hosts, ns };
  };

  it('is read as it is now, by whoever has it open too', async () => {
    const { hosts, ns } = mounted();
    const open = ns.open(root, '/etc/hosts', {});
    hosts.text += '172.17.0.2\tdb\n';
    expect(text(ns.readFile(root, '/etc/hosts'))).toBe('127.0.0.1\tlocalhost\n172.17.0.2\tdb\n');
    expect(await readAll(open)).toBe(hosts.text);
    hosts.text = 'short';
    expect(ns.stat(root, '/etc/hosts').size).toBe(5);
    expect(await readAll(open)).toBe('');
  });

  it('is written from inside', async () => {
    const { hosts, ns } = mounted();
    const { version } = hosts;
    const file = ns.open(root, '/etc/hosts', { write: true, append: true });
    await file.write(root, bytes('1.2.3.4 x\n'));
    expect(hosts.text).toBe('127.0.0.1\tlocalhost\n1.2.3.4 x\n');
    expect(hosts.version).not.toBe(version);
    expect(errnoOf(() => ns.unlink(root, '/etc/hosts'))).toBe('EBUSY');
    expect(errnoOf(() => ns.rename(root, '/etc/hosts', '/etc/x'))).toBe('EBUSY');
  });

  it('lets the image’s file show again once it is gone', () => {
    const { ns } = mounted();
    ns.unmount('/etc/hosts');
    expect(text(ns.readFile(root, '/etc/hosts'))).toBe('of the image');
  });

  it('is plain data', () => {
    const time = new TestClock();
    const file = new MemoryFile({ clock: time, text: 'é', mode: 0o600, uid: 5 });
    time.time += 5;
    file.text = 'changed';
    const snapshot = JSON.parse(JSON.stringify(file.snapshot()));
    expect(snapshot).toEqual({ mode: 0o600, uid: 5, gid: 0, mtime: time.time, text: 'changed' });
    time.time += 5;
    expect(new MemoryFile({ clock: time, snapshot }).snapshot()).toEqual(snapshot);
  });
});
