/** Options of `set -o`, in the order in which it lists them, with their letters where they have one. */
const SET = {
  allexport: 'a',
  braceexpand: 'B',
  emacs: '',
  errexit: 'e',
  errtrace: 'E',
  functrace: 'T',
  hashall: 'h',
  histexpand: 'H',
  history: '',
  ignoreeof: '',
  'interactive-comments': '',
  keyword: 'k',
  monitor: 'm',
  noclobber: 'C',
  noexec: 'n',
  noglob: 'f',
  nolog: '',
  notify: 'b',
  nounset: 'u',
  onecmd: 't',
  physical: 'P',
  pipefail: '',
  posix: '',
  privileged: 'p',
  verbose: 'v',
  vi: '',
  xtrace: 'x',
} as const;

/** Options of `shopt`, in the order in which it lists them; true where they are on at first. */
const SHOPT = {
  autocd: false,
  assoc_expand_once: false,
  cdable_vars: false,
  cdspell: false,
  checkhash: false,
  checkjobs: false,
  checkwinsize: true,
  cmdhist: true,
  compat31: false,
  compat32: false,
  compat40: false,
  compat41: false,
  compat42: false,
  compat43: false,
  compat44: false,
  complete_fullquote: true,
  direxpand: false,
  dirspell: false,
  dotglob: false,
  execfail: false,
  expand_aliases: false,
  extdebug: false,
  extglob: false,
  extquote: true,
  failglob: false,
  force_fignore: true,
  globasciiranges: true,
  globskipdots: true,
  globstar: false,
  gnu_errfmt: false,
  histappend: false,
  histreedit: false,
  histverify: false,
  hostcomplete: true,
  huponexit: false,
  inherit_errexit: false,
  interactive_comments: true,
  lastpipe: false,
  lithist: false,
  localvar_inherit: false,
  localvar_unset: false,
  login_shell: false,
  mailwarn: false,
  no_empty_cmd_completion: false,
  nocaseglob: false,
  nocasematch: false,
  noexpand_translation: false,
  nullglob: false,
  patsub_replacement: true,
  progcomp: true,
  progcomp_alias: false,
  promptvars: true,
  restricted_shell: false,
  shift_verbose: false,
  sourcepath: true,
  varredir_close: false,
  xpg_echo: false,
} as const;

export type SetOption = keyof typeof SET;
export type ShoptOption = keyof typeof SHOPT;

/** The names of `set -o` in bash's order. */
export const SET_OPTIONS = Object.keys(SET) as readonly SetOption[];
/** The names of `shopt` in bash's order. */
export const SHOPT_OPTIONS = Object.keys(SHOPT) as readonly ShoptOption[];

/** The option that a letter of `set` stands for. */
export function optionOfLetter(letter: string): SetOption | undefined {
  return SET_OPTIONS.find((name) => SET[name] === letter);
}

/** How `$-` orders its letters. */
const LETTERS = 'abefhikmnprtuvxBCEHPT';

/** What `set` and `shopt` switch. */
export class Options {
  readonly #values = new Map<string, boolean>();
  /** Letters of `$-` that stand for how the shell was called: `i`, `c`, `s`. */
  invocation = '';

  // What is asked for at every step has a place of its own.
  errexit = false;
  nounset = false;
  xtrace = false;
  verbose = false;
  noglob = false;
  noexec = false;
  allexport = false;
  pipefail = false;
  monitor = false;
  noclobber = false;
  braceexpand = true;
  extglob = false;
  nullglob = false;
  failglob = false;
  dotglob = false;
  globstar = false;
  nocaseglob = false;
  nocasematch = false;
  errtrace = false;
  functrace = false;
  expand_aliases = false;
  lastpipe = false;

  constructor() {
    for (const name of SHOPT_OPTIONS) this.set(name, SHOPT[name]);
    for (const name of SET_OPTIONS) this.set(name, ['braceexpand', 'hashall', 'interactive-comments'].includes(name));
  }

  get(name: SetOption | ShoptOption): boolean {
    return this.#values.get(name) ?? false;
  }

  set(name: SetOption | ShoptOption, on: boolean): void {
    this.#values.set(name, on);
    if (name in this) (this as unknown as Record<string, boolean>)[name] = on;
    if (name === 'interactive-comments') this.#values.set('interactive_comments', on);
    if (on && (name === 'vi' || name === 'emacs')) this.#values.set(name === 'vi' ? 'emacs' : 'vi', false);
  }

  /** The value of `$-`. */
  letters(): string {
    let letters = '';
    for (const letter of LETTERS) {
      const option = optionOfLetter(letter);
      if (letter === 'i' ? this.invocation.includes('i') : option && this.get(option)) letters += letter;
    }
    return letters + (this.invocation.includes('c') ? 'c' : '') + (this.invocation.includes('s') ? 's' : '');
  }

  clone(): Options {
    const copy = new Options();
    for (const [name, on] of this.#values) copy.set(name as SetOption, on);
    copy.invocation = this.invocation;
    return copy;
  }
}
