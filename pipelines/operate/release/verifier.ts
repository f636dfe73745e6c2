import { text } from 'node:stream/consumers';
import type { Census } from '../../../src/load/build/census.ts';
import { verifyRelease } from '../../../src/load/build/verify-release.ts';

// A program of its own: what the builder's process still holds in memory must not speak for the file.
async function verify(): Promise<void> {
  // What never comes to its end has verified nothing.
  process.exitCode = 1;
  const { databasePath, census } = JSON.parse(await text(process.stdin)) as {
    readonly databasePath: string;
    readonly census: Census;
  };
  const differences = await verifyRelease(databasePath, census);
  process.stdout.write(differences.join('; '));
  if (differences.length === 0) process.exitCode = 0;
}

void verify();
