import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { sqlFolder } from '../sql-files.ts';

/** Grants reading to role `hyoka_reader` and renews row-level security, where an administrator has set them up. */
export async function applyAccess(client: Client): Promise<void> {
  await client.query(readFileSync(join(sqlFolder, 'postgres', 'apply-access.sql'), 'utf8'));
}
