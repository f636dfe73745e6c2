import { performance } from 'node:perf_hooks';
import { DuckDBInstance } from '@duckdb/node-api';

// A program of its own: reads all text files below a folder into a raw table of text columns, and prints the seconds of
// the statement. With a path the table is written into a database there, else it stays in memory.
const [folder = '.', path = ':memory:'] = process.argv.slice(2);
const COLUMNS = 17;
const columns = Array.from({ length: COLUMNS }, (_, no) => `'c${no + 1}': 'VARCHAR'`).join(', ');
const options = `delim = '\t', header = false, quote = '', escape = '', null_padding = true, auto_detect = false, columns = {${columns}}`;
const instance = await DuckDBInstance.create(path);
const connection = await instance.connect();
const startedAt = performance.now();
await connection.run(
  `create table raw as select * from read_csv('${folder.replaceAll("'", "''")}/*/*.txt', ${options})`,
);
if (path !== ':memory:') await connection.run('checkpoint');
const seconds = (performance.now() - startedAt) / 1_000;
const reader = await connection.runAndReadAll('select count(*) as n from raw');
process.stdout.write(JSON.stringify({ seconds, rows: Number(reader.getRowObjects()[0]!.n) }));
connection.closeSync();
instance.closeSync();
