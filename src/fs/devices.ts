import { SysError } from '../kernel/errno.ts';
import { type Caller, EOF, OpenFile } from '../kernel/file.ts';
import type { Random } from '../kernel/random.ts';
import type { Tty } from '../kernel/tty.ts';
import type { FileCaller, OpenFlags } from '../kernel/vfs.ts';
import type { DeviceNumber } from './inode.ts';
import { opensForReading, opensForWriting } from './open-files.ts';

/** A driver: what happens when a device's file is opened. */
export interface Device {
  /** @throws ENXIO */
  open(caller: FileCaller, flags: OpenFlags, name: string): OpenFile;
  /** Takes all of it at once, where it never has to wait. @throws ENOSPC */
  accept?(data: Uint8Array): void;
}

/** Drivers by `major:minor`. */
export type DeviceTable = ReadonlyMap<string, Device>;

export function deviceKey({ major, minor }: DeviceNumber): string {
  return `${major}:${minor}`;
}

/** How much a device gives at once. */
const CHUNK = 65536;
const ZEROS = new Uint8Array(CHUNK);

class DeviceFile extends OpenFile {
  readonly kind = 'device';
  readonly #produce: ((max: number) => Uint8Array) | undefined;
  readonly #accept: ((data: Uint8Array) => void) | undefined;

  constructor(
    name: string,
    flags: OpenFlags,
    produce: (max: number) => Uint8Array,
    accept: (data: Uint8Array) => void,
  ) {
    super(name);
    this.#produce = opensForReading(flags) ? produce : undefined;
    this.#accept = opensForWriting(flags) ? accept : undefined;
  }

  override async read(_caller: Caller, max: number): Promise<Uint8Array> {
    if (!this.#produce) throw new SysError('EBADF');
    return this.#produce(Math.min(max, CHUNK));
  }

  override async write(_caller: Caller, data: Uint8Array): Promise<void> {
    if (!this.#accept) throw new SysError('EBADF');
    this.#accept(data);
  }

  override seek(): number {
    return 0;
  }
}

function device(produce: (max: number) => Uint8Array, accept: (data: Uint8Array) => void = () => {}): Device {
  return { open: (_caller, flags, name) => new DeviceFile(name, flags, produce, accept), accept };
}

function noise(random: Random, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i += 4) {
    const word = random.uint32();
    for (let byte = 0; byte < 4 && i + byte < length; byte++) bytes[i + byte] = word >>> (8 * byte);
  }
  return bytes;
}

/** A terminal's file, where there is one. */
export function openTty(tty: Tty | undefined): OpenFile {
  if (!tty) throw new SysError('ENXIO');
  return tty.open();
}

/**
 * The character devices that every Linux has (Documentation/admin-guide/devices.txt): null, zero, full, random and urandom
 * of major 1, tty and console of major 5. The rest fails with ENXIO.
 * @param options.console what /dev/console opens
 */
export function deviceTable(options: { random: Random; console?: () => Tty | undefined }): DeviceTable {
  const { random, console } = options;
  return new Map<string, Device>([...commonDevices(random), ['5:1', { open: () => openTty(console?.()) }]]);
}

const common = new WeakMap<Random, DeviceTable>();

/** {@link deviceTable} without a console: the same for all who ask with one source of chance. */
export function commonDevices(random: Random): DeviceTable {
  const known = common.get(random);
  if (known) return known;
  const noisy = device((max) => noise(random, max));
  const table = new Map<string, Device>([
    ['1:3', device(() => EOF)],
    ['1:5', device((max) => ZEROS.subarray(0, max))],
    [
      '1:7',
      device(
        (max) => ZEROS.subarray(0, max),
        (data) => {
          if (data.length > 0) throw new SysError('ENOSPC');
        },
      ),
    ],
    ['1:8', noisy],
    ['1:9', noisy],
    ['5:0', { open: (caller) => openTty(caller.tty) }],
  ]);
  common.set(random, table);
  return table;
}
