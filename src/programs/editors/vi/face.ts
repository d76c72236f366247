import type { Editor } from './editor.ts';
import type { RegisterContent } from './registers.ts';

/** What differs between the vi of vim and that of busybox: what they say, and where. */
export interface Face {
  readonly name: 'vim' | 'busybox';
  /** Whether the last message stays at the foot of the screen; else the foot tells of the file all the time. */
  readonly keepsMessage: boolean;
  /** Whether insert and visual mode are told of: `-- INSERT --`. */
  readonly showsMode: boolean;
  /** The foot of the screen where there is no message. */
  status(editor: Editor): string;
  /** A file was read; `first` where it is the one that vi began with. */
  opened(editor: Editor, file: FileFacts, first: boolean): string;
  written(file: FileFacts): string;
  /** How a failed search is told. */
  notFound(pattern: string): string;
  /** What is said of a command that is none. */
  notCommand(line: string): string;
  unsaved(what: 'quit' | 'edit' | 'next'): string;
  /** Text went into a register, or came from it. */
  moved(what: 'Delete' | 'Yank' | 'Put', content: RegisterContent | undefined): string | undefined;
  /** More than two lines at once were added, taken away, yanked. */
  counted(what: 'more' | 'fewer' | 'yanked', lines: number): string | undefined;
}

/** What is told of a file. */
export interface FileFacts {
  path: string;
  lines: number;
  bytes: number;
  /** It is not there yet, or was not before. */
  fresh: boolean;
  /** Its last line has no newline. */
  noEnd: boolean;
  readOnly: boolean;
  appended?: boolean;
  /** Why it could not be read. */
  error?: string;
}
