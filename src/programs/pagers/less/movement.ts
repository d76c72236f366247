import type { Key } from '../../screen/keys.ts';
import { columns } from '../../width.ts';
import { Document, looksBinary, openError } from './document.ts';
import { targetRow } from './options.ts';
import { PagerScreen, Quit } from './screen.ts';
import { Viewport } from './viewport.ts';

/** Going through a file. */
export class PagerMovement extends PagerScreen {
  /** Goes to a file of the list. Returns whether it could be opened. */
  protected async open(index: number): Promise<boolean> {
    const path = this.files[index] as string;
    const error = openError(this.proc, path);
    if (error !== undefined) {
      await this.message(error);
      this.fresh = true;
      return false;
    }
    const document = Document.open(this.proc, path);
    await this.load(document, () => document.source.lines.length > 0);
    if (!this.options.force && looksBinary(document.source.lines.slice(0, 20).join('\n'))) {
      if (!(await this.confirm(`"${document.name}" may be a binary file.  See it anyway? `))) {
        document.close();
        return false;
      }
    }
    const first = this.view === undefined;
    this.view?.document.close();
    this.view = new Viewport(document, this.options, () => this.session.size);
    this.index = index;
    this.fresh = true;
    this.view.squished = first;
    this.undecided = first && this.options.quitIfOneScreen;
    await this.fill();
    if (this.undecided) await this.quitIfShort();
    this.undecided = false;
    const commands = [...(first ? this.given.first : []), ...this.given.every];
    const keys = commands.flatMap((text) => [...text]).map(keyOf);
    this.ahead = keys.length;
    this.arrivals.push(...keys);
    return true;
  }

  protected async quitIfShort(): Promise<void> {
    await this.load(this.view.document, () => this.view.overflows);
    if (!this.view.atEnd) return;
    const text = this.view.rows().map((row) => `${row.text}\n`);
    await this.session.write(text.join(''));
    throw new Quit();
  }

  protected async another(by: number, count: number): Promise<void> {
    const index = this.index + by * count;
    if (this.files[index] === undefined) {
      const which = count > 1 ? `${count}-th ` : '';
      await this.message(by > 0 ? `No ${which}next file` : `No ${which}previous file`);
      return;
    }
    await this.open(index);
  }

  protected async forward(rows: number, force = false): Promise<void> {
    const view = this.view;
    const { document } = view;
    if (view.atEnd && !force) {
      if (document.source.lines.length === 0) view.squished = false;
      if (this.options.quitAtEnd > 0) return this.endReached();
      return this.bell();
    }
    for (let n = 0; n < rows; n++) {
      if (!view.overflows) await this.load(document, () => view.overflows);
      if (!force && !view.overflows) break;
      if (view.squished) view.squished = false;
      if (!view.forward()) break;
      const turn = this.proc.tick();
      if (turn) await turn;
    }
    if (view.atEnd && this.options.quitAtEnd === 2) await this.endReached();
  }

  protected async endReached(): Promise<void> {
    if (this.files[this.index + 1] === undefined) throw new Quit();
    await this.another(1, 1);
  }

  protected async back(rows: number, force = false): Promise<void> {
    const view = this.view;
    let moved = 0;
    for (; moved < rows; moved++) {
      if (view.back()) continue;
      if (!force || view.above + 1 >= view.height) break;
      view.above += 1;
    }
    if (moved === 0) await this.bell();
  }

  protected async sideways(
    action: 'left' | 'right' | 'far-left' | 'far-right',
    count: number | undefined,
  ): Promise<void> {
    const view = this.view;
    const step = count ?? Math.max(1, Math.floor(view.width / 2));
    view.squished = false;
    if (action === 'far-right')
      view.shift = Math.max(0, Math.max(...view.rows().map(({ text }) => columns(text))) - view.width);
    else view.shift = action === 'far-left' ? 0 : Math.max(0, view.shift + (action === 'right' ? step : -step));
  }

  protected remember(): void {
    this.lastPlace = { ...this.view.top };
  }

  protected async goToLine(number: number): Promise<void> {
    const { document } = this.view;
    await this.load(document, () => document.source.lines.length >= number, { patient: true });
    if (document.source.lines.length < number && number > 1) {
      await this.message(`Cannot seek to line number ${number}`);
      return;
    }
    this.remember();
    this.view.put(Math.max(0, number - 1), targetRow(this.options, this.session.size));
  }

  protected async goToEnd(): Promise<void> {
    const { document } = this.view;
    await this.load(document, () => false, { patient: true });
    this.remember();
    this.view.putEnd();
  }

  protected async goToPercent(percent: number): Promise<void> {
    const { document } = this.view;
    await this.load(document, () => false, { patient: true });
    this.remember();
    const wanted = Math.floor((Math.min(100, percent) * (document.length ?? 0)) / 100);
    const line = document.source.ends.findIndex((end) => end > wanted);
    if (line < 0) this.view.putEnd();
    else this.view.put(line, targetRow(this.options, this.session.size));
  }

  protected async mark(action: 'set-mark' | 'go-mark'): Promise<void> {
    await this.draw(action === 'set-mark' ? 'set mark: ' : 'goto mark: ', true);
    const key = await this.key();
    const { document } = this.view;
    if (action === 'set-mark') {
      if (/^[a-zA-Z]$/.test(key)) document.marks.set(key, { ...this.view.top });
      else await this.bell();
      return;
    }
    if (key === '^C' || key === 'Escape') return;
    if (key === '^') return this.goToLine(1);
    if (key === '$') return this.goToEnd();
    const place = key === "'" ? (this.lastPlace ?? { line: 0, row: 0 }) : document.marks.get(key);
    if (!place) return this.message(/^[a-zA-Z]$/.test(key) ? 'Mark not set' : 'Invalid mark letter');
    this.remember();
    this.view.put(place.line);
    this.view.top = { ...place };
  }

  protected async forget(): Promise<void> {
    if (this.files.length === 1) return this.bell();
    this.files.splice(this.index, 1);
    await this.open(Math.min(this.index, this.files.length - 1));
  }
}
function keyOf(char: string): Key {
  return char === '\r' ? 'Enter' : char;
}
