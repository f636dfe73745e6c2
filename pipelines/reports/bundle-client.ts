import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, stop } from 'esbuild';

const CLIENT = new URL('../../src/report/client/', import.meta.url);

/** A program of the report with its charting library as one script, and the style. */
export async function bundleClient(
  entry: 'main.ts' | 'sql.ts',
): Promise<{ readonly script: string; readonly style: string }> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, CLIENT))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
  });
  // Its process would stay as long as this one.
  await stop();
  return {
    script: outputFiles[0]!.text,
    style: await readFile(new URL('report.css', CLIENT), 'utf8'),
  };
}
