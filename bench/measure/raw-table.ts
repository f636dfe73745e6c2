import { performance } from 'node:perf_hooks';
import { DuckDBInstance } from '@duckdb/node-api';

// A program of its own: reads all text files below a folder into a raw table of text columns in memory, and prints the
// seconds of the statement.
const [folder = '.'] = process.argv.slice(2);
const COLUMNS = 17;
const columns = Array.from({ length: COLUMNS }, (_, no) => `'c${no + 1}': 'VARCHAR'`).join(', ');
const options = `delim = '\t', header = false, quote = '', escape = '', null_padding = true, auto_detect = false, columns = {${columns}}`;
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const startedAt = performance.now();
await connection.run(
  `create table raw as select * from read_csv('${folder.replaceAll("'", "''")}/*/*.txt', ${options})`,
);
const seconds = (performance.now() - startedAt) / 1_000;
process.stdout.write(JSON.stringify({ seconds }));
connection.closeSync();
instance.closeSync();
