import { parseCsv } from '../csv.ts';
import { GoError } from '../go-error.ts';
import { toMap } from './environment.ts';

/** A wish for devices (`DeviceRequests`). */
export interface DeviceRequest {
  Driver: string;
  /** -1 for all that there are. */
  Count: number;
  DeviceIDs: string[] | null;
  Capabilities: string[][];
  Options: Record<string, string>;
}

/** What `--gpus` accepts: a number, `all`, or a list of `KEY=VALUE` (docker/cli, opts.GpuOpts). @throws {GoError} */
export function parseGpus(text: string): DeviceRequest {
  const request: DeviceRequest = { Driver: '', Count: 0, DeviceIDs: null, Capabilities: [['gpu']], Options: {} };
  const seen = new Set<string>();
  for (const field of parseCsv(text)) {
    const equals = field.indexOf('=');
    const key = equals < 0 ? 'count' : field.slice(0, equals);
    const value = field.slice(equals + 1);
    if (seen.has(key)) throw new GoError(`gpu request key '${key}' can be specified only once`);
    seen.add(key);
    if (key === 'count') request.Count = count(value);
    else if (key === 'driver') request.Driver = value;
    else if (key === 'device') request.DeviceIDs = value.split(',');
    else if (key === 'capabilities') request.Capabilities = [[...value.split(','), 'gpu']];
    else if (key === 'options') request.Options = toMap(parseCsv(value));
    else throw new GoError(`unexpected key '${key}' in '${field}'`);
  }
  if (!seen.has('count') && !request.DeviceIDs) request.Count = 1;
  return request;
}

/** @throws {GoError} */
export function validateGpus(text: string): string {
  parseGpus(text);
  return text;
}

function count(text: string): number {
  if (text === 'all') return -1;
  if (/^[+-]?\d+$/.test(text)) return Number(text);
  throw new GoError(`invalid count (${text}): value must be either "all" or an integer: invalid syntax`);
}
