import type { Command } from 'commander';
import { createSubscriber } from '../subscriber/subscriber.js';
import { trialAnswer } from '../subscriber/trial.js';
import { collect, whole } from './numbers.js';

interface Options {
  readonly port: number;
  readonly keys: string;
  readonly publicKey: readonly string[];
  readonly secret: readonly string[];
  readonly maxAge: number;
  readonly patience: number;
  readonly answer?: string;
  readonly times: number;
}

/** `redress-partner listen`: a test subscriber that prints what comes. */
export function registerListen(program: Command): void {
  program
    .command('listen')
    .description('a test subscriber: checks signatures, drops duplicates, keeps order, prints what came')
    .option('--port <n>', 'where it listens, on this machine alone', whole, 4030)
    .option('--keys <url>', "the platform's list of public keys", 'http://localhost:4000/partner/v1/keys')
    .option('--public-key <whpk>', 'a public key besides those of the list (again for more)', collect, [])
    .option('--secret <whsec>', 'the secret of the subscription, for v1 (again for more)', collect, [])
    .option('--max-age <seconds>', 'how long the list of keys is good', whole, 300)
    .option('--patience <seconds>', 'how long a gap in the order of a matter is waited for', whole, 0)
    .option('--answer <status|slow>', 'misbehave: 500, 410, 429, 301 ... or slow')
    .option('--times <n>', 'how many deliveries are answered so', whole, 1)
    .action((options: Options) => listen(options));
}

async function listen({ port, keys, publicKey, secret, maxAge, patience, answer, times }: Options): Promise<void> {
  if (answer && !trialAnswer.test(answer)) throw new Error('--answer is a status or slow');
  const server = createSubscriber({
    keys: { url: keys, publicKeys: publicKey, secrets: secret, maxAgeMs: maxAge * 1000 },
    patienceMs: patience * 1000,
    trial: answer ? { answer, times } : null,
    print: (line) => console.log(line),
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  console.log(`listening on http://localhost:${port}/ (Ctrl-C stops)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
}
