import type { FileType, Stat } from '../../kernel/vfs.ts';

const TEXTS: Readonly<Record<FileType, string>> = {
  file: 'regular file',
  directory: 'directory',
  symlink: 'symbolic link',
  character: 'character special file',
  fifo: 'fifo',
  socket: 'socket',
};

/** What GNU's programs call a kind of file: `regular empty file`, `symbolic link`. */
export function typeText({ type, size }: Pick<Stat, 'type' | 'size'>): string {
  return type === 'file' && size === 0 ? 'regular empty file' : TEXTS[type];
}
