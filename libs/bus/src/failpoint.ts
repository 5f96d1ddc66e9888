type Action = 'exit' | 'hang' | 'throw' | 'delay';
interface Failpoint {
  action: Action;
  /** Passages left until it acts. */
  left: number;
}

const points = readFailpoints(process.env);

/**
 * Reads REDRESS_FAILPOINT, `name:action:n[,...]`: the n-th passage of the named point exits as by kill -9, hangs, throws or is delayed by
 * one second. Fault tests only: throws in production.
 */
export function readFailpoints({ REDRESS_FAILPOINT: text, NODE_ENV: mode }: NodeJS.ProcessEnv): Map<string, Failpoint> {
  if (!text) return new Map();
  if (mode === 'production') throw new Error('REDRESS_FAILPOINT is refused in production');
  return new Map(
    text.split(',').map((point) => {
      const [name, action, n] = point.split(':');
      return [name as string, { action: action as Action, left: Number(n ?? 1) }];
    }),
  );
}

/** Marks a place where a fault test may strike. Does nothing unless REDRESS_FAILPOINT names it. */
export function failpoint(name: string): Promise<void> | undefined {
  const point = points.get(name);
  if (!point || --point.left !== 0) return undefined;
  return strike(name, point.action);
}

async function strike(name: string, action: Action): Promise<void> {
  // Written before the process may die: a fault run counts by it which points were hit.
  process.stderr.write(`failpoint ${name} ${action}\n`);
  if (action === 'exit') process.kill(process.pid, 'SIGKILL');
  if (action === 'throw') throw new Error(`failpoint ${name}`);
  await new Promise((resolve) => setTimeout(resolve, action === 'delay' ? 1000 : 2 ** 30));
}
