import type { Table } from './print.ts';

/** Asks the server for rows. */
export type Ask = (sql: string) => Promise<(string | null)[][]>;

const TEXT = 25;
const columns = (...names: string[]) => names.map((name) => ({ name, type: TEXT }));

/** A pattern of psql (`name`, `schema.na*`) as conditions on columns. */
export function patternConditions(
  pattern: string,
  schema: string | undefined,
  name: string,
  visible: string | undefined,
): string {
  const parts = pattern.match(/(?:"(?:[^"]|"")*"|[^."])+|\./g)?.filter((part) => part !== '.') ?? [];
  const regex = (part: string) =>
    `'^(${[...part.matchAll(/"((?:[^"]|"")*)"|([^"]+)/g)]
      .map(([, quoted, plain]) =>
        quoted !== undefined
          ? quoted.replaceAll('""', '"').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
          : (plain ?? '')
              .toLowerCase()
              .replace(/[\\^.+()[\]{}|]/g, '\\$&')
              .replaceAll('*', '.*')
              .replaceAll('?', '.')
              .replaceAll('$', '\\$'),
      )
      .join('')
      .replaceAll("'", "''")})$'`;
  const own = parts.at(-1);
  const conditions: string[] = [];
  if (own !== undefined && own !== '*')
    conditions.push(`${name} OPERATOR(pg_catalog.~) ${regex(own)} COLLATE pg_catalog.default`);
  if (parts.length > 1 && schema)
    conditions.push(`${schema} OPERATOR(pg_catalog.~) ${regex(parts.at(-2) as string)} COLLATE pg_catalog.default`);
  else if (visible) conditions.push(visible);
  return conditions.map((condition) => ` AND ${condition}`).join('');
}

const RELATION_TYPES = `CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'i' THEN 'index' WHEN 'S' THEN 'sequence' WHEN 't' THEN 'TOAST table' WHEN 'f' THEN 'foreign table' WHEN 'p' THEN 'partitioned table' WHEN 'I' THEN 'partitioned index' END`;
const NOT_OURS = `n.nspname <> 'pg_catalog' AND n.nspname !~ '^pg_toast' AND n.nspname <> 'information_schema'`;

/** \\dt, \\dv, \\di, \\ds, and \\d alone. @param kinds letters of pg_class.relkind */
export async function listRelations(
  ask: Ask,
  kinds: string,
  given: { pattern: string; verbose: boolean; system: boolean },
): Promise<Table | { message: string }> {
  const { pattern, verbose, system } = given;
  const index = kinds === 'i';
  const list = [...kinds]
    .flatMap((kind) => (kind === 'r' ? ["'r'", "'p'"] : kind === 'i' ? ["'i'", "'I'"] : [`'${kind}'`]))
    .join(',');
  const extra = verbose
    ? `, CASE c.relpersistence WHEN 'p' THEN 'permanent' WHEN 't' THEN 'temporary' WHEN 'u' THEN 'unlogged' END${/[rim]/.test(kinds) ? ', am.amname' : ''}, pg_size_pretty(pg_table_size(c.oid)), obj_description(c.oid, 'pg_class')`
    : '';
  const conditions =
    pattern === ''
      ? `${system ? '' : ` AND ${NOT_OURS}`} AND pg_table_is_visible(c.oid)`
      : patternConditions(pattern, 'n.nspname', 'c.relname', 'pg_table_is_visible(c.oid)') + (system ? '' : '');
  const rows = await ask(
    `SELECT n.nspname, c.relname, ${RELATION_TYPES}, pg_get_userbyid(c.relowner)${index ? ', c2.relname' : ''}${extra} FROM pg_class c LEFT JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_am am ON am.oid = c.relam${index ? ' LEFT JOIN pg_index i ON i.indexrelid = c.oid LEFT JOIN pg_class c2 ON i.indrelid = c2.oid' : ''} WHERE c.relkind IN (${list}) ${conditions} ORDER BY 1, 2`,
  );
  if (rows.length === 0)
    return {
      message: pattern === '' ? 'Did not find any relations.' : `Did not find any relation named "${pattern}".`,
    };
  const names = [
    'Schema',
    'Name',
    'Type',
    'Owner',
    ...(index ? ['Table'] : []),
    ...(verbose ? ['Persistence', ...(/[rim]/.test(kinds) ? ['Access method'] : []), 'Size', 'Description'] : []),
  ];
  return { title: 'List of relations', columns: columns(...names), rows };
}

