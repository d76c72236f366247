import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SYSTEM } from '../../src/fs/caller.ts';
import type { Inode } from '../../src/fs/inode.ts';
import { directory, file, layer } from '../../src/fs/layer.ts';
import { MountNamespace } from '../../src/fs/mount-namespace.ts';
import { OverlayFs } from '../../src/fs/overlay.ts';
import type { Change } from '../../src/fs/overlay-changes.ts';
import { compareBytes } from '../../src/fs/path.ts';
import type { Errno } from '../../src/kernel/errno.ts';
import { errnoOf, listing, root, TestClock, text } from './support.ts';

/** The simplest file system there is: a tree of objects, without layers, users or links that are followed. */
type Node = { children: Map<string, Node>; mode: number } | { content: string; mode: number; children?: undefined };

const FOLDER = (children: [string, Node][] = []): Node => ({ children: new Map(children), mode: 0o755 });

class Model {
  readonly root = FOLDER();

  find(path: string): { parent: Map<string, Node>; name: string; node: Node | undefined } | Errno {
    const parts = path.split('/').filter(Boolean);
    const name = parts.pop() as string;
    let at: Node = this.root;
    for (const part of parts) {
      const next: Node | undefined = at.children?.get(part);
      if (!next) return 'ENOENT';
      if (!next.children) return 'ENOTDIR';
      at = next;
    }
    const parent = at.children as Map<string, Node>;
    return { parent, name, node: parent.get(name) };
  }

  write(path: string, content: string, append: boolean): Errno | 'ok' {
    const at = this.find(path);
    if (typeof at === 'string') return at;
    if (at.node?.children) return 'EISDIR';
    if (at.node) at.node.content = append ? at.node.content + content : content;
    else at.parent.set(at.name, { content, mode: 0o644 });
    return 'ok';
  }

  mkdir(path: string): Errno | 'ok' {
    const at = this.find(path);
    if (typeof at === 'string') return at;
    if (at.node) return 'EEXIST';
    at.parent.set(at.name, FOLDER());
    return 'ok';
  }

  remove(path: string, isDirectory: boolean): Errno | 'ok' {
    const at = this.find(path);
    if (typeof at === 'string') return at;
    if (!at.node) return 'ENOENT';
    if (isDirectory && !at.node.children) return 'ENOTDIR';
    if (!isDirectory && at.node.children) return 'EISDIR';
    if (at.node.children && at.node.children.size > 0) return 'ENOTEMPTY';
    at.parent.delete(at.name);
    return 'ok';
  }

  link(from: string, to: string): Errno | 'ok' {
    const [source, target] = [this.find(from), this.find(to)];
    if (typeof source === 'string') return source;
    if (!source.node) return 'ENOENT';
    if (typeof target === 'string') return target;
    if (target.node) return 'EEXIST';
    if (source.node.children) return 'EPERM';
    target.parent.set(target.name, source.node);
    return 'ok';
  }

  rename(from: string, to: string): Errno | 'ok' {
    const [source, target] = [this.find(from), this.find(to)];
    if (typeof source === 'string') return source;
    if (typeof target === 'string') return target;
    if (!source.node) return 'ENOENT';
    if (source.node.children && `${to}/`.startsWith(`${from}/`) && to !== from) return 'EINVAL';
    if (target.node && `${from}/`.startsWith(`${to}/`) && to !== from) return 'ENOTEMPTY';
    if (source.node === target.node) return 'ok';
    if (target.node && source.node.children && !target.node.children) return 'ENOTDIR';
    if (target.node?.children && !source.node.children) return 'EISDIR';
    if (target.node?.children && target.node.children.size > 0) return 'ENOTEMPTY';
    source.parent.delete(source.name);
    target.parent.set(target.name, source.node);
    return 'ok';
  }

  chmod(path: string, mode: number): Errno | 'ok' {
    const at = this.find(path);
    if (typeof at === 'string') return at;
    if (!at.node) return 'ENOENT';
    at.node.mode = mode;
    return 'ok';
  }

