import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { Lesson } from '../../src/lesson/format.ts';
import { parseLesson } from '../../src/lesson/parse.ts';

/** What the page offers to tests. */
interface Hook {
  screenText(): string;
}

const KEYS: Record<string, string> = { '^C': 'Control+C', '^D': 'Control+D' };

/** A lesson as its author wrote it. */
export function lessonOf(id: string): Lesson {
  const file = `lessons/${id}.md`;
  return parseLesson(file, readFileSync(file, 'utf8'));
}

/** The lesson that the page shows on a first visit. */
export const lesson = lessonOf('linking');

/** Opens the page, or opens it again, until one can type and what belongs to the place is there. */
export async function open(page: Page, place = ''): Promise<void> {
  await page.goto(place === '' ? '/' : `/#${place}`);
  await ready(page);
}

export async function reload(page: Page): Promise<void> {
  await page.reload();
  await ready(page);
}

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'prompt');
  await expect(page.locator('lk-lesson, lk-sandbox')).toBeAttached();
}

/** Everything that the terminal shows, scrolled away or not. */
export function screen(page: Page): Promise<string> {
  return page.evaluate(() => (window as unknown as { linkyard: Hook }).linkyard.screenText());
}

/** Waits for something to be shown in the terminal, behind the first `from` characters. */
export async function sees(page: Page, text: string | RegExp, from = 0): Promise<void> {
  await expect.poll(async () => (await screen(page)).slice(from), { timeout: 30_000 }).toMatch(text);
}

/** Types a line and Enter, without waiting for what comes of it. */
export async function type(page: Page, line: string): Promise<void> {
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}

/** Types a line, and waits for the prompt to be back. Gives what was printed. */
export async function run(page: Page, line: string): Promise<string> {
  const before = (await screen(page)).length;
  await type(page, line);
  await sees(page, /\n[\s\S]*[$#]$/, before);
  return (await screen(page)).slice(before);
}

/** Types the lines of a solution or of a mistake, keys such as `^C` too. Only what runs on until a key ends it is not waited for. */
export async function runAll(page: Page, lines: readonly string[]): Promise<void> {
  for (const [at, line] of lines.entries()) {
    const key = KEYS[line];
    if (key) {
      const before = (await screen(page)).length;
      await page.keyboard.press(key);
      await sees(page, /[$#]$/, before);
    } else if (KEYS[lines[at + 1] ?? '']) {
      const before = (await screen(page)).length;
      await type(page, line);
      await sees(page, /\n.*\n/, before);
    } else await run(page, line);
  }
}

/** The step that is shown, by its title. */
export async function isAtStep(page: Page, id: string, of = lesson): Promise<void> {
  const step = of.steps.find((other) => other.id === id);
  await expect(page.locator('lk-lesson h2')).toHaveText(step?.title ?? `a step ${id}`);
}

/** Whether each check of the step holds, in their order. */
export async function ticks(page: Page): Promise<boolean[]> {
  const classes = await page.locator('lk-checks li').evaluateAll((items) => items.map((item) => item.className));
  return classes.map((name) => name === 'holds');
}

export async function isDone(page: Page): Promise<void> {
  await expect(page.locator('lk-checks li.open')).toHaveCount(0, { timeout: 15_000 });
  await expect(page.locator('lk-lesson .next, lk-lesson .last').first()).toBeAttached();
}

/** From the terminal to the next step and back, by keys alone. */
export async function goOn(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toMatch(/lk-lesson/);
  // On a step that is done, Enter goes on from wherever one is; else one goes to the button.
  for (let tabs = 0; tabs < 60 && !(await focused(page)).endsWith('.next'); tabs++) {
    if ((await page.locator('lk-lesson .next.primary').count()) > 0) break;
    await page.keyboard.press('Tab');
  }
  const title = (await page.locator('lk-lesson h2').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.locator('lk-lesson h2')).not.toHaveText(title);
  await page.keyboard.press('Shift+F6');
  await expect.poll(() => focused(page)).toMatch(/lk-terminal/);
}

/** Where the focus is: the elements from the page down to it, the last with its class. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const path: string[] = [];
    let element = document.activeElement;
    while (element) {
      const inner: Element | null | undefined = element.shadowRoot?.activeElement;
      path.push(inner ? element.localName : `${element.localName}.${element.className.split(' ')[0]}`);
      element = inner ?? null;
    }
    return path.join(' ');
  });
}
