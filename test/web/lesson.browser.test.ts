import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Lesson } from '../../src/lesson/format.ts';
import { LessonRunner } from '../../src/lesson/runner.ts';
import type { MachineEvent } from '../../src/machine/events.ts';
import { WorldWatch } from '../../web/containers/watch.ts';
import type { LessonHost, LessonPane } from '../../web/lesson/pane.ts';
import '../../web/lesson/pane.ts';
import { FakeMachine } from './fake-machine.ts';
import { all, find, mount, textOf, until } from './mount.ts';

const lesson: Lesson = {
  id: 'test',
  title: 'A lesson',
  summary: 'About a test',
  edition: '20.10',
  introduction: [{ kind: 'prose', html: '<p>Once upon a time.</p>' }],
  steps: [
    {
      id: 'first',
      title: 'Run db',
      blocks: [
        { kind: 'prose', html: '<p>It has the address <output data-live="ip db"></output>.</p>' },
        { kind: 'command', command: 'docker run db' },
        { kind: 'listing', language: 'text', text: 'as it is' },
      ],
      checks: [{ label: 'a container db runs', fact: { kind: 'container', name: 'db', running: true } }],
      hint: '',
      solution: [],
      mistakes: [],
    },
    {
      id: 'second',
      title: 'Run web',
      blocks: [],
      checks: [
        { label: 'a container web runs', fact: { kind: 'container', name: 'web', running: true } },
        { label: 'web is linked to db', fact: { kind: 'link', from: 'web', to: 'db' } },
      ],
      hint: '',
      solution: [],
      mistakes: [],
    },
  ],
};

const help = async () => ({
  first: { hint: '<p>A nudge.</p>', solution: ['docker run db'] },
  second: { hint: '<p>Another.</p>', solution: ['docker run web'] },
});

let machine: FakeMachine;
let runner: LessonRunner;
let pane: LessonPane;
let ran: string[];
let takes: boolean;
let end: () => void;

beforeEach(async () => {
  machine = new FakeMachine();
  runner = new LessonRunner(lesson, machine.face);
  ran = [];
  takes = true;
  const host: LessonHost = {
    run: async (command) => {
      if (!takes) return undefined;
      ran.push(command);
      return {
        ended: new Promise((resolve) => {
          end = resolve;
        }),
      };
    },
    onEvent: (listener) => machine.events.subscribe(listener),
  };
  pane = await mount<LessonPane>('lk-lesson', { runner, watch: new WorldWatch(machine.face), host, help });
  await runner.settled();
});

const typed = (line: string): MachineEvent => ({ type: 'command', place: 'host', line });
const title = () => find(pane, 'h2')?.textContent;
const marks = () => all(pane, 'lk-checks li').map((li) => li.className);

describe('a step', () => {
  test('shows its text, its commands and its checks', () => {
    expect(textOf(pane)).toContain('Once upon a time.');
    expect(title()).toBe('Run db');
    expect(textOf(pane)).toContain('as it is');
    expect(marks()).toEqual(['open']);
  });

  test('ticks as soon as it is done', async () => {
    machine.put({ name: 'db' });
    await until(() => marks()[0] === 'holds', 'a tick');
    expect(find(pane, '.next')?.classList.contains('primary')).toBe(true);
    await until(() => find(pane, 'lk-checks [aria-live]')?.textContent?.includes('a container db runs'), 'it is told');
  });

  test('says what is missing once one has tried, and not before', async () => {
    expect(find(pane, '.missing')).toBeUndefined();
    machine.put({ name: 'bd' });
    machine.emit({ type: 'process-start', place: 'host', pid: 7, argv: ['docker', 'run', 'bd'] });
    await until(() => textOf(pane).includes('There is one named bd.'), 'the reason');
    expect(marks()).toEqual(['open']);
  });

  test('says once what is missing to several', async () => {
    await runner.goTo('second');
    machine.emit({ type: 'process-start', place: 'host', pid: 7, argv: ['docker', 'run', 'db'] });
    await until(() => marks().length === 2 && find(pane, '.missing') !== undefined, 'a reason');
    expect(all(pane, '.missing').map(textOf)).toEqual(['There is no container named web.']);
  });

  test('quotes what is in the machine, and a dash for what is not', async () => {
    const output = () => find(pane, 'output');
    expect(output()?.textContent).toBe('–');
    expect(output()?.getAttribute('aria-label')).toBe('address of db: not known yet');
    machine.put({ name: 'db', address: '172.17.0.5' });
    await until(() => output()?.textContent === '172.17.0.5', 'the address');
    expect(output()?.getAttribute('aria-label')).toBe('address of db: 172.17.0.5');
  });
});

