import { SYSTEM } from '../../fs/caller.ts';
import { isSysError } from '../../kernel/errno.ts';
import type { Vfs } from '../../kernel/vfs.ts';
import type { Texts } from '../edition.ts';
import { serverError } from '../errors.ts';

/** Checks that `user[:group]` means something in a container's own files. @throws 500 in Docker's words */
export function checkUser(files: Vfs, user: string, texts: Pick<Texts, 'notInFile'>): void {
  if (user === '') return;
  const [name = '', group] = user.split(':');
  if (!isKnown(files, '/etc/passwd', name)) {
    throw serverError(texts.notInFile('user', name));
  }
  if (group !== undefined && !isKnown(files, '/etc/group', group)) {
    throw serverError(texts.notInFile('group', group));
  }
}

/** Numbers need no entry. */
function isKnown(files: Vfs, path: string, name: string): boolean {
  if (name === '' || /^\d+$/.test(name)) return true;
  try {
    const lines = new TextDecoder().decode(files.readFile(SYSTEM, path)).split('\n');
    return lines.some((line) => line.slice(0, line.indexOf(':')) === name);
  } catch (error) {
    if (isSysError(error)) return false;
    throw error;
  }
}
