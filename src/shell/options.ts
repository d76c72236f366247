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

/** What is on at first. */
const DEFAULTS: Readonly<Record<string, boolean>> = {
  ...SHOPT,
  ...Object.fromEntries(
    SET_OPTIONS.map((name) => [name, ['braceexpand', 'hashall', 'interactive-comments'].includes(name)]),
  ),
};

type Values = Record<SetOption | ShoptOption, boolean>;

/** What `set` and `shopt` switch. Copies share their values until one of them switches something. */
export class Options {
  #values: Readonly<Values>;
  /** Letters of `$-` that stand for how the shell was called: `i`, `c`, `s`. */
  invocation = '';
  /** The letters of `$-` in the order of a shell that has one of its own. */
  letterOrder = '';
  /** The same, with the options that they stand for; without one, how the shell was called tells. */
  letterOptions: ReadonlyMap<string, SetOption | undefined> | undefined;

  constructor(values: Readonly<Values> = DEFAULTS as Values) {
    this.#values = values;
  }

  get(name: SetOption | ShoptOption): boolean {
    return this.#values[name];
  }

  /** Which are on. */
  get on(): Readonly<Values> {
    return this.#values;
  }

  set(name: SetOption | ShoptOption, on: boolean): void {
    if (this.#values[name] === on) return;
    const values = { ...this.#values, [name]: on };
    if (name === 'interactive-comments') values.interactive_comments = on;
    if (on && name === 'vi') values.emacs = false;
    if (on && name === 'emacs') values.vi = false;
    this.#values = values;
  }

  /** Goes back to what `set` had switched on then; what `shopt` switched stays. */
  restore(before: Options): void {
    const values = { ...this.#values };
    for (const name of SET_OPTIONS) values[name] = before.#values[name];
    this.#values = values;
  }

  /** The value of `$-`. */
  letters(): string {
    if (this.letterOptions)
      return [...this.letterOptions]
        .filter(([letter, option]) => (option ? this.get(option) : this.invocation.includes(letter)))
        .map(([letter]) => letter)
        .join('');
    let letters = '';
    for (const letter of LETTERS) {
      const option = optionOfLetter(letter);
      if (letter === 'i' ? this.invocation.includes('i') : option && this.get(option)) letters += letter;
    }
    letters += (this.invocation.includes('c') ? 'c' : '') + (this.invocation.includes('s') ? 's' : '');
    return this.letterOrder === ''
      ? letters
      : Array.from(this.letterOrder, (c) => (letters.includes(c) ? c : '')).join('');
  }

  clone(): Options {
    const copy = new Options(this.#values);
    copy.invocation = this.invocation;
    copy.letterOrder = this.letterOrder;
    copy.letterOptions = this.letterOptions;
    return copy;
  }
}