/** \\l: the databases. */
export async function listDatabases(ask: Ask, pattern: string): Promise<Table> {
  const rows = await ask(
    `SELECT d.datname, pg_get_userbyid(d.datdba), pg_encoding_to_char(d.encoding), d.datcollate, d.datctype, NULL, CASE d.datlocprovider WHEN 'c' THEN 'libc' WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' END, array_to_string(d.datacl, E'\\n') FROM pg_database d WHERE true${pattern === '' ? '' : patternConditions(pattern, undefined, 'd.datname', undefined)} ORDER BY 1`,
  );
  return {
    title: 'List of databases',
    columns: columns(
      'Name',
      'Owner',
      'Encoding',
      'Collate',
      'Ctype',
      'ICU Locale',
      'Locale Provider',
      'Access privileges',
    ),
    rows,
  };
}

/** \\du: the roles. */
export async function listRoles(ask: Ask, pattern: string): Promise<Table> {
  const rows = await ask(
    `SELECT r.rolname, r.rolsuper, r.rolinherit, r.rolcreaterole, r.rolcreatedb, r.rolcanlogin, r.rolreplication, r.rolbypassrls, r.rolconnlimit, ARRAY(SELECT b.rolname FROM pg_auth_members m JOIN pg_roles b ON m.roleid = b.oid WHERE m.member = r.oid) FROM pg_roles r WHERE true${pattern === '' ? " AND r.rolname !~ '^pg_'" : patternConditions(pattern, undefined, 'r.rolname', undefined)} ORDER BY 1`,
  );
  const lines = rows.map(
    ([name, superuser, inherit, createrole, createdb, login, replication, bypass, limit, member]) => {
      const attributes = [
        superuser === 't' && 'Superuser',
        inherit !== 't' && 'No inheritance',
        createrole === 't' && 'Create role',
        createdb === 't' && 'Create DB',
        login !== 't' && 'Cannot login',
        replication === 't' && 'Replication',
        bypass === 't' && 'Bypass RLS',
      ].filter((text) => text !== false);
      const text =
        attributes.join(', ') + (Number(limit) >= 0 ? `\n${limit} connection${limit === '1' ? '' : 's'}` : '');
      return [name ?? '', text, member ?? '{}'];
    },
  );
  return { title: 'List of roles', columns: columns('Role name', 'Attributes', 'Member of'), rows: lines, footers: [] };
}

/** \\dn: the schemas. */
export async function listSchemas(ask: Ask, pattern: string): Promise<Table> {
  const rows = await ask(
    `SELECT n.nspname, pg_get_userbyid(n.nspowner) FROM pg_namespace n WHERE ${pattern === '' ? "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'" : `true${patternConditions(pattern, undefined, 'n.nspname', undefined)}`} ORDER BY 1`,
  );
  return { title: 'List of schemas', columns: columns('Name', 'Owner'), rows };
}

/** \\df: the functions. */
export async function listFunctions(ask: Ask, pattern: string, system: boolean): Promise<Table> {
  const conditions =
    pattern === ''
      ? `${system ? '' : ` AND ${NOT_OURS}`} AND pg_function_is_visible(p.oid)`
      : patternConditions(pattern, 'n.nspname', 'p.proname', 'pg_function_is_visible(p.oid)');
  const rows = await ask(
    `SELECT n.nspname, p.proname, pg_get_function_result(p.oid), pg_get_function_arguments(p.oid), CASE p.prokind WHEN 'a' THEN 'agg' WHEN 'w' THEN 'window' WHEN 'p' THEN 'proc' ELSE 'func' END FROM pg_proc p LEFT JOIN pg_namespace n ON n.oid = p.pronamespace WHERE true${conditions} ORDER BY 1, 2, 4`,
  );
  return {
    title: 'List of functions',
    columns: columns('Schema', 'Name', 'Result data type', 'Argument data types', 'Type'),
    rows,
  };
}

/** \\dx: the extensions. */
export async function listExtensions(ask: Ask): Promise<Table> {
  const rows = await ask(
    `SELECT e.extname, e.extversion, n.nspname, d.description FROM pg_extension e LEFT JOIN pg_namespace n ON n.oid = e.extnamespace LEFT JOIN pg_description d ON d.objoid = e.oid AND d.classoid = 'pg_extension'::regclass ORDER BY 1`,
  );
  return { title: 'List of installed extensions', columns: columns('Name', 'Version', 'Schema', 'Description'), rows };
}

