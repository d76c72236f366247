import type { Shell } from './shell.ts';

type FormatDate = (date: Date, format: string) => string;

/** Whether a prompt tells the time. */
export const DATED = /\\[D@AtTd]/;
const DATES: Readonly<Record<string, string>> = {
  '@': '%I:%M %p',
  A: '%R',
  T: '%I:%M:%S',
  d: '%a %b %d',
  t: '%T',
};

/**
 * Decodes the backslash escapes of a prompt. `\[` and `\]` become the characters 1 and 2, which the line editor takes for
 * the bounds of what has no width.
 * @param options.protect whether what comes out is expanded further and must keep its `$` and backquotes
 * @param options.formatDate as date-format.ts has it; needed where {@link DATED} finds a date in the prompt
 */
export function expandPromptEscapes(
  shell: Shell,
  prompt: string,
  { protect = false, formatDate }: { protect?: boolean; formatDate: FormatDate | undefined },
): string {
  const date = (format: string) => formatDate?.(new Date(shell.proc.clock.now()), format) ?? '';
  const guard = (text: string) => (protect ? text.replace(/[$`\\"]/g, '\\$&') : text);
  return prompt.replace(
    /\\(D\{([^}]*)\}|[0-7]{1,3}|[\s\S])|!!?/g,
    (all, escape: string | undefined, format: string | undefined) => {
      if (escape === undefined)
        return shell.personality.features.promptBang && all === '!' ? historyNumber(shell) : all;
      if (/^[0-7]/.test(escape)) return String.fromCharCode(Number.parseInt(escape, 8) & 255);
      if (escape.startsWith('D{')) return guard(date(format || '%X'));
      const dated = DATES[escape];
      const text = dated ? date(dated) : promptEscape(shell, escape);
      if (text === undefined) return all;
      return escape === '$' && text === '$' && protect ? '\\$' : escape === '[' || escape === ']' ? text : guard(text);
    },
  );
}

function historyNumber(shell: Shell): string {
  return String((shell.history?.nextNumber ?? 1) || 1);
}

function promptEscape(shell: Shell, escape: string): string | undefined {
  const { proc } = shell;
  const { hostname } = proc.namespaces.uts;
  switch (escape) {
    case 'u':
      return shell.userName;
    case 'h':
      return hostname.split('.')[0] as string;
    case 'H':
      return hostname;
    case 'w':
      return abbreviated(shell);
    case 'W': {
      const path = abbreviated(shell);
      return path === '/' || path === '~' ? path : path.slice(path.lastIndexOf('/') + 1);
    }
    case '$':
      return proc.user.uid === 0 ? '#' : '$';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 'e':
      return '\x1b';
    case 'a':
      return '\x07';
    case '[':
      return '\x01';
    case ']':
      return '\x02';
    case '\\':
      return '\\';
    case 'j':
      return String(shell.jobs.list.length);
    case '!':
      return historyNumber(shell);
    case '#':
      return String(shell.commandNumber);
    case 's':
      return shell.arg0.slice(shell.arg0.lastIndexOf('/') + 1).replace(/^-/, '');
    case 'l':
      return proc.tty?.name.slice(proc.tty.name.lastIndexOf('/') + 1) ?? 'tty';
    case 'v':
      return shell.vars.get('BASH_VERSINFO') === undefined
        ? ''
        : (shell.vars.get('BASH_VERSION') ?? '').replace(/^(\d+\.\d+).*$/, '$1');
    case 'V':
      return (shell.vars.get('BASH_VERSION') ?? '').replace(/\(.*$/, '');
    default:
      return undefined;
  }
}

/** The working directory with `~` for the home directory, its middle left out where PROMPT_DIRTRIM says so. */
function abbreviated(shell: Shell): string {
  const home = shell.vars.get('HOME');
  const path = shell.directory;
  const short =
    home && home !== '/' && (path === home || path.startsWith(`${home}/`)) ? `~${path.slice(home.length)}` : path;
  const trim = Number(shell.vars.get('PROMPT_DIRTRIM'));
  const parts = short.split('/').filter((part) => part !== '' && part !== '~');
  if (!trim || parts.length <= trim) return short;
  return `${short.startsWith('~') ? '~/' : ''}.../${parts.slice(-trim).join('/')}`;
}
