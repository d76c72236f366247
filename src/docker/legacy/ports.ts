import type { PortMap } from '../../engine/api.ts';
import { GoError } from '../go-error.ts';
import { isAddress } from '../options/ports.ts';

/** What `-p` and `--expose` come to. */
export interface LegacyPorts {
  exposed: string[];
  bindings: PortMap;
}

const isPort = (text: string) => /^\d+$/.test(text) && Number(text) <= 65535;

/** Takes a text apart by a template such as `name:alias` (utils.PartParser). @throws {GoError} */
export function parts(template: string, text: string): string[] {
  const found = text.split(':');
  if (found.length === template.split(':').length) return found;
  throw new GoError(`Invalid format to parse.  ${text} should match template ${template}`);
}

/** Reads `-p` options (nat.ParsePortSpecs of Docker 1.x), which know no ranges. @throws {GoError} */
export function parsePublish(specs: readonly string[], checksAddress: boolean): LegacyPorts {
  const ports: LegacyPorts = { exposed: [], bindings: {} };
  for (const spec of specs) {
    const slash = spec.lastIndexOf('/');
    const protocol = slash < 0 ? 'tcp' : spec.slice(slash + 1);
    const bare = slash < 0 ? spec : spec.slice(0, slash);
    const colons = bare.split(':').length - 1;
    const full = colons === 0 ? `::${bare}` : colons === 1 ? `:${bare}` : bare;
    const [address = '', host = '', container = ''] = parts('ip:hostPort:containerPort', full);
    if (checksAddress && address !== '' && !isAddress(address)) throw new GoError(`Invalid ip address: ${address}`);
    if (container === '') throw new GoError(`No port specified: ${full}<empty>`);
    if (!isPort(container)) throw new GoError(`Invalid containerPort: ${container}`);
    if (host !== '' && !isPort(host)) throw new GoError(`Invalid hostPort: ${host}`);
    if (protocol !== 'tcp' && protocol !== 'udp') throw new GoError(`Invalid proto: ${protocol}`);
    const port = `${container}/${protocol}`;
    add(ports, port);
    ports.bindings[port] = [...(ports.bindings[port] ?? []), { HostIp: address, HostPort: host }];
  }
  return ports;
}

/** Adds `--expose` options: whatever has no colon is taken for a port. @throws {GoError} */
export function addExposed(ports: LegacyPorts, specs: readonly string[], ranges: boolean): void {
  for (const spec of specs) {
    if (spec.includes(':')) throw new GoError(`Invalid port format for --expose: ${spec}`);
    const [port = '', protocol = 'tcp'] = spec.split('/');
    const range = ranges ? /^(\d*)-(\d*)$/.exec(port) : null;
    if (!range) {
      add(ports, `${port}/${protocol || 'tcp'}`);
      continue;
    }
    for (let n = Number(range[1]); n <= Math.min(Number(range[2]), 65535); n++) add(ports, `${n}/${protocol || 'tcp'}`);
  }
}

function add({ exposed }: LegacyPorts, port: string): void {
  if (!exposed.includes(port)) exposed.push(port);
}
