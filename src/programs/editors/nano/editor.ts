import { type Key, typed } from '../../screen/keys.ts';
import { TextBuffer } from '../text-buffer.ts';
import { Leave } from './base.ts';
import { NanoFiles } from './files.ts';
import { HELP } from './help.ts';
import { View } from './view.ts';

/** Keys that leave a message where it is. */
const QUIET = /^(Up|Down|Left|Right|Home|End|\^[ABEFNPCHD]|Backspace|Delete|Enter|Tab|M-[UuEe])$/;

/** One file in nano. The text has an empty line behind its last newline, as one sees it. */
export class Nano extends NanoFiles {
  async run(path: string | undefined, start: { line: number; column: number } | undefined): Promise<number> {
    if (path === undefined) this.message = 'Welcome to nano.  For basic help, type Ctrl+G.';
    else this.open(path);
    if (start) this.goTo(start.line - 1, start.column - 1);
    try {
      for (;;) await this.command(await this.key());
    } catch (error) {
      if (!(error instanceof Leave)) throw error;
      return 0;
    }
  }

  protected async command(key: Key): Promise<void> {
    const cutting = this.cutting;
    this.cutting = false;
    if (!QUIET.test(key) && typed(key) === undefined) this.message = '';
    const changing = typed(key) !== undefined || /^(Enter|Backspace|Delete|Tab|\^[HDKURMJ\\]|M-[UuEe6])$/.test(key);
    if (this.options.view && changing && key !== '^R') {
      this.message = 'Key is invalid in view mode';
      return;
    }
    switch (key) {
      case '^X':
        return this.exit();
      case '^O':
      case 'F3':
        await this.writeOut(false);
        return;
      case '^S':
        if (this.path === '') await this.writeOut(false);
        else this.save(this.path);
        return;
      case '^R':
        return this.readFile();
      case '^G':
      case 'F1':
        return this.help();
      case '^K':
        return this.cutLine(cutting);
      case '^U':
        return this.step('paste', () => this.insert(this.cut));
      case 'M-6':
        return this.copy();
      case '^W':
        return this.find(1);
      case '^Q':
        return this.find(-1);
      case 'M-w':
      case 'M-W':
        return this.findAgain(1);
      case 'M-q':
      case 'M-Q':
        return this.findAgain(-1);
      case '^\\':
      case 'M-r':
        return this.replace();
      case '^/':
      case '^_':
      case 'M-g':
        return this.askPlace();
      case 'M-u':
      case 'M-U':
        return this.undo();
      case 'M-e':
      case 'M-E':
        return this.redo();
      case 'M-a':
      case 'M-A':
      case '^^':
        this.mark = this.mark ? undefined : { ...this.cursor };
        this.message = this.mark ? 'Mark Set' : 'Mark Unset';
        return;
      case '^C':
        this.tellPlace();
        return;
      case 'M-n':
      case 'M-N':
        this.options.numbers = !this.options.numbers;
        this.message = `Line numbering ${this.options.numbers ? 'enabled' : 'disabled'}`;
        return;
      case '^L':
        this.session.canvas.invalidate();
        return;
      case '^Z':
      case '^T':
      case '^J':
        this.message = key === '^Z' ? 'Use "fg" to return to nano.' : 'This is not simulated';
        if (key === '^Z') await this.session.suspend();
        return;
      default:
        if (!this.move(key)) this.edit(key);
    }
  }

  protected async help(): Promise<void> {
    const view = new View(this.session);
    const buffer = new TextBuffer(HELP.split('\n'));
    for (let line = 0; ; ) {
      const top = Math.max(0, Math.min(line, buffer.count - view.height));
      view.top = top;
      const key = await this.key(async () => {
        await view.draw({
          buffer,
          cursor: { line: top, column: 0 },
          mark: undefined,
          title: 'Main nano help text',
          state: '',
          message: '',
          menu: 'help',
          numbers: false,
          prompt: undefined,
        });
      });
      if (key === '^X' || key === 'q' || key === '^C' || key === 'Escape' || key === '^G') return;
      if (key === 'Down' || key === '^N') line = top + 1;
      else if (key === 'Up' || key === '^P') line = top - 1;
      else if (key === '^V' || key === 'PageDown' || key === ' ') line = top + view.height - 2;
      else if (key === '^Y' || key === 'PageUp') line = top - view.height + 2;
    }
  }
}
