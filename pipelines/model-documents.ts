import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBuild } from '../src/load/build/build.ts';
import type { FormLabels } from '../src/load/model/form-labels.ts';
import { modelDocuments } from '../src/load/model/model-documents.ts';
import { loadForms } from './rules/load-forms.ts';
import { loadSignals } from './rules/load-signals.ts';
import type { LoadedForm } from './rules/loaded-form.ts';
import { loadMunicipalities } from './rules/municipality.ts';
import { loadReferenceData } from './rules/reference-data.ts';
import { version } from './version.ts';

/** The documents about the model of a warehouse of this version, made from an empty one, by the names of their files. */
export async function makeModelDocuments(): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'hyoka-model-'));
  try {
    const path = join(folder, 'model.duckdb');
    const rules = { thresholds: loadSignals(), directions: new Map(), identities: [] };
    const build = await openBuild(path, loadReferenceData(loadMunicipalities(), rules));
    const startedAt = new Date();
    await build.finish({
      runId: 'model',
      releaseId: 'model',
      startedAt,
      now: () => startedAt,
      version,
    });
    return await modelDocuments(path, labelsOf(await loadForms()));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function labelsOf(forms: readonly LoadedForm[]): FormLabels {
  const labels = new Map<string, string[]>();
  for (const { form } of forms) {
    for (const { field, labels: own } of form.fields) {
      labels.set(field, [...(labels.get(field) ?? []), ...own]);
    }
  }
  return labels;
}
