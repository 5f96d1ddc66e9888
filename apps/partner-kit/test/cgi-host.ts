import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';

/** The least a web server does for a CGI script (RFC 3875). */
export const cgiHost = (script: string, environment: Readonly<Record<string, string>>): Server =>
  createServer((request, response) => {
    const child = spawn(script, {
      env: { ...environment, ...variablesOf(request) },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stdin.on('error', () => undefined);
    request.pipe(child.stdin);
    request.once('close', () => child.stdin.end());
    child.once('close', () => {
      const [head = '', body] = Buffer.concat(parts).toString('utf8').split('\r\n\r\n');
      const headers = head.split('\r\n').map((line) => line.split(/:\s*/, 2) as [string, string]);
      const status = Number(headers.find(([name]) => name === 'Status')?.[1] ?? 500);
      response.writeHead(status, Object.fromEntries(headers.filter(([name]) => name !== 'Status'))).end(body);
    });
  });

const variablesOf = ({ method = '', headers }: IncomingMessage): Record<string, string> => ({
  REQUEST_METHOD: method,
  CONTENT_LENGTH: headers['content-length'] ?? '0',
  ...Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [`HTTP_${name.toUpperCase().replaceAll('-', '_')}`, String(value)]),
  ),
});
