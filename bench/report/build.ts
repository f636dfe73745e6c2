import { writeReport } from '../../pipelines/reports/write-report.ts';

/** Builds a report in a process of its own and says what that took: argv is WAREHOUSE RAW OUT. */
const [warehouse, raw, out] = process.argv.slice(2);
const startedAt = performance.now();
await writeReport(warehouse!, { raw: raw!, out: out! });
const milliseconds = performance.now() - startedAt;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const cpuMilliseconds = (userCPUTime + systemCPUTime) / 1000;
console.log(JSON.stringify({ milliseconds, cpuMilliseconds, peakMegabytes: maxRSS / 1024 }));
