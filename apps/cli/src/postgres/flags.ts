import type { Binaries } from './binaries.js';

/** Flags of initdb. Locale "C" would break Chinese search; the builtin provider is the same on every machine (PostgreSQL 17+). */
export function initdbFlags(kind: Binaries['kind'], passwordFile: string): string[] {
  const locale = kind === 'embedded' ? ['--locale-provider=builtin', '--locale=C.UTF-8'] : ['--locale=C.UTF-8'];
  return ['--username=postgres', '--encoding=UTF8', ...locale, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
}

/**
 * Settings for a trial machine: loopback only, no socket file, modest memory. fsync and synchronous_commit stay on,
 * because acknowledged means kept. Statements are never logged: they could carry personal data.
 */
export const serverSettings = (port: number): Record<string, string> => ({
  port: String(port),
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  fsync: 'on',
  synchronous_commit: 'on',
  max_wal_size: '1GB',
  jit: 'off',
  timezone: 'UTC',
  lc_messages: 'C',
  tcp_keepalives_idle: '5',
  tcp_keepalives_interval: '2',
  tcp_keepalives_count: '3',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  // After a kill, one call for the file system instead of one for each of thousands of files.
  ...(process.platform === 'linux' && { recovery_init_sync_method: 'syncfs' }),
});

export const serverFlags = (port: number): string[] =>
  Object.entries(serverSettings(port)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
