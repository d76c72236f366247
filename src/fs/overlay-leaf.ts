import { SysError } from '../kernel/errno.ts';
import type { OpenFile } from '../kernel/file.ts';
import type { FileCaller, OpenFlags } from '../kernel/vfs.ts';
import { type Device, deviceKey } from './devices.ts';
import type { DeviceNumber, InodeStat } from './inode.ts';
import type { OverlayDirectory } from './overlay-directory.ts';
import { type NodeInit, type OverlayHost, OverlayNode } from './overlay-node.ts';
import { byteLength } from './utf8.ts';

/** A symbolic link. */
export class OverlaySymlink extends OverlayNode {
  readonly type = 'symlink';
  readonly target: string;

  constructor(fs: OverlayHost, init: NodeInit, target: string, lowerParent: OverlayDirectory | 'upper') {
    super(fs, init, lowerParent);
    this.target = target;
  }

  get size(): number {
    return byteLength(this.target);
  }

  override readlink(): string {
    return this.target;
  }
}

/** A device, or the name of a socket or a fifo. */
export class OverlaySpecial extends OverlayNode {
  readonly type: 'character' | 'fifo' | 'socket';
  readonly size = 0;
  readonly rdev: DeviceNumber | undefined;

  constructor(
    fs: OverlayHost,
    init: NodeInit,
    special: { type: 'character' | 'fifo' | 'socket'; rdev: DeviceNumber | undefined },
    lowerParent: OverlayDirectory | 'upper',
  ) {
    super(fs, init, lowerParent);
    this.type = special.type;
    this.rdev = special.rdev;
  }

  get #device(): Device {
    const device = this.rdev && this.fs.devices.get(deviceKey(this.rdev));
    if (!device) throw new SysError('ENXIO');
    return device;
  }

  override stat(caller: FileCaller): InodeStat {
    const stat = super.stat(caller);
    return this.rdev ? { ...stat, rdev: this.rdev } : stat;
  }

  override open(caller: FileCaller, flags: OpenFlags, name: string): OpenFile {
    return this.#device.open(caller, flags, name);
  }

  override writeAll(_caller: FileCaller, data: Uint8Array): void {
    const { accept } = this.#device;
    if (!accept) throw new SysError('EINVAL');
    accept(data);
  }
}
