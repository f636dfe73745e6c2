import { readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, stop } from 'esbuild';
import script from './script.cjs';

const RUNNER = fileURLToPath(new URL('./script.cjs', import.meta.url));

/** Packages that find files of their own beside them, or are native. */
const EXTERNAL = [
  '@duckdb/node-bindings',
  'esbuild',
  'pino-pretty',
  '@observablehq/plot',
  'pg',
  'pg-copy-streams',
];

/**
 * Makes each program into one script in a folder, `<name>.js`, and a module that runs it, `<name>.cjs`. Each source still
 * finds the files beside it.
 * @param {string} root
 * @param {Readonly<Record<string, string>>} programs the path of each below the root, by its name
 * @param {string} outFolder
 */
export async function bundle(root, programs, outFolder) {
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      Object.entries(programs).map(([name, path]) => [name, join(root, path)]),
    ),
    outdir: outFolder,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    // Less to parse at each start; names stay for stack traces.
    minifyWhitespace: true,
    minifySyntax: true,
    external: EXTERNAL,
    banner: { js: script.BEFORE },
    footer: { js: script.AFTER },
    logLevel: 'error',
    plugins: [{ name: 'own-place', setup: keepPlaces(root) }],
  });
  // Its process would stay as long as this one, with all its memory.
  await stop();
  const starter = `require(${JSON.stringify(RUNNER)}).runScript(module, __filename.replace(/\\.cjs$/, '.js'));\n`;
  for (const name of Object.keys(programs))
    await writeFile(join(outFolder, `${name}.cjs`), starter);
}

/** @param {string} root */
function keepPlaces(root) {
  const folders = ['src', 'pipelines', 'bench'].map((folder) => join(root, folder, sep));
  /** @param {import('esbuild').PluginBuild} build */
  return ({ onLoad }) =>
    onLoad({ filter: /\.(ts|mjs)$/ }, async ({ path }) => {
      if (!folders.some((folder) => path.startsWith(folder))) return undefined;
      const text = await readFile(path, 'utf8');
      const url = JSON.stringify(pathToFileURL(path).href);
      return {
        contents: text.replace(/import\.meta\.url/g, () => url),
        loader: path.endsWith('.ts') ? 'ts' : 'js',
      };
    });
}
