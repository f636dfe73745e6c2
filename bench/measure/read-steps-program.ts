import { text } from 'node:stream/consumers';
import { readSteps } from './read-steps.ts';

// A program of its own, so that its memory is that of reading alone: paths come in, one a line, figures go out.
async function measure(): Promise<void> {
  const paths = (await text(process.stdin)).split('\n').filter((path) => path !== '');
  const steps = await readSteps(paths);
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ ...steps, peakMegabytes }));
}

void measure();