  lines(node = this.root, path = '/'): string[] {
    const { mode, children } = node;
    if (!children) return [`${path} file ${mode.toString(8)} 0 ${JSON.stringify(node.content)}`];
    const below = [...children].sort(([a], [b]) => compareBytes(a, b));
    const prefix = path === '/' ? '/' : `${path}/`;
    return [
      `${path} directory ${mode.toString(8)} 0`,
      ...below.flatMap(([name, child]) => this.lines(child, prefix + name)),
    ];
  }
}

/** Docker's naive comparison of two whole trees. */
function naiveDiff(old: Inode | undefined, now: Inode, path = ''): Change[] {
  const changes: Change[] = [];
  const children = (inode: Inode | undefined) =>
    inode?.type === 'directory' ? inode.entries(SYSTEM).map(({ name }) => name) : [];
  for (const name of children(now).sort(compareBytes)) {
    const [was, is] = [
      old?.type === 'directory' ? old.lookup(name, SYSTEM) : undefined,
      now.lookup(name, SYSTEM) as Inode,
    ];
    const below = naiveDiff(was, is, `${path}/${name}`);
    if (!was) changes.push({ path: `${path}/${name}`, kind: 'A' });
    else if (differ(was, is) || below.length > 0) changes.push({ path: `${path}/${name}`, kind: 'C' });
    changes.push(...below);
  }
  if (now.type === 'directory') {
    for (const name of children(old).sort(compareBytes)) {
      if (!now.lookup(name, SYSTEM)) changes.push({ path: `${path}/${name}`, kind: 'D' });
    }
  }
  return changes;
}

function differ(was: Inode, is: Inode): boolean {
  const [a, b] = [was.stat(SYSTEM), is.stat(SYSTEM)];
  if (a.type !== b.type || a.mode !== b.mode || a.uid !== b.uid || a.gid !== b.gid) return true;
  return a.type !== 'directory' && (a.mtime !== b.mtime || a.size !== b.size);
}

const name = fc.constantFrom('a', 'b', 'c');
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => `/${parts.join('/')}`);
const content = fc.constantFrom('', 'x', 'yz');
const operation = fc.oneof(
  fc.record({ do: fc.constant('write' as const), path, content, append: fc.boolean() }),
  fc.record({ do: fc.constant('mkdir' as const), path }),
  fc.record({ do: fc.constant('unlink' as const), path }),
  fc.record({ do: fc.constant('rmdir' as const), path }),
  fc.record({ do: fc.constant('rename' as const), path, to: path }),
  fc.record({ do: fc.constant('link' as const), path, to: path }),
  fc.record({ do: fc.constant('chmod' as const), path, mode: fc.constantFrom(0o700, 0o755) }),
);
const tree = fc.array(fc.record({ path, content: fc.option(content, { nil: undefined }) }), { maxLength: 8 });

/** A layer, and the same done to a model; what does not fit is left out of both. */
function makeLayer(id: string, entries: { path: string; content: string | undefined }[], model: Model) {
  const accepted: [string, ReturnType<typeof file> | ReturnType<typeof directory>][] = [];
  const own = new Model();
  const grow = (on: Model, at: string, what: string | undefined) => {
    const parents = at.split('/').slice(1, -1);
    for (let n = 1; n <= parents.length; n++) on.mkdir(`/${parents.slice(0, n).join('/')}`);
    return what === undefined ? on.mkdir(at) : on.write(at, what, false);
  };
  for (const { path: at, content: what } of entries) {
    if (own.find(at) === 'ENOTDIR' || model.find(at) === 'ENOTDIR') continue;
    const found = model.find(at);
    if (typeof found !== 'string' && found.node && !found.node.children !== (what !== undefined)) continue;
    if (grow(own, at, what) === 'ENOTDIR') continue;
    grow(model, at, what);
    accepted.push([at, what === undefined ? directory() : file(what)]);
  }
  return layer({ id, root: directory(accepted), mtime: 1 });
}

