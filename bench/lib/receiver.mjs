// What subscribers do, in one process: they take at once, are slow, or never answer. Each taken event is told to whoever looks on.
import { createServer } from 'node:http';

const SLOW_MS = 10_000;

/** Listens where the sandbox sends what demo-court subscribed; the path says which subscriber it is. Checks no signature: that is no part of what is measured. */
export async function receiver(port, onTaken) {
  const server = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      if (request.url === '/dead') return;
      const answer = () => response.writeHead(204).end();
      if (request.url === '/slow') return void setTimeout(answer, SLOW_MS).unref();
      if (request.method === 'POST') onTaken(JSON.parse(Buffer.concat(parts).toString('utf8')), Date.now());
      answer();
    });
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
}
