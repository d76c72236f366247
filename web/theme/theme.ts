import { parseOklch, toHex } from './oklch.ts';

/** Light, dark, or whatever the system has. */
export type Theme = 'system' | 'light' | 'dark';

/**
 * Kept in localStorage and not with the save: it must be known before the first thing is painted, and index.html reads it
 * there (under this name).
 */
const KEY = 'linkyard:theme';

export function currentTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

export function setTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing for the page still shows what was chosen.
  }
}

/** Calls `changed` whenever the page's colours become others. Returns how to stop that. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', changed);
  };
}

/** What colours' tokens stand for just now, for what takes no custom properties: `#rrggbb` by name. */
export function tokenColours(names: readonly string[]): Map<string, string> {
  // All at once, since the browser works out its styles anew for the first that is asked for.
  const probe = document.createElement('div');
  for (const name of names) probe.appendChild(document.createElement('span')).style.color = `var(--${name})`;
  document.body.append(probe);
  const colours = [...probe.children].map((child) => hex(getComputedStyle(child).color));
  probe.remove();
  return new Map(names.map((name, at) => [name, colours[at] ?? '']));
}

/** A browser that computes colours to something else than OKLCH gives what others understand. */
function hex(computed: string): string {
  const colour = parseOklch(computed);
  return colour ? toHex(colour) : computed;
}
