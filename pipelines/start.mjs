// The command line, from sources that are made into JavaScript where they changed.
import { pathToFileURL } from 'node:url';
import { setEngineOptions } from './start/engine.mjs';
import { programPath } from './start/programs.mjs';

setEngineOptions();
await import(pathToFileURL(await programPath('cli')).href);
