import { isSysError } from '../../../kernel/errno.ts';
import { decodeText, encodeText } from '../../text.ts';
import { TextBuffer } from '../text-buffer.ts';
import { Leave, plural } from './base.ts';
import { NanoSearching } from './searching.ts';

/** Reading and writing files. */
export class NanoFiles extends NanoSearching {
  protected open(path: string): void {
    this.path = path;
    try {
      if (this.proc.fs.stat(path).type === 'directory') {
        this.path = '';
        this.message = `"${path}" is a directory`;
        return;
      }
      const text = decodeText(this.proc.fs.readFile(path));
      const lines = text.split('\n');
      this.buffer = new TextBuffer(lines);
      const count = lines.at(-1) === '' ? lines.length - 1 : lines.length;
      const writable = this.proc.fs.access(path, 'write');
      this.message = writable || this.options.view ? `Read ${plural(count, 'line')}` : `File '${path}' is unwritable`;
    } catch (error) {
      if (!isSysError(error)) throw error;
      const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '.';
      if (error.code !== 'ENOENT') this.message = `Error reading ${path}: ${error.message}`;
      else if (!this.proc.fs.exists(folder)) this.message = `Directory '${folder}' does not exist`;
      else this.message = 'New File';
    }
  }

  /** Writes the text. Returns whether that went well. */
  protected save(path: string, how: 'whole' | 'append' | 'prepend' = 'whole'): boolean {
    const { fs } = this.proc;
    const lines = this.buffer.lines.at(-1) === '' ? this.buffer.lines : [...this.buffer.lines, ''];
    const count = lines.length - 1;
    try {
      const before = how === 'prepend' && fs.exists(path) ? fs.readText(path) : '';
      fs.writeFile(path, encodeText(lines.join('\n') + before), { append: how === 'append' });
    } catch (error) {
      if (!isSysError(error)) throw error;
      this.message = `Error writing ${path}: ${error.message}`;
      return false;
    }
    if (lines !== this.buffer.lines) this.buffer.replace(this.buffer.count, 0, ['']);
    this.message = `Wrote ${plural(count, 'line')}`;
    if (how === 'whole') {
      this.path = path;
      this.buffer.markSaved();
    }
    return true;
  }

  protected async writeOut(leaving: boolean): Promise<boolean> {
    let how: 'whole' | 'append' | 'prepend' = 'whole';
    const label = () => `File Name to ${{ whole: 'Write', append: 'Append to', prepend: 'Prepend to' }[how]}: `;
    const name = await this.ask(label, 'write', {
      text: this.path,
      key: (key) => {
        if (/^M-[aA]$/.test(key)) how = how === 'append' ? 'whole' : 'append';
        else if (/^M-[pP]$/.test(key)) how = how === 'prepend' ? 'whole' : 'prepend';
        else return false;
        return true;
      },
    });
    if (name === undefined || name === '') {
      this.message = 'Cancelled';
      return false;
    }
    if (name !== this.path && this.proc.fs.exists(name) && how === 'whole') {
      const answer = await this.answer(`File "${name}" exists; OVERWRITE? `);
      if (answer !== 'y') {
        this.message = answer === undefined ? 'Cancelled' : '';
        return false;
      }
    } else if (name !== this.path && this.path !== '' && how === 'whole') {
      const answer = await this.answer('Save file under DIFFERENT NAME? ');
      if (answer !== 'y') {
        this.message = answer === undefined ? 'Cancelled' : '';
        return false;
      }
    }
    const good = this.save(name, how);
    if (good && leaving) throw new Leave();
    return good;
  }

  protected async exit(): Promise<void> {
    if (!this.buffer.modified) throw new Leave();
    const answer = await this.answer('Save modified buffer? ');
    if (answer === 'n') throw new Leave();
    if (answer === 'y') await this.writeOut(true);
    else this.message = 'Cancelled';
  }

  protected async readFile(): Promise<void> {
    const name = await this.ask(() => 'File to insert [from ./]: ', 'insert', {});
    if (!name) {
      this.message = 'Cancelled';
      return;
    }
    try {
      const lines = decodeText(this.proc.fs.readFile(name)).split('\n');
      this.step('insertion', () => this.insert(lines));
      this.message = `Inserted ${plural(lines.at(-1) === '' ? lines.length - 1 : lines.length, 'line')}`;
    } catch (error) {
      if (!isSysError(error)) throw error;
      this.message =
        error.code === 'ENOENT'
          ? `File "${name}" not found`
          : error.code === 'EISDIR'
            ? `"${name}" is a directory`
            : `Error reading ${name}: ${error.message}`;
    }
  }
}
