import { SYSTEM } from '../../src/fs/caller.ts';
import { directory, type LayerSource, layer } from '../../src/fs/layer.ts';
import { MountNamespace } from '../../src/fs/mount-namespace.ts';
import { OverlayFs, type OverlayOptions } from '../../src/fs/overlay.ts';
import { walk } from '../../src/fs/walk.ts';
import { type Errno, isSysError } from '../../src/kernel/errno.ts';
import type { FileCaller } from '../../src/kernel/vfs.ts';

/** A clock that goes on when it is told to. */
export class TestClock {
  time = Date.UTC(2026, 0, 1);
  now = () => this.time;
}

export const clock = { now: () => Date.UTC(2026, 0, 1) };

export const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
export const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

export function user(
  uid: number,
  options: { gid?: number; groups?: number[]; cwd?: string; umask?: number } = {},
): FileCaller {
  const { gid = uid, groups = [gid], cwd = '/', umask = 0o022 } = options;
  return { ...SYSTEM, cwd, umask, user: { uid, gid, groups } };
}

export const root = user(0);

/** An overlay over layers given as trees, the bottom one first. */
export function overlay(trees: Record<string, LayerSource>[], options: Partial<OverlayOptions> = {}): OverlayFs {
  const layers = trees.map((tree, n) => layer({ id: `layer${n}`, root: directory(tree), mtime: Date.UTC(2020, n) }));
  return new OverlayFs({ clock, layers, ...options });
}

export function namespace(...trees: Record<string, LayerSource>[]): { fs: OverlayFs; ns: MountNamespace } {
  const fs = overlay(trees);
  return { fs, ns: new MountNamespace(fs) };
}

/** The error that a call fails with, `ok` where it does not. */
export function errnoOf(call: () => unknown): Errno | 'ok' {
  try {
    call();
    return 'ok';
  } catch (error) {
    if (isSysError(error)) return error.code;
    throw error;
  }
}

/** Everything in a file system, one line each: `path type mode uid content`. */
export function listing(fs: OverlayFs): string[] {
  const lines: string[] = [];
  for (const { path, inode } of walk(fs.root)) {
    const { type, mode, uid } = inode.stat(SYSTEM);
    const content =
      type === 'file'
        ? JSON.stringify(text(inode.readAll(SYSTEM)))
        : type === 'symlink'
          ? `-> ${inode.readlink(SYSTEM)}`
          : '';
    lines.push(`/${path} ${type} ${mode.toString(8)} ${uid} ${content}`.trimEnd());
  }
  return lines;
}

/** Lets virtual time of a loop pass in no time: for files, which never make anybody wait. */
export async function readAll(
  file: { read(caller: FileCaller, max: number): Promise<Uint8Array> },
  max = 65536,
): Promise<string> {
  let all = '';
  for (;;) {
    const chunk = await file.read(SYSTEM, max);
    if (chunk.length === 0) return all;
    all += text(chunk);
  }
}
