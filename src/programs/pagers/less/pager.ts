import type { Key } from '../../screen/keys.ts';
import { type Action, actionOf } from './keys.ts';
import { PagerOutside } from './outside.ts';
import { statusText } from './prompts.ts';
import { Interrupted, Quit } from './screen.ts';

/** less on a terminal: shows one of its files and does what the keys say. */
export class Pager extends PagerOutside {
  async run(): Promise<number> {
    try {
      if (!(await this.openFirst())) return 1;
      for (;;) await this.turn();
    } catch (error) {
      if (!(error instanceof Quit)) throw error;
      await this.leave();
      return 0;
    }
  }

  protected async openFirst(): Promise<boolean> {
    for (let at = 0; at < this.files.length; ) {
      if (await this.open(at)) return true;
      this.files.splice(at, 1);
    }
    return false;
  }

  protected async turn(): Promise<void> {
    try {
      await this.fill();
      const seen = this.ahead === 0;
      if (seen) await this.showPrompt();
      const { key, count } = await this.command();
      if (seen) this.fresh = false;
      const action = actionOf(key);
      if (!action) await this.bell();
      else await this.do(action, count);
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      if (this.options.quitOnInterrupt) throw new Quit();
    }
  }

  /** A command's key, with the number that was typed before it. */
  protected async command(): Promise<{ key: Key; count: number | undefined }> {
    let digits = '';
    for (;;) {
      const key = await this.key();
      if (/^[0-9.]$/.test(key)) digits += key;
      else if ((key === 'Backspace' || key === '^H') && digits !== '') digits = digits.slice(0, -1);
      else return { key, count: digits === '' ? undefined : Number.parseInt(digits, 10) };
      if (digits === '') await this.showPrompt();
      else await this.drawFoot(`:${digits}`, true);
    }
  }

  protected async do(action: Action, count: number | undefined): Promise<void> {
    const { height } = this.view;
    const window = this.options.window ?? height;
    const half = () => {
      if (count !== undefined) this.half = count;
      return this.half ?? Math.floor((height + 2) / 2);
    };
    switch (action) {
      case 'forward-line':
        return this.forward(count ?? 1);
      case 'forward-screen':
        return this.forward(count ?? window);
      case 'forward-screen-force':
        return this.forward(count ?? window, true);
      case 'forward-force':
        return this.forward(count ?? 1, true);
      case 'forward-window':
        if (count !== undefined) this.options.window = count;
        return this.forward(count ?? window);
      case 'forward-scroll':
        return this.forward(half());
      case 'back-line':
        return this.back(count ?? 1);
      case 'back-screen':
        return this.back(count ?? window);
      case 'back-force':
        return this.back(count ?? 1, true);
      case 'back-window':
        if (count !== undefined) this.options.window = count;
        return this.back(count ?? window);
      case 'back-scroll':
        return this.back(half());
      case 'right':
      case 'left':
      case 'far-left':
      case 'far-right':
        return this.sideways(action, count);
      case 'top':
        return this.goToLine(count ?? 1);
      case 'end':
        return count === undefined ? this.goToEnd() : this.goToLine(count);
      case 'percent':
        return this.goToPercent(count ?? 0);
      case 'set-mark':
      case 'go-mark':
        return this.mark(action);
      case 'search-forward':
        return this.askSearch(1, count);
      case 'search-back':
        return this.askSearch(-1, count);
      case 'again':
      case 'again-other':
        return this.searchAgain(action === 'again' ? 1 : -1, count);
      case 'undo-highlight':
        this.view.highlight = this.view.highlight ? undefined : this.search?.regex;
        return;
      case 'filter':
        return this.askFilter();
      case 'status':
        await this.load(this.view.document, () => this.view.document.size === undefined);
        return this.message(statusText(this.view, { index: this.index, names: this.files, fresh: true }));
      case 'option':
      case 'query-option':
        return this.option(action === 'option');
      case 'colon':
        return this.colon(count ?? 1);
      case 'examine':
        return this.examine();
      case 'zed':
        if ((await this.key()) === 'Z') throw new Quit();
        return this.bell();
      case 'follow':
        return this.follow();
      case 'edit':
        return this.edit();
      case 'shell':
        return this.shell();
      case 'save':
        return this.save();
      case 'help':
        return this.help();
      case 'version':
        return this.message('less 590');
      case 'every': {
        const line = await this.line('+');
        if (line !== undefined) this.given.every.splice(0, Number.POSITIVE_INFINITY, line);
        return;
      }
      case 'repaint':
      case 'reload':
        this.view.squished = false;
        this.session.canvas.invalidate();
        return;
      case 'stop':
        return this.session.suspend();
      case 'interrupt':
        this.session.interrupt();
        if (this.options.quitOnInterrupt) throw new Quit();
        return;
      case 'quit':
        return this.quit();
    }
  }

  protected async colon(count: number): Promise<void> {
    await this.draw(' :', true);
    const key = await this.key();
    if (key === 'n') return this.another(1, count);
    if (key === 'p') return this.another(-1, count);
    if (key === 'x') {
      if (this.index !== 0) await this.open(0);
      else await this.goToLine(1);
      return;
    }
    if (key === 'e') return this.examine();
    if (key === 'f') return this.do('status', undefined);
    if (key === 'd') return this.forget();
    if (key === 'q' || key === 'Q') return this.quit();
    return this.bell();
  }
}

function _keyOf(char: string): Key {
  return char === '\r' ? 'Enter' : char;
}
