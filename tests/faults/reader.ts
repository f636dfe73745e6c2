import { observe } from './observe.ts';

// Reads what is published over and over until it is killed; prints a line a read, '.' or what was wrong.
const [out] = process.argv.slice(2);
while (out !== undefined) {
  const said = await observe(out).then(
    ({ disagreements }) => disagreements.join('; ') || '.',
    (error: Error) => `failed: ${error.message}`,
  );
  process.stdout.write(`${said}\n`);
}
