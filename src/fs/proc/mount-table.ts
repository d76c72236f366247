import type { Mount, Vfs } from '../../kernel/vfs.ts';

/** /proc/mounts (fstab(5)): blanks and backslashes as octal escapes. */
export function mountTable(files: Vfs): string {
  return files
    .mounts()
    .map((mount) => `${escape(mount.source)} ${escape(mount.target)} ${mount.type} ${options(mount)} 0 0\n`)
    .join('');
}

function options(mount: Mount & { options?: string }): string {
  return mount.options ?? `${mount.readOnly ? 'ro' : 'rw'},relatime`;
}

function escape(text: string): string {
  return text.replace(/[ \t\n\\]/g, (c) => `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`);
}