describe('an overlay', () => {
  it.each(['ext4', 'overlay'] as const)('as %s does what a plain tree does, whatever happens to it', (type) => {
    fc.assert(
      fc.property(tree, tree, fc.array(operation, { maxLength: 40 }), (lower, upper, operations) => {
        const clock = new TestClock();
        const model = new Model();
        const layers = [makeLayer('1', lower, model), makeLayer('2', upper, model)];
        const fs = new OverlayFs({ clock, layers, type });
        const ns = new MountNamespace(fs);
        const untouched = listing(fs);
        expect(untouched).toEqual(model.lines());

        for (const o of operations) {
          clock.time += 1;
          const before = fs.version;
          let theirs: Errno | 'ok';
          if (o.do === 'write') theirs = errnoOf(() => ns.writeFile(root, o.path, o.content, { append: o.append }));
          else if (o.do === 'rename') theirs = errnoOf(() => ns.rename(root, o.path, o.to));
          else if (o.do === 'link') theirs = errnoOf(() => ns.link(root, o.path, o.to));
          else if (o.do === 'chmod') theirs = errnoOf(() => ns.chmod(root, o.path, o.mode));
          else theirs = errnoOf(() => ns[o.do](root, o.path));
          // A directory of a lower layer stays where it is in an overlay; the model knows no layers.
          if (theirs === 'EXDEV') {
            expect(type).toBe('overlay');
            continue;
          }
          if (o.do === 'write') expect(theirs).toBe(model.write(o.path, o.content, o.append));
          else if (o.do === 'rename') expect(theirs).toBe(model.rename(o.path, o.to));
          else if (o.do === 'link') expect(theirs).toBe(model.link(o.path, o.to));
          else if (o.do === 'chmod') expect(theirs).toBe(model.chmod(o.path, o.mode));
          else if (o.do === 'mkdir') expect(theirs).toBe(model.mkdir(o.path));
          else expect(theirs).toBe(model.remove(o.path, o.do === 'rmdir'));
          if (theirs !== 'ok') expect(fs.version).toBe(before);
        }

        expect(listing(fs)).toEqual(model.lines());
        expect(listing(new OverlayFs({ clock, layers, type }))).toEqual(untouched);
        const snapshot = JSON.parse(JSON.stringify(fs.snapshot()));
        const restored = new OverlayFs({ clock, layers, type, snapshot });
        expect(listing(restored)).toEqual(model.lines());
        expect(restored.snapshot()).toEqual(snapshot);
        expect(restored.space()).toEqual(fs.space());
        expect(fs.changes()).toEqual(naiveDiff(new OverlayFs({ clock, layers, type }).root, fs.root));
        expect(restored.changes()).toEqual(fs.changes());
        const committed = new OverlayFs({ clock, layers: [...layers, fs.commit({ id: '3' })], type });
        expect(listing(committed)).toEqual(model.lines());
        expect(committed.changes()).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('reads back what was written anywhere in a file', () => {
    const write = fc.record({
      at: fc.nat(100),
      data: fc.string({ maxLength: 20, unit: fc.constantFrom('a', 'b', 'c') }),
    });
    fc.assert(
      fc.asyncProperty(
        fc.string({ maxLength: 40, unit: fc.constantFrom('-') }),
        fc.array(write, { maxLength: 10 }),
        async (start, writes) => {
          const fs = new OverlayFs({
            clock: new TestClock(),
            layers: [layer({ id: 'x', root: directory({ f: start }) })],
          });
          const ns = new MountNamespace(fs);
          const file = ns.open(root, '/f', { read: true, write: true });
          let model = start;
          for (const { at, data } of writes) {
            if (data === '') continue;
            model = model.padEnd(at, '\0');
            model = model.slice(0, at) + data + model.slice(at + data.length);
            file.seek(at, 'set');
            await file.write(root, new TextEncoder().encode(data));
            expect(text(ns.readFile(root, '/f'))).toBe(model);
          }
        },
      ),
    );
  });
});
