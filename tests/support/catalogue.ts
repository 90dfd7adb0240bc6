import pg from "pg";

// What describes a database of ours, in PostgreSQL's own words, one line each: kind, name, definition. What an
// extension brought along belongs to it, and NOT NULL is said with its column.
const NO_EXTENSION = "NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = o.oid AND d.deptype = 'e')";
const QUERIES = [
  `SELECT 'table ' || relname || ': ' || relkind::text || ' row security ' || relrowsecurity
     FROM pg_class o WHERE relnamespace = 'public'::regnamespace AND relkind NOT IN ('i', 'I') AND ${NO_EXTENSION}`,
  `SELECT 'column ' || o.relname || '.' || attname || ': ' || format_type(atttypid, atttypmod)
       || CASE WHEN attnotnull THEN ' not null' ELSE '' END
       || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
     FROM pg_attribute a JOIN pg_class o ON o.oid = attrelid LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped`,
  `SELECT 'constraint ' || conname || ': ' || conrelid::regclass || ' ' || pg_get_constraintdef(o.oid)
     FROM pg_constraint o WHERE connamespace = 'public'::regnamespace AND contype NOT IN ('n', 't')`,
  `SELECT 'index ' || indexname || ': ' || indexdef FROM pg_indexes WHERE schemaname = 'public'`,
  `SELECT 'enum ' || typname || ': ' || string_agg(enumlabel, ' ' ORDER BY enumsortorder)
     FROM pg_type o JOIN pg_enum ON enumtypid = o.oid WHERE ${NO_EXTENSION} GROUP BY typname`,
  `SELECT 'trigger ' || tgname || ': ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal`,
  `SELECT 'function ' || proname || ': ' || pg_get_functiondef(o.oid)
     FROM pg_proc o WHERE pronamespace = 'public'::regnamespace AND ${NO_EXTENSION}`,
  `SELECT 'extension ' || extname || ': ' || extname FROM pg_extension`,
];

/**
 * Everything that the catalogues of a database say of its tables, columns, constraints, indexes, enums, triggers,
 * functions and extensions, sorted, without Prisma's own table of migrations.
 */
export async function readCatalogue(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const lines: string[] = [];
    for (const text of QUERIES) {
      const { rows } = await client.query<[string]>({ text, rowMode: "array" });
      lines.push(...rows.map(([line]) => line));
    }
    return lines.filter((line) => !line.includes("_prisma_migrations")).sort();
  } finally {
    await client.end();
  }
}

/** Kind and name of a catalogue's line: "index Claim_search". */
export function titleOf(line: string): string {
  return line.slice(0, line.indexOf(":"));
}
