import type { Process } from '../../../kernel/process.ts';
import type { DirectoryEntry, Stat } from '../../../kernel/vfs.ts';
import type { Accounts } from '../../accounts.ts';
import type { Output } from '../../output.ts';

/** A file that find came to. */
export interface FoundFile {
  path: string;
  name: string;
  stat: Stat;
  depth: number;
  /** What was named: `%H`, and what paths begin with. */
  start: string;
}

/** What tests and actions know and may ask for. */
export interface Context {
  readonly proc: Process;
  readonly out: Output;
  readonly accounts: Accounts;
  /** What symlinks count as. */
  readonly follow: 'always' | 'named' | 'never';
  /** Milliseconds since the epoch. */
  readonly now: number;
  complain(message: string): Promise<void>;
  /** Something went wrong: the exit status says so. */
  fail(): void;
  /** Directories of this file are not gone into. */
  prune(): void;
  entries(path: string): DirectoryEntry[];
}

/** Ends the search at once (-quit). */
export class Quit extends Error {}

/** A test or an action: whether it holds for a file. */
export type Predicate = (file: FoundFile, context: Context) => boolean | Promise<boolean>;