describe('a command', () => {
  const state = () => textOf(find(pane, 'lk-command .state') as Element);

  test('is typed into the terminal by a click, and says so quietly', async () => {
    find(pane, 'lk-command .run')?.click();
    await until(() => state() === 'runs', 'runs');
    expect(ran).toEqual(['docker run db']);
    end();
    await until(() => state() === 'ran', 'ran');
  });

  test('has run when it was typed', async () => {
    machine.emit(typed('docker run db'));
    await until(() => state() === 'ran', 'ran');
  });

  test('has run when its process ended in a container', async () => {
    const place = { container: 'c'.repeat(64) };
    const argv = ['docker', 'run', 'db'];
    machine.emit({ type: 'process-exit', place, pid: 7, argv, status: { code: 0 } });
    await until(() => state() === 'ran', 'ran');
  });

  test('that the terminal cannot take is explained', async () => {
    takes = false;
    find(pane, 'lk-command .run')?.click();
    await until(() => textOf(pane).includes('Something else runs in the terminal.'), 'the reason');
    expect(state()).toBe('');
  });
});

describe('help', () => {
  test('is a hint, and behind a second click a solution', async () => {
    const help = find(pane, 'lk-help') as Element;
    expect(find(help, 'details')?.hasAttribute('open')).toBe(false);
    find(help, 'summary')?.click();
    await until(() => textOf(help).includes('A nudge.'), 'the hint');
    expect(textOf(help)).not.toContain('docker run db');
    find(help, 'button')?.click();
    await until(() => textOf(help).includes('docker run db'), 'the solution');
  });

  test('is closed in the next step', async () => {
    find(pane, 'lk-help summary')?.click();
    await until(() => find(pane, 'lk-help button') !== undefined, 'the way to the solution');
    find(pane, 'lk-help button')?.click();
    find(pane, '.next')?.click();
    await until(() => title() === 'Run web', 'the next step');
    expect(find(pane, 'lk-help details')?.hasAttribute('open')).toBe(false);
    expect(find(pane, 'lk-help pre')).toBeUndefined();
  });
});

describe('the way on', () => {
  test('is Enter once a step is done', async () => {
    find(pane, 'h2')?.focus();
    await userEvent.keyboard('{Enter}');
    expect(title()).toBe('Run db');
    machine.put({ name: 'db' });
    await until(() => runner.view.done, 'done');
    await userEvent.keyboard('{Enter}');
    await until(() => title() === 'Run web', 'the next step');
    expect(find(pane, 'h2')?.matches(':focus')).toBe(true);
  });

  test('is not Enter on what has a use for it', async () => {
    machine.put({ name: 'db' });
    await until(() => runner.view.done, 'done');
    find(pane, 'summary')?.focus();
    await userEvent.keyboard('{Enter}');
    expect(find(pane, 'details')?.hasAttribute('open')).toBe(true);
    expect(title()).toBe('Run db');
  });

  test('is open before a step is done, and leads back', async () => {
    find(pane, '.next')?.click();
    await until(() => title() === 'Run web', 'the next step');
    expect(textOf(pane)).not.toContain('Once upon a time.');
    all(pane, 'footer button')[0]?.click();
    await until(() => title() === 'Run db', 'the step before');
  });

  test('leads anywhere', async () => {
    const [, second] = all(pane, 'lk-steps button');
    expect(second?.getAttribute('aria-label')).toBe('Step 2: Run web');
    second?.click();
    await until(() => title() === 'Run web', 'the other step');
    expect(textOf(pane)).toContain('Step 2 of 2');
  });

  test('ends with what one can do now', async () => {
    machine.put({ name: 'web', links: ['/db:/web/db'] });
    await runner.goTo('second');
    await until(() => textOf(pane).includes('That was the last step.'), 'the end');
  });
});
