import { strerror } from '../../kernel/errno.ts';
import type { CoreMessages } from '../personality.ts';
import type { Shell } from '../shell.ts';
import { BASH_USAGE } from './version.ts';

/** The name that errors begin with: the file that a function or sourced text is from, else the shell's. */
function errorName(shell: Shell): string {
  if (shell.interactive || shell.wasInteractive) return baseName(shell.arg0);
  return (shell.frame && shell.source.name) || shell.arg0;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What bash says of plain commands. */
export const coreMessages: CoreMessages = {
  prefix: (shell) => {
    const name = errorName(shell);
    return shell.interactive || shell.wasInteractive ? `${name}: ` : `${name}: line ${shell.line}: `;
  },
  builtinPrefix: (shell, builtin) => `${coreMessages.prefix(shell)}${builtin}: `,
  raises: () => false,
  notFound: (name) => `${name}: command not found`,
  cannotRun: (path, error, interpreter) => {
    if (error === 'ENOENT' && interpreter !== undefined)
      return { text: `${path}: cannot execute: required file not found`, status: 127 };
    if (error === 'ENOEXEC') return { text: `${path}: cannot execute binary file: ${strerror(error)}`, status: 126 };
    return { text: `${path}: ${strerror(error)}`, status: error === 'ENOENT' ? 127 : 126 };
  },
  unbound: (name) => `${name}: unbound variable`,
  assignment: ({ message }) => message,
  arithmetic: ({ message }) => message,
  badInvocation: (name, { kind, option }) => {
    if (kind === 'missing') return `${name}: ${option}: option requires an argument\n`;
    if (kind === 'name') return `${name}: line 0: ${name}: ${option}: invalid option name\n`;
    return `${name}: ${option}: invalid option\n${BASH_USAGE}`;
  },
  writeError: (text) => `write error: ${text}`,
  cannotEnter: (path, text) => `${path}: ${text}`,
  cdStatus: 1,
  outsideLoop: "only meaningful in a `for', `while', or `until' loop",
  notANumber: (text) => `${text}: numeric argument required`,
  noJobControl: [
    'bash: cannot set terminal process group (-1): Inappropriate ioctl for device',
    'bash: no job control in this shell',
  ],
  stoppedJobs: 'There are stopped jobs.\n',
  badOption: (option) => `${option}: invalid option`,
  exited: (code) => `Exit ${code}`,
  jobLine: ({ id, mark, state, text, background }) =>
    `[${id}]${mark}  ${state.padEnd(24)}${text}${background ? ' &' : ''}\n`,
  killed: ({ text, command, pid, interactive, term }) => {
    if (interactive || term) return { text, prefixed: false };
    return { text: `${String(pid).padStart(5)} ${text.padEnd(23)} ${command}`, prefixed: true };
  },
  expansionExit: 127,
};
