import { isSysError } from '../../../kernel/errno.ts';
import { start } from '../../execute.ts';
import { Document, openError } from './document.ts';
import { PagerFinding } from './finding.ts';
import { HELP } from './help.ts';
import { REVERSE } from './screen.ts';
import { FIXED, TOGGLES } from './toggle.ts';
import { Viewport } from './viewport.ts';

/** What leaves the file that is shown: other files, editors, commands. */
export class PagerOutside extends PagerFinding {
  protected async option(change: boolean): Promise<void> {
    const lead = change ? '-' : '_';
    await this.draw(lead, true);
    const key = await this.key();
    if (key === '^C' || key === 'Escape' || key === 'Enter' || key === 'Backspace') return;
    const name = key === '-' || key === '_' ? await this.line(lead.repeat(2)) : undefined;
    if ((key === '-' || key === '_') && name === undefined) return;
    const letter = name === undefined ? key : Object.keys(TOGGLES).find((each) => TOGGLES[each]?.name.startsWith(name));
    const toggle = letter === undefined ? undefined : TOGGLES[letter];
    const fixed = letter === undefined ? undefined : FIXED[letter];
    if (fixed !== undefined) return this.message(`Cannot change the -${letter} (--${fixed}) option`);
    if (!toggle) return this.message(`There is no ${name === undefined ? `-${key}` : `--${name}`} option`);
    if (change) toggle.turn(this.options);
    if (change && this.view.squished) {
      this.view.squished = false;
      await this.draw('');
    }
    await this.message(toggle.tell(this.options));
    if (change) {
      this.view.refit();
      this.view.squished = false;
    }
  }

  protected async examine(): Promise<void> {
    const path = (await this.line('Examine: '))?.trim();
    if (path === undefined) return;
    if (path === '') {
      await this.open(this.index);
      return;
    }
    const error = openError(this.proc, path);
    if (error !== undefined) {
      this.fresh = true;
      return this.message(error);
    }
    this.files.splice(this.index + 1, 0, path);
    await this.open(this.index + 1);
  }

  protected async help(): Promise<void> {
    if (this.previous) return;
    this.previous = this.view;
    this.view = new Viewport(Document.of(this.proc, 'HELP', HELP), this.options, () => this.session.size);
  }

  /** Stays at the end and shows what is added, until ^C. */
  protected async follow(): Promise<void> {
    const { source, size } = this.view.document;
    for (;;) {
      await this.load(this.view.document, () => false, { patient: true });
      this.view.putEnd();
      await this.draw('Waiting for data... (interrupt to abort)');
      if (size === undefined && source.ended) {
        const key = await this.key();
        if (key === '^C') return;
        continue;
      }
      const key = await this.arrivals.race(this.proc.sleep(1000));
      if (key === '^C') {
        this.arrivals.take();
        return;
      }
      if (key !== undefined) this.arrivals.take();
      source.retry();
    }
  }

  protected async edit(): Promise<void> {
    const { name } = this.view.document;
    if (name === undefined) return this.message('Cannot edit standard input');
    const editor = this.proc.env.get('VISUAL') ?? this.proc.env.get('EDITOR') ?? 'vi';
    const line = (this.view.rows()[0]?.line ?? 0) + 1;
    await this.session.outside(() => this.wait(['/bin/sh', '-c', `${editor} +${line} "$1"`, 'sh', name]));
    const { top } = this.view;
    await this.open(this.index);
    await this.goToLine(top.line + 1);
  }

  protected async shell(): Promise<void> {
    const line = await this.line('!');
    if (line === undefined) return;
    const shell = this.proc.env.get('SHELL') ?? '/bin/sh';
    const run = async () => {
      await this.wait(line === '' ? [shell] : [shell, '-c', line]);
    };
    const done = async () => {
      await this.session.write(REVERSE('!done  (press RETURN)'));
      await this.arrivals.next();
      await this.session.write('\n');
    };
    await this.session.outside(run, done);
    this.view.squished = false;
    this.fresh = true;
  }

  protected async wait(words: readonly string[]): Promise<void> {
    const started = start(this.proc, words);
    if (!('child' in started)) return;
    try {
      await this.proc.waitFor(started.child);
    } catch (error) {
      if (!isSysError(error)) throw error;
    }
  }

  protected async save(): Promise<void> {
    if (this.view.document.name !== undefined) return this.message('Input is not a pipe');
    const path = await this.line('log file: ');
    if (!path) return;
    try {
      await this.load(this.view.document, () => false, { patient: true });
      this.proc.fs.writeFile(path, this.view.document.source.lines.map((line) => `${line}\n`).join(''));
    } catch (error) {
      if (!isSysError(error)) throw error;
      await this.message(`Cannot write to "${path}"`);
    }
  }
}
