import { PagerMovement } from './movement.ts';
import { targetRow } from './options.ts';
import { type Direction, findLine, lineTest, type Search } from './search.ts';

/** Searching and filtering. */
export class PagerFinding extends PagerMovement {
  protected async askSearch(direction: Direction, count: number | undefined): Promise<void> {
    const line = await this.line(direction > 0 ? '/' : '?', this.patterns);
    if (line === undefined) return;
    if (line === '') return this.searchAgain((direction * (this.search?.direction ?? direction)) as Direction, count);
    this.patterns.push(line);
    const negated = line.startsWith('!');
    const test = lineTest(negated ? line.slice(1) : line, this.options.ignoreCase);
    if (typeof test === 'string') return this.message(test);
    this.search = { regex: test, direction, negated };
    this.view.highlight = negated ? undefined : test;
    return this.find(this.search, direction, count ?? 1, true);
  }

  protected async searchAgain(sign: Direction, count: number | undefined): Promise<void> {
    if (!this.search) return this.message('No previous regular expression');
    this.view.highlight = this.search.negated ? undefined : this.search.regex;
    return this.find(this.search, (sign * this.search.direction) as Direction, count ?? 1);
  }

  /** @param whole the screen itself is searched too: from its head, or backwards from its foot */
  protected async find(search: Search, direction: Direction, count: number, whole = false): Promise<void> {
    const view = this.view;
    const target = targetRow(this.options, this.session.size);
    const rows = view.rows();
    const foot = rows.at(-1)?.line ?? 0;
    const current = (rows[Math.max(0, target - view.above)] ?? view.top).line + direction;
    const from = !whole ? current : direction > 0 ? (rows[0]?.line ?? 0) : foot;
    const line = await findLine(search, view, { from, direction, count, proc: this.proc }, () =>
      this.load(view.document, () => false, { patient: true }),
    );
    if (line === undefined) return this.message('Pattern not found');
    this.remember();
    view.put(line, target);
  }

  protected async askFilter(): Promise<void> {
    const line = await this.line('&/');
    if (line === undefined) return;
    const negated = line.startsWith('!');
    const test = line === '' ? undefined : lineTest(negated ? line.slice(1) : line, this.options.ignoreCase);
    if (typeof test === 'string') return this.message(test);
    this.view.filter = test && ((text) => test.test(text) !== negated);
    this.filterShown = test !== undefined;
    this.view.put(this.view.top.line);
  }
}
