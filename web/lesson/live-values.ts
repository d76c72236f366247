import { liveValue } from '../../src/lesson/live.ts';
import type { World } from '../../src/lesson/world.ts';
import { texts } from '../texts.ts';

/** Fills the places for live values in a lesson's text, so that it agrees with the learner's terminal. */
export function fillLiveValues(root: ParentNode, world: World | undefined): void {
  for (const output of root.querySelectorAll<HTMLElement>('output[data-live]')) {
    const query = output.dataset.live ?? '';
    const value = world && liveValue(query, world);
    const text = value ?? texts.live.unknown;
    if (output.textContent !== text) output.textContent = text;
    output.setAttribute('aria-label', texts.live.label(query, value));
    output.setAttribute('aria-live', 'off');
    output.title = texts.live.label(query, value);
  }
}
