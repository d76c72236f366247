import { programImage } from '../../fs/binfmt.ts';
import { MemoryFile } from '../../fs/memory-file.ts';
import type { Daemon } from '../daemon.ts';

/** Where a container with `--init` has the small init that runs its program. */
export const INIT_PATH = '/sbin/docker-init';

/** The name of that program; whoever runs containers has it. */
export const INIT_PROGRAM = 'docker:docker-init';

/** The daemon's own program, as containers see it. */
export function initFile({ clock }: Daemon): MemoryFile {
  return new MemoryFile({ clock, text: new TextDecoder().decode(programImage(INIT_PROGRAM)), mode: 0o755 });
}
