import { asAdmin } from '../databases/admin.js';

/** One event as the sandbox shows it: who said what about which thing. */
export interface LoggedEvent {
  readonly at: string;
  readonly producer: string;
  readonly type: string;
  readonly key: string;
  readonly payload: unknown;
}

/** What the services said to each other since an instant. */
export interface EventLog {
  since(after: Date): Promise<{ last: string; events: LoggedEvent[] }>;
}

const since = `
  select ts, headers->>'redress-producer' as producer, headers->>'redress-type' as type, msg_key as key, value as payload
    from bus_log where ts > $1 order by ts, topic, part, off limit 5000`;

/** What the services said to each other since an instant of the machine's clock. Restricted reports are not shown to anybody. */
export async function readEvents(busUrl: string, after: Date): Promise<{ last: string; events: LoggedEvent[] }> {
  return asAdmin(busUrl, async (client) => {
    const { rows } = await client.query<{ ts: Date } & Omit<LoggedEvent, 'at'>>(since, [after]);
    const events = rows.map(({ ts, ...event }) => ({ at: ts.toISOString(), ...event }));
    const {
      rows: [end],
    } = await client.query<{ now: Date }>('select clock_timestamp() as now');
    return { last: (end?.now ?? after).toISOString(), events };
  });
}
