import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import type { ExportJob } from '../../pipelines/exports/export-job.ts';
import { exportWorkbook } from '../../pipelines/exports/export-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'hyoka-workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const columns = [{ name: 'files', kind: 'text' as const, nameJa: 'ファイル', comment: '' }];
const coverage = { name: 'coverage', isView: true, nameJa: '取込状況', comment: '', columns };

/** A warehouse whose rows come slowly and do not get smaller in an archive. */
const reader = {
  read: async () => ({ columns: [], rows: [[3]] }),
  async *stream() {
    for (let batch = 0; batch < 3; batch++) {
      yield { columns: [], rows: [[randomBytes(200_000).toString('base64')]] };
      await pause(20);
    }
  },
} as unknown as ExportJob['reader'];

it.runIf(existsSync('/dev/full'))(
  'a disk that is full in the middle of the workbook is told',
  async () => {
    symlinkSync('/dev/full', join(folder, 'hyoka.xlsx'));
    const info = { releaseId: 'r', createdAt: '', schemaVersion: '' };
    const job = { warehouse: '', folder, reader, objects: [coverage], info };
    await expect(exportWorkbook(job)).rejects.toMatchObject({ code: 'ENOSPC' });
  },
);
