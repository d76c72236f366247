import { CliError } from '../cli/error.ts';

/** Ends a command with an exit status and not a word. */
export class QuietExit extends CliError {
  constructor(status: number) {
    super('', status & 0xff);
  }
}
