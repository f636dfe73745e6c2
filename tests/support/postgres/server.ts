import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientConfig, type QueryResult, types } from 'pg';
import { skipping } from '../skipping.ts';

const INSTALLED = '/usr/lib/postgresql';
const OLDEST = 15;

/** Folder of a server's programs, version 15 or newer; null where none is installed. */
export function postgresPrograms(): string | null {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).map(Number) : [];
  const newest = versions.filter((version) => version >= OLDEST).sort((a, b) => b - a)[0];
  return newest === undefined ? null : join(INSTALLED, String(newest), 'bin');
}

/** False where tests of PostgreSQL cannot run, which is said; with HYOKA_NO_SKIPS=1 that is an error. */
export function hasPostgres(): boolean {
  if (postgresPrograms() !== null) return true;
  const remedy = 'no PostgreSQL server found, version 15 or newer: apt-get install postgresql';
  return skipping('Tests of PostgreSQL', remedy);
}

/** A PostgreSQL server on loopback with a folder of its own; it ends with this process at the latest. */
export class PostgresServer {
  readonly port: number;
  readonly #folder: string;
  readonly #programs: string;
  #process: ChildProcess | undefined;

  private constructor(programs: string, folder: string, port: number) {
    this.#programs = programs;
    this.#folder = folder;
    this.port = port;
    process.once('exit', () => this.#process?.kill('SIGQUIT'));
  }

  /** Makes a database cluster in a temporary folder and starts it. */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<PostgresServer> {
    const programs = postgresPrograms();
    if (programs === null) throw new Error('No PostgreSQL server is installed');
    const folder = mkdtempSync(join(tmpdir(), 'hyoka-postgres-'));
    const user = unprivileged();
    if (user) chownSync(folder, user.uid, user.gid);
    chmodSync(folder, 0o700);
    const server = new PostgresServer(programs, folder, await freePort());
    const words = ['-D', join(folder, 'data'), '-U', 'admin', '-A', 'trust', '-E', 'UTF8', '-N'];
    const made = spawnSync(join(programs, 'initdb'), [...words, '--locale=C.UTF-8'], {
      cwd: folder,
      ...user,
    });
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
    await server.run(settings);
    return server;
  }

  /** Starts the cluster's server, after `stop` or `kill` as well. */
  async run(settings: Readonly<Record<string, string>> = {}): Promise<void> {
    const all = {
      listen_addresses: '127.0.0.1',
      port: String(this.port),
      unix_socket_directories: this.#folder,
      fsync: 'off',
      max_wal_size: '4GB',
      ...settings,
    };
    const words = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const command = [join(this.#programs, 'postgres'), '-D', join(this.#folder, 'data'), ...words];
    const [program, ...rest] = asUnprivileged(command);
    this.#process = spawn(program!, rest, { cwd: this.#folder, stdio: 'ignore' });
    await this.#answering();
  }

  /** Folder of the cluster, which belongs to the user that the server runs as. */
  get dataFolder(): string {
    return join(this.#folder, 'data');
  }

  /** Settings of a connection as administrator. */
  address(database = 'postgres', user = 'admin'): ClientConfig {
    return { host: '127.0.0.1', port: this.port, database, user };
  }

  url(database = 'postgres', user = 'admin'): string {
    return `postgres://${user}@127.0.0.1:${this.port}/${database}`;
  }

  /** Rows of one of the statements of a text, the first unless told otherwise, run as administrator. */
  async query(sql: string, database = 'postgres', user = 'admin', statement = 0) {
    const client = new Client({
      ...this.address(database, user),
      types: {
        getTypeParser: (type, format) => (type === 20 ? Number : types.getTypeParser(type, format)),
      },
    });
    client.on('error', () => {});
    await client.connect();
    try {
      const result: unknown = await client.query(sql);
      const results = (Array.isArray(result) ? result : [result]) as QueryResult[];
      return results[statement]!.rows;
    } finally {
      await client.end();
    }
  }

  /** Ends the server as a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGQUIT');
  }

  /** Ends the server and removes its folder. */
  async stop(): Promise<void> {
    await this.#end('SIGINT');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const ending = this.#process;
    this.#process = undefined;
    if (!ending || ending.exitCode !== null) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    await ended;
  }

  async #answering(): Promise<void> {
    for (let tries = 0; tries < 300; tries++) {
      try {
        await this.query('select 1');
        return;
      } catch {
        await sleep(100);
      }
    }
    throw new Error('PostgreSQL did not start within 30 seconds');
  }
}

/** The server refuses to run as root: another user has to stand in. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const found = spawnSync('id', ['-u', name], { encoding: 'utf8' });
    if (found.status !== 0) continue;
    const gid = Number(execFileSync('id', ['-g', name], { encoding: 'utf8' }));
    return { uid: Number(found.stdout), gid };
  }
  throw new Error('There is neither a user postgres nor a user nobody to run the server');
}

/** The server gets a signal when this process dies, however it dies. */
function asUnprivileged(command: readonly string[]): string[] {
  const user = unprivileged();
  const ids = user ? ['--reuid', `${user.uid}`, '--regid', `${user.gid}`, '--clear-groups'] : [];
  return ['setpriv', ...ids, '--pdeathsig', 'QUIT', ...command];
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
