// The command line, from sources that are made into JavaScript where they changed.
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setEngineOptions } from './start/engine.mjs';
import { programPath } from './start/programs.mjs';
import { problemOfNode, problemOfStart } from './start/surroundings.mjs';

const ROOT = new URL('..', import.meta.url);
const BAD_SURROUNDINGS = 2;

setEngineOptions();
const { engines } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
const problem = problemOfNode(process.versions.node, engines.node) ?? (await startProblem());
if (problem !== null) {
  process.stderr.write(`hyoka: ${problem}\n`);
  process.exitCode = BAD_SURROUNDINGS;
}

/** Starts the program; what the operator has to mend where that cannot be done. */
async function startProblem() {
  try {
    await import(pathToFileURL(await programPath('cli')).href);
    return null;
  } catch (error) {
    const found = problemOfStart(error, fileURLToPath(ROOT));
    if (found === null) throw error;
    return found;
  }
}
