import type { Interface, NetNamespace } from '../kernel/sockets.ts';
import { folder, type Generated, text } from './generated.ts';
import { GeneratedFs } from './generated-fs.ts';

/** A file system for /sys: of what is there, the network interfaces below /sys/class/net. */
export function sysfs(options: { net: NetNamespace; clock: { now(): number } }): GeneratedFs {
  const { net, clock } = options;
  const folders = new Map<string, Generated>();
  const current = (name: string): Interface | undefined => net.interfaces().find((other) => other.name === name);
  const get = (name: string): Generated | undefined => {
    if (!current(name)) return undefined;
    const known = folders.get(name);
    if (known) return known;
    const value = (read: (of: Interface) => string | number) =>
      text(() => {
        const of = current(name);
        return of ? `${read(of)}\n` : '';
      });
    const made = folder({
      address: value(({ mac }) => mac || '00:00:00:00:00:00'),
      ifindex: value(({ index }) => index),
      mtu: value(({ mtu }) => mtu),
      operstate: value((of) => (of.name === 'lo' ? 'unknown' : of.up ? 'up' : 'down')),
    });
    folders.set(name, made);
    return made;
  };
  const interfaces: Generated = { type: 'directory', get, names: () => net.interfaces().map(({ name }) => name) };
  return new GeneratedFs(folder({ class: folder({ net: interfaces }) }), { type: 'sysfs', mtime: clock.now() });
}
