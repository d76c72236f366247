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

/** What a colour's token stands for just now, for what takes no custom properties: `#rrggbb`. */
export function tokenColour(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const computed = getComputedStyle(probe).color;
  probe.remove();
  const colour = parseOklch(computed);
  return colour ? toHex(colour) : computed;
}
