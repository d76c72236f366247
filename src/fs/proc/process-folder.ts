import { SysError } from '../../kernel/errno.ts';
import type { OpenFile } from '../../kernel/file.ts';
import { lookUpProgram, type Process } from '../../kernel/process.ts';
import { folder, type Generated, type GeneratedAttributes, type GeneratedDirectory, link, text } from '../generated.ts';
import { resolve } from '../path.ts';
import { mountTable } from './mount-table.ts';
import { netDev, netSockets } from './net-files.ts';
import { commandName, type PidView, statLine, statusText } from './process-status.ts';

/** /proc/PID. */
export function processFolder(process: Process, pid: number, view: PidView, bootTime: number): GeneratedDirectory {
  const attributes = { owner: process.user, mtime: process.startTime };
  const { files, net } = process.namespaces;
  const file = (read: () => string, mode = 0o444) => text(read, { ...attributes, mode });
  return folder(
    {
      cmdline: file(() => (process.status ? '' : process.argv.map((argument) => `${argument}\0`).join(''))),
      comm: file(() => `${commandName(process)}\n`, 0o644),
      cwd: link(() => process.cwd, attributes),
      environ: file(() => Array.from(process.environ, ([name, value]) => `${name}=${value}\0`).join(''), 0o400),
      exe: link(() => executable(process), attributes),
      fd: descriptorFolder(process, attributes),
      mounts: file(() => mountTable(files)),
      net: folder(
        {
          dev: text(() => netDev(net)),
          tcp: text(() => netSockets(net, 'tcp')),
          udp: text(() => netSockets(net, 'udp')),
        },
        { mtime: process.startTime },
      ),
      root: link('/', attributes),
      stat: file(() => statLine(process, pid, view, bootTime)),
      status: file(() => statusText(process, pid, view)),
    },
    attributes,
  );
}

/** Where the running program's file is, as far as argv[0] and PATH tell. @throws ENOENT */
function executable(process: Process): string {
  const name = (process.argv[0] ?? '').replace(/^-/, '');
  const found = name && !process.status ? lookUpProgram(process, name) : undefined;
  if (!found || !('path' in found)) throw new SysError('ENOENT');
  return process.fs.realpath(resolve(process.cwd, found.path));
}

/** /proc/PID/fd: links to what the descriptors refer to, whatever their text says. */
function descriptorFolder(process: Process, attributes: GeneratedAttributes): GeneratedDirectory {
  const links = new WeakMap<OpenFile, Map<string, Generated>>();
  const get = (name: string): Generated | undefined => {
    const file = /^(0|[1-9][0-9]*)$/.test(name) ? process.descriptor(Number(name)) : undefined;
    if (!file) return undefined;
    const known = links.get(file) ?? new Map<string, Generated>();
    links.set(file, known);
    const node = known.get(name) ?? {
      ...attributes,
      type: 'symlink',
      mode: 0o700,
      target: () => file.name,
      opens: () => file,
    };
    known.set(name, node);
    return node;
  };
  const names = () => [...process.descriptors.keys()].sort((a, b) => a - b).map(String);
  return { ...attributes, type: 'directory', mode: 0o500, get, names };
}
