import { describe, expect, test } from 'vitest';
import recorded from './recorded.json' with { type: 'json' };
import { scenarios } from './scenarios.mjs';
import { Window } from './window.ts';

const shown = recorded as unknown as Record<string, { screen: string; cursor: [number, number] }[]>;

/** How long ago something was is as it was. */
function timeless(text: string): string {
  return text.replace(/\d+ seconds? ago/, 'N seconds ago');
}

function picture(shown: { screen: string; cursor: [number, number] } | undefined): string {
  return `${timeless(shown?.screen ?? '')}\n@ ${shown?.cursor.join(' ')}`;
}

// What the real programs showed after each step, in a window of the same size.
describe.each(['gnu', 'busybox'] as const)('%s', (flavour) => {
  test.each(scenarios.filter((own) => own.flavour === flavour).map((own) => [own.name, own] as const))(
    '%s',
    async (name, { line, rows = 13, columns = 60, steps }) => {
      const window = new Window(line, { flavour, size: { rows, columns } });
      await window.settle();
      const wanted = shown[name] ?? [];
      expect(timeless(window.picture)).toBe(picture(wanted[0]));
      for (const [at, step] of steps.entries()) {
        if (window.ended) break;
        if (typeof step === 'string') window.type(step);
        else window.resize(step);
        await window.settle();
        expect(`step ${at} ${JSON.stringify(step)}\n${timeless(window.picture)}`).toBe(
          `step ${at} ${JSON.stringify(step)}\n${picture(wanted[at + 1])}`,
        );
      }
      window.close();
    },
  );
});
