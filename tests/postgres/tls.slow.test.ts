import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withPostgres } from '../../src/load/postgres/connect.ts';
import { hasPostgres, PostgresServer } from '../support/postgres/server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

describe.skipIf(!hasPostgres() || !hasOpenssl)('a PostgreSQL server with TLS', () => {
  let server: PostgresServer;
  const folder = temporaryFolder();
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];

  beforeAll(async () => {
    const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key];
    const name = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
    execFileSync('openssl', [...words, '-out', certificate, ...name], { stdio: 'ignore' });
    // The server takes no key that others may read, and runs as another user where the tests run as root.
    chmodSync(folder, 0o755);
    chmodSync(key, 0o600);
    server = await PostgresServer.start();
    const { uid, gid } = statSync(server.dataFolder);
    chownSync(key, uid, gid);
    await server.kill();
    await server.run({ ssl: 'on', ssl_key_file: key, ssl_cert_file: certificate });
  }, 120_000);

  afterAll(() => server?.stop());

  const isEncrypted = (query: string) =>
    withPostgres({ connectionString: `${server.url()}?${query}` }, async (client) => {
      const { rows } = await client.query(
        'select ssl from pg_stat_ssl where pid = pg_backend_pid()',
      );
      return rows[0].ssl;
    });

  it('is reached by an encrypted connection to the authority that is named', async () => {
    expect(await isEncrypted(`sslmode=verify-full&sslrootcert=${certificate}`)).toBe(true);
  });

  it('is not trusted without its authority', async () => {
    await expect(isEncrypted('sslmode=verify-full')).rejects.toThrow(/certificate/);
  });
});
