/** What `:set` changes. */
export interface Settings {
  number: boolean;
  list: boolean;
  ignorecase: boolean;
  autoindent: boolean;
  expandtab: boolean;
  hlsearch: boolean;
  wrapscan: boolean;
  wrap: boolean;
  ruler: boolean;
  showmode: boolean;
  readonly: boolean;
  smartcase: boolean;
  tabstop: number;
  shiftwidth: number;
}

export function defaultSettings(): Settings {
  return {
    number: false,
    list: false,
    ignorecase: false,
    autoindent: false,
    expandtab: false,
    hlsearch: false,
    wrapscan: true,
    wrap: true,
    ruler: false,
    showmode: true,
    readonly: false,
    smartcase: false,
    tabstop: 8,
    shiftwidth: 8,
  };
}

const SHORT: Readonly<Record<string, keyof Settings>> = {
  nu: 'number',
  ic: 'ignorecase',
  ai: 'autoindent',
  et: 'expandtab',
  hls: 'hlsearch',
  ws: 'wrapscan',
  ru: 'ruler',
  smd: 'showmode',
  ro: 'readonly',
  scs: 'smartcase',
  ts: 'tabstop',
  sw: 'shiftwidth',
};

/** Changes settings as `:set` does. Returns what is to be told, if anything. @throws {Error} with vim's message */
export function change(settings: Settings, words: readonly string[]): string | undefined {
  let told: string | undefined;
  for (const word of words) {
    const [, no = '', given = '', mark = '', value] = /^(no|inv)?([a-z]+)([?!&]|[=:](.*))?$/.exec(word) ?? [];
    const whole = nameOf(settings, `${no}${given}`);
    const name = whole ?? nameOf(settings, given);
    if (!name) throw new Error(`E518: Unknown option: ${word}`);
    const before = settings[name];
    if (mark === '?') {
      told = typeof before === 'number' ? `  ${name}=${before}` : `${before ? '  ' : 'no'}${name}`;
    } else if (typeof before === 'number') {
      if (value === undefined) told = `  ${name}=${before}`;
      else if (!/^\d+$/.test(value)) throw new Error(`E521: Number required after =: ${word}`);
      else (settings as unknown as Record<string, number>)[name] = Math.max(1, Number(value));
    } else if (value !== undefined) {
      throw new Error(`E474: Invalid argument: ${word}`);
    } else {
      const on = mark === '!' || (no === 'inv' && !whole) ? !before : !(no === 'no' && !whole);
      (settings as unknown as Record<string, boolean>)[name] = on;
    }
  }
  return told;
}

function nameOf(settings: Settings, word: string): keyof Settings | undefined {
  return Object.hasOwn(settings, word) ? (word as keyof Settings) : SHORT[word];
}

/** The settings that differ from those that vi starts with, or all of them, as `:set` lists them. */
export function listed(settings: Settings, all: boolean): string[] {
  const usual = defaultSettings();
  const names = (Object.keys(settings) as (keyof Settings)[]).filter((name) => all || settings[name] !== usual[name]);
  return names.sort().map((name) => {
    const value = settings[name];
    return typeof value === 'number' ? `  ${name}=${value}` : `${value ? '  ' : 'no'}${name}`;
  });
}
