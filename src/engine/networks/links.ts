/** A legacy link: the recipient sees the source under an alias. */
export interface Link {
  /** `/web/db`: the recipient's name and the alias. */
  path: string;
  /** The source's id. It may be gone. */
  source: string;
  /** The source's name with its slash, as it is now, or was at the end. */
  sourceName: string;
}

/** `db` of `/web/db`. */
export function aliasOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A {@link LinkIndex} as plain data, by the recipient's id. */
export type LinkIndexState = Record<string, Link[]>;

/**
 * Who is linked to whom (daemon/links.go of Docker 20.10). A link to a source that was removed stays, so that its recipient
 * cannot start any more.
 */
export class LinkIndex {
  readonly #links = new Map<string, Link[]>();
  /** The recipients of a source. */
  readonly #recipients = new Map<string, Set<string>>();

  constructor(state: LinkIndexState = {}) {
    for (const [recipient, links] of Object.entries(state)) for (const link of links) this.add(recipient, link);
  }

  add(recipient: string, link: Link): void {
    const links = this.#links.get(recipient);
    if (links) links.push({ ...link });
    else this.#links.set(recipient, [{ ...link }]);
    const recipients = this.#recipients.get(link.source);
    if (recipients) recipients.add(recipient);
    else this.#recipients.set(link.source, new Set([recipient]));
  }

  /** Returns whether it was there. */
  remove(recipient: string, path: string): boolean {
    const links = this.#links.get(recipient) ?? [];
    const link = links.find((other) => other.path === path);
    if (!link) return false;
    const left = links.filter((other) => other !== link);
    if (left.length > 0) this.#links.set(recipient, left);
    else this.#links.delete(recipient);
    if (!left.some(({ source }) => source === link.source)) this.#recipients.get(link.source)?.delete(recipient);
    return true;
  }

  /** A recipient's links, in the order in which they were made. */
  of(recipient: string): readonly Link[] {
    return this.#links.get(recipient) ?? [];
  }

  /** The links to a source. */
  to(source: string): { recipient: string; link: Link }[] {
    const found: { recipient: string; link: Link }[] = [];
    for (const recipient of this.#recipients.get(source) ?? []) {
      for (const link of this.of(recipient)) if (link.source === source) found.push({ recipient, link });
    }
    return found;
  }

  /** A container has another name: as a source, and as the recipient in the paths of its links. */
  rename(id: string, from: string, to: string): void {
    for (const { link } of this.to(id)) link.sourceName = to;
    for (const link of this.of(id)) link.path = to + link.path.slice(from.length);
  }

  /** A container is gone: the links that it had as well. Those to it stay. Returns the paths of those that went. */
  forget(id: string): string[] {
    const links = this.of(id);
    this.#links.delete(id);
    for (const { source } of links) this.#recipients.get(source)?.delete(id);
    this.#recipients.delete(id);
    return links.map(({ path }) => path);
  }

  snapshot(): LinkIndexState {
    return Object.fromEntries(Array.from(this.#links, ([id, links]) => [id, links.map((link) => ({ ...link }))]));
  }
}
