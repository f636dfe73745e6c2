// Preloaded into every process of a measured command: notes at its end how much memory and processor time it took.
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const path = process.env.HYOKA_BENCH_USAGE;
if (isMainThread && path !== undefined) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
    appendFileSync(path, `${JSON.stringify({ megabytes: maxRSS / 1024, cpuSeconds })}\n`);
  });
}
