import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporary-folder.ts';

// Set up for every file of tests: a hook of a shared module would be run for the first file alone that loads it.
afterAll(removeTemporaryFolders);