const TITLES: Readonly<Record<string, string>> = {
  r: 'Table',
  p: 'Partitioned table',
  v: 'View',
  m: 'Materialized view',
  i: 'Index',
  I: 'Partitioned index',
  S: 'Sequence',
  f: 'Foreign table',
  c: 'Composite type',
  t: 'TOAST table',
};

/** \\d NAME: each relation that fits, with its columns, indexes and constraints. */
export async function describeRelations(ask: Ask, pattern: string, verbose: boolean): Promise<Table[]> {
  const found = await ask(
    `SELECT c.oid, n.nspname, c.relname, c.relkind FROM pg_class c LEFT JOIN pg_namespace n ON n.oid = c.relnamespace WHERE true${patternConditions(pattern, 'n.nspname', 'c.relname', 'pg_table_is_visible(c.oid)')} ORDER BY 2, 3`,
  );
  const tables: Table[] = [];
  for (const [oid, schema, name, kind] of found)
    tables.push(
      await describeOne(ask, { oid: oid ?? '', schema: schema ?? '', name: name ?? '', kind: kind ?? '' }, verbose),
    );
  return tables;
}

interface Relation {
  oid: string;
  schema: string;
  name: string;
  kind: string;
}

async function describeOne(ask: Ask, relation: Relation, verbose: boolean): Promise<Table> {
  const { oid, schema, name, kind } = relation;
  const title = `${TITLES[kind] ?? 'Relation'} "${schema}.${name}"`;
  if (kind === 'S') return describeSequence(ask, relation, title);
  const rows = await ask(
    `SELECT a.attname, format_type(a.atttypid, a.atttypmod), (SELECT c.collname FROM pg_collation c, pg_type t WHERE c.oid = a.attcollation AND t.oid = a.atttypid AND a.attcollation <> t.typcollation), a.attnotnull, (SELECT pg_get_expr(d.adbin, d.adrelid, true) FROM pg_attrdef d WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum AND a.atthasdef), a.attidentity, a.attgenerated, CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' WHEN 'x' THEN 'extended' END, CASE WHEN a.attstattarget = -1 THEN NULL ELSE a.attstattarget END, col_description(a.attrelid, a.attnum) FROM pg_attribute a WHERE a.attrelid = '${oid}' AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
  );
  const isIndex = kind === 'i' || kind === 'I';
  const lines = rows.map(
    ([column, type, collation, notNull, expression, identity, generated, storage, target, description]) => {
      const otherwise =
        identity === 'a'
          ? 'generated always as identity'
          : identity === 'd'
            ? 'generated by default as identity'
            : generated === 's'
              ? `generated always as (${expression}) stored`
              : (expression ?? '');
      const more = verbose
        ? [storage ?? '', ...(isIndex || kind === 'v' ? [] : ['']), target ?? '', description ?? '']
        : [];
      return [column ?? '', type ?? '', collation ?? '', notNull === 't' ? 'not null' : '', otherwise, ...more];
    },
  );
  if (isIndex) return describeIndex(ask, relation, title, rows);
  const names = [
    'Column',
    'Type',
    'Collation',
    'Nullable',
    'Default',
    ...(verbose ? ['Storage', ...(kind === 'v' ? [] : ['Compression']), 'Stats target', 'Description'] : []),
  ];
  return { title, columns: columns(...names), rows: lines, footers: await footers(ask, relation, verbose) };
}

async function footers(ask: Ask, { oid, kind }: Relation, verbose: boolean): Promise<string[]> {
  const lines: string[] = [];
  const section = (head: string, rows: readonly string[]) => {
    if (rows.length > 0) lines.push(head, ...rows.map((row) => `    ${row}`));
  };
  const indexes = await ask(
    `SELECT c2.relname, i.indisprimary, i.indisunique, pg_get_indexdef(i.indexrelid, 0, true), con.contype, i.indisvalid FROM pg_index i JOIN pg_class c2 ON i.indexrelid = c2.oid LEFT JOIN pg_constraint con ON conrelid = i.indrelid AND conindid = i.indexrelid AND contype IN ('p','u','x') WHERE i.indrelid = '${oid}' ORDER BY i.indisprimary DESC, c2.relname`,
  );
  section(
    'Indexes:',
    indexes.map(([name, primary, unique, definition, type]) => {
      const how = /USING (.*)$/s.exec(definition ?? '')?.[1] ?? '';
      const kindOf =
        primary === 't' ? ' PRIMARY KEY,' : type === 'u' ? ' UNIQUE CONSTRAINT,' : unique === 't' ? ' UNIQUE,' : '';
      return `"${name}"${kindOf} ${how}`;
    }),
  );
  const checks = await ask(
    `SELECT conname, pg_get_constraintdef(oid, true) FROM pg_constraint WHERE conrelid = '${oid}' AND contype = 'c' ORDER BY 1`,
  );
  section(
    'Check constraints:',
    checks.map(([name, definition]) => `"${name}" ${definition}`),
  );
  const foreign = await ask(
    `SELECT conname, pg_get_constraintdef(oid, true) FROM pg_constraint WHERE conrelid = '${oid}' AND contype = 'f' ORDER BY 1`,
  );
  section(
    'Foreign-key constraints:',
    foreign.map(([name, definition]) => `"${name}" ${definition}`),
  );
  const referenced = await ask(
    `SELECT conname, conrelid::regclass, pg_get_constraintdef(oid, true) FROM pg_constraint WHERE confrelid = '${oid}' AND contype = 'f' ORDER BY 1`,
  );
  section(
    'Referenced by:',
    referenced.map(([name, table, definition]) => `TABLE "${table}" CONSTRAINT "${name}" ${definition}`),
  );
  const triggers = await ask(
    `SELECT pg_get_triggerdef(oid, true) FROM pg_trigger WHERE tgrelid = '${oid}' AND NOT tgisinternal ORDER BY tgname`,
  );
  section(
    'Triggers:',
    triggers.map(([definition]) => (definition ?? '').replace(/^CREATE (?:CONSTRAINT )?TRIGGER /, '')),
  );
  if (verbose && (kind === 'v' || kind === 'm')) {
    const [definition] = await ask(`SELECT pg_get_viewdef('${oid}', true)`);
    lines.push('View definition:', ...(definition?.[0] ?? '').split('\n'));
  }
  if (verbose && (kind === 'r' || kind === 'm')) lines.push('Access method: heap');
  return lines;
}

async function describeSequence(ask: Ask, { oid }: Relation, title: string): Promise<Table> {
  const rows = await ask(
    `SELECT format_type(seqtypid, NULL), seqstart, seqmin, seqmax, seqincrement, CASE WHEN seqcycle THEN 'yes' ELSE 'no' END, seqcache FROM pg_sequence WHERE seqrelid = '${oid}'`,
  );
  const owners = await ask(
    `SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) || '.' || quote_ident(a.attname) FROM pg_class c JOIN pg_depend d ON c.oid = d.refobjid JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.objid = '${oid}' AND d.deptype IN ('a', 'i')`,
  );
  const numbers = 20;
  const own = columns('Type', 'Start', 'Minimum', 'Maximum', 'Increment', 'Cycles?', 'Cache').map((column, at) =>
    at === 0 || at === 5 ? column : { ...column, type: numbers },
  );
  return { title, columns: own, rows, footers: owners.map(([owner]) => `Owned by: ${owner}`) };
}

async function describeIndex(ask: Ask, { oid }: Relation, title: string, rows: (string | null)[][]): Promise<Table> {
  const [facts] = await ask(
    `SELECT i.indisunique, i.indisprimary, a.amname, c2.relname, n.nspname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class c2 ON i.indrelid = c2.oid JOIN pg_namespace n ON n.oid = c2.relnamespace JOIN pg_am a ON c.relam = a.oid WHERE i.indexrelid = '${oid}'`,
  );
  const definitions = await ask(`SELECT pg_get_indexdef('${oid}', n, true) FROM generate_series(1, ${rows.length}) n`);
  const lines = rows.map(([column, type], at) => [column ?? '', type ?? '', 'yes', definitions[at]?.[0] ?? '']);
  const [unique, primary, method, table, schema] = facts ?? [];
  const what = primary === 't' ? 'primary key, ' : unique === 't' ? 'unique, ' : '';
  return {
    title,
    columns: columns('Column', 'Type', 'Key?', 'Definition'),
    rows: lines,
    footers: [`${what}${method}, for table "${schema}.${table}"`],
  };
}
