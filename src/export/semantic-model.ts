import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { sqlFolder } from '../load/sql-files.ts';

const MeasureSchema = z.strictObject({
  aggregate: z.enum(['sum', 'max', 'none']),
  unit: z.string(),
  phase: z.enum(['proposed', 'adjusted', 'executed']).optional(),
  /** A sum is only meaningful inside one value of each of these columns. */
  within: z.array(z.string()).min(1).optional(),
});

const ModelSchema = z.strictObject({
  views: z.record(
    z.string(),
    z.strictObject({
      dimensions: z.array(z.string()),
      measures: z.record(z.string(), MeasureSchema),
    }),
  ),
  joins: z.array(
    z.strictObject({
      from: z.string(),
      columns: z.array(z.string()).min(1),
      to: z.string(),
      where: z.string().optional(),
    }),
  ),
});

/** Measures, dimensions and joins of the views that people build on. */
export type SemanticModel = z.infer<typeof ModelSchema>;

/** Reads `semantic.yaml` of the SQL folder; throws where it does not have its shape. */
export function readSemanticModel(): SemanticModel {
  return ModelSchema.parse(parse(readFileSync(join(sqlFolder, 'semantic.yaml'), 'utf8')));
}
