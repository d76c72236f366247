import type { Shell } from '../shell.ts';
import { users } from '../users.ts';
import { BASH_DYNAMIC } from '../variables/dynamic.ts';
import { IndexedArray } from '../variables/indexed-array.ts';
import { Variable } from '../variables/variable.ts';
import { BASH_VERSION, VERSION_TEXT } from './version.ts';

/** Takes the environment in, and sets what bash sets at first. */
export function initialiseBash(shell: Shell): void {
  importEnvironment(shell);
  const { vars, proc } = shell;
  for (const [name, dynamic] of Object.entries(BASH_DYNAMIC)) {
    const variable = vars.obtainGlobal(name);
    variable.value = undefined;
    variable.dynamic = dynamic;
    variable.mark({ exported: false, ...dynamic.attributes });
  }
  vars.put('BASH', whereBashIs(shell));
  vars.put('BASH_VERSION', VERSION_TEXT);
  const { major, minor, patch, build, status, machine } = BASH_VERSION;
  const parts = [major, minor, patch, build, status, machine].map(String);
  const info = vars.obtainGlobal('BASH_VERSINFO');
  info.array = new IndexedArray(parts);
  info.mark({ readonly: true });
  const fixed: Record<string, string> = {
    HOSTTYPE: 'x86_64',
    MACHTYPE: machine,
    OSTYPE: 'linux-gnu',
    OPTERR: '1',
    PS4: '+ ',
    IFS: ' \t\n',
    BASH_LOADABLES_PATH: '/usr/local/lib/bash:/usr/lib/bash:/opt/local/lib/bash:/usr/pkg/lib/bash:/opt/pkg/lib/bash:.',
  };
  for (const [name, value] of Object.entries(fixed))
    if (vars.get(name) === undefined || name === 'IFS') vars.put(name, value);
  vars.put('OPTIND', '1');
  vars.obtain('OPTIND').mark({ integer: true });
  if (vars.get('PATH') === undefined) vars.put('PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin');
  if (vars.get('TERM') === undefined) vars.put('TERM', 'dumb');
  if (vars.get('HOSTNAME') === undefined) vars.put('HOSTNAME', proc.namespaces.uts.hostname);
  if (vars.get('SHELL') === undefined)
    vars.put('SHELL', users(shell).find(({ uid }) => uid === proc.user.uid)?.shell || '/bin/sh');
  vars.put('SHLVL', String((Number(vars.get('SHLVL')) || 0) + 1), { exported: true });
  takeDirectory(shell);
  for (const name of ['BASH_ALIASES', 'BASH_CMDS']) {
    const variable = new Variable();
    variable.map = new Map();
    variable.assigned = true;
    Object.assign(vars.obtainGlobal(name), variable);
  }
}

/** Makes exported variables of the environment. */
export function importEnvironment(shell: Shell): void {
  for (const [name, value] of shell.proc.env) {
    // Root does not let others choose what `set -x` runs.
    if (name === 'PS4' && shell.proc.user.uid === 0 && !shell.personality.features.errorsExit) continue;
    if (name === '_' || !/^[A-Za-z_]\w*$/.test(name)) continue;
    shell.vars.put(name, value, { exported: true });
  }
}

/** PWD of the environment counts where it is this very directory. */
export function takeDirectory(shell: Shell): void {
  const { vars, proc } = shell;
  const inherited = vars.get('PWD');
  const { fs } = proc;
  const same =
    inherited?.startsWith('/') &&
    fs.exists(inherited) &&
    fs.exists('.') &&
    fs.stat(inherited).ino === fs.stat('.').ino &&
    fs.stat(inherited).dev === fs.stat('.').dev;
  shell.directory = same ? (inherited as string) : proc.cwd;
  vars.put('PWD', shell.directory, { exported: true });
  if (vars.get('OLDPWD') !== undefined && !fs.exists(vars.get('OLDPWD') as string)) vars.unset('OLDPWD');
  vars.obtain('OLDPWD').mark({ exported: true });
}

function whereBashIs(shell: Shell): string {
  const name = shell.proc.argv[0]?.replace(/^-/, '') ?? 'bash';
  if (name.startsWith('/')) return name;
  const paths = (shell.vars.get('PATH') ?? '').split(':').map((directory) => `${directory}/${name}`);
  return paths.find((path) => shell.proc.fs.access(path, 'execute')) ?? '/bin/bash';
}
