import { concat } from '../../kernel/stream.ts';
import { decodeBytes, encodeBytes } from '../text.ts';
import { deflate, type Tick } from './deflate.ts';
import { InflateError, inflate } from './inflate.ts';

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** So many bytes are summed up at once. */
const CHUNK = 262144;

/** CRC-32, as gzip and zip have it. */
async function crc32(data: Uint8Array, tick: Tick = () => undefined): Promise<number> {
  let crc = -1;
  for (let at = 0; at < data.length; at += CHUNK) {
    const end = Math.min(data.length, at + CHUNK);
    for (let i = at; i < end; i++) crc = (TABLE[(crc ^ (data[i] as number)) & 255] as number) ^ (crc >>> 8);
    const turn = tick();
    if (turn) await turn;
  }
  return ~crc >>> 0;
}

/** What {@link gunzip} says of data that it cannot take. */
export class GzipError extends Error {}

/** Whether data begins as gzip's does. */
export function isGzip(data: Uint8Array): boolean {
  return data[0] === 0x1f && data[1] === 0x8b;
}

/** One member (RFC 1952). `mtime` in milliseconds since the epoch. */
export async function gzip(
  data: Uint8Array,
  options: { name?: string; mtime?: number; tick?: Tick } = {},
): Promise<Uint8Array> {
  const name = options.name === undefined ? new Uint8Array(0) : encodeBytes(`${options.name}\0`);
  const header = new Uint8Array(10 + name.length);
  header.set([0x1f, 0x8b, 8, name.length > 0 ? 8 : 0]);
  new DataView(header.buffer).setUint32(4, Math.floor((options.mtime ?? 0) / 1000), true);
  header[9] = 3;
  header.set(name, 10);
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, await crc32(data, options.tick), true);
  trailer.setUint32(4, data.length >>> 0, true);
  return concat([header, await deflate(data, options.tick), new Uint8Array(trailer.buffer)]);
}

/** All members, one after the other, with the name of the first. @throws {GzipError} */
export async function gunzip(input: Uint8Array, tick?: Tick): Promise<{ data: Uint8Array; name: string | undefined }> {
  if (!isGzip(input)) throw new GzipError('not in gzip format');
  const parts: Uint8Array[] = [];
  let name: string | undefined;
  for (let at = 0; at < input.length; ) {
    if (!isGzip(input.subarray(at))) {
      // What follows is no member: gzip says so and goes on.
      if (at > 0) break;
      throw new GzipError('not in gzip format');
    }
    const member = await readMember(input, at, tick);
    if (at === 0) name = member.name;
    parts.push(member.data);
    at = member.end;
  }
  return { data: concat(parts), name };
}

async function readMember(
  input: Uint8Array,
  start: number,
  tick: Tick | undefined,
): Promise<{ data: Uint8Array; end: number; name: string | undefined }> {
  const flags = input[start + 3] ?? 0;
  let at = start + 10;
  const text = (): string => {
    const end = input.indexOf(0, at);
    if (end < 0) throw new GzipError('unexpected end of file');
    const value = decodeBytes(input.subarray(at, end));
    at = end + 1;
    return value;
  };
  if (flags & 4) at += 2 + (input[at] ?? 0) + ((input[at + 1] ?? 0) << 8);
  const name = flags & 8 ? text() : undefined;
  if (flags & 16) text();
  if (flags & 2) at += 2;
  try {
    const { data, end } = await inflate(input, at, tick);
    if (end + 8 > input.length) throw new GzipError('unexpected end of file');
    const trailer = new DataView(input.buffer, input.byteOffset + end, 8);
    if (trailer.getUint32(0, true) !== (await crc32(data, tick)))
      throw new GzipError('invalid compressed data--crc error');
    if (trailer.getUint32(4, true) !== data.length >>> 0) throw new GzipError('invalid compressed data--length error');
    return { data, end: end + 8, name };
  } catch (error) {
    if (error instanceof InflateError) throw new GzipError(error.message);
    throw error;
  }
}
