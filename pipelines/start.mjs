// The command line, from sources that are made into JavaScript where they changed.
import { pathToFileURL } from 'node:url';
import { programPath } from './start/programs.mjs';

await import(pathToFileURL(await programPath('cli')).href);
