// Subscriptions, deliveries and a feed, made in SQL behind the service: there are more than an agency may ask for.
const LEGAL = `(clock_timestamp() + coalesce((select offset_ms from sandbox_clock), 0) * interval '1 ms')`;

/** Active subscriptions of demo-court, by the last part of their address. */
export const subscribe = (db, origin, names) =>
  db.query(
    `insert into subscription (id, agency, endpoint, status, created_by, allowed_by, confirmed_by, created_at)
     select gen_random_uuid(), 'demo-court', $1 || name, 'ACTIVE', 'bench', 'bench', 'bench', ${LEGAL} from unnest($2::text[]) as t(name)`,
    [`${origin}/`, names],
  );
export const unsubscribe = (db, origin, names) =>
  db.query(`update subscription set status = 'REVOKED' where endpoint = any($1)`, [
    names.map((name) => `${origin}/${name}`),
  ]);

/** `each` deliveries in each of `lanes` lanes for each of the subscriptions, due now. The body says when it was queued, and its place in its lane. */
export async function queue(db, endpoints, lanes, each) {
  await db.query('begin');
  const { rowCount } = await db.query(
    `with lanes as (select s.id, gen_random_uuid() as lane from subscription s, generate_series(1, $2::int) where s.endpoint = any($1) and s.status = 'ACTIVE'),
          opened as (insert into lane (subscription, lane, due_at) select id, lane, ${LEGAL} from lanes)
     insert into delivery (subscription, lane, seq, event_id, type, body, queued_at)
     select id, lane, n, gen_random_uuid(), 'bench', json_build_object('lane', lane, 'n', n, 'at', extract(epoch from clock_timestamp()) * 1000)::text, ${LEGAL}
       from lanes, generate_series(1, $3::int) as n order by n`,
    [endpoints, lanes, each],
  );
  await db.query('commit');
  return rowCount;
}

/** A long feed of demo-court about one referral. */
export async function fillFeed(db, count) {
  await db.query(
    `insert into referral (id, matter_id, agency, class) values (gen_random_uuid(), gen_random_uuid(), 'demo-court', 'APPEAL_REQUEST')`,
  );
  await db.query(
    `insert into feed_item (agency, seq, event_id, type, referral_id, matter_id, classification, body, recorded_at)
     select 'demo-court', n, gen_random_uuid(), 'referral.accepted', r.id, r.matter_id, 2, json_build_object('id', n, 'data', repeat('x', 700))::text, ${LEGAL}
       from (select * from referral where agency = 'demo-court' limit 1) r, generate_series(1, $1::int) as n`,
    [count],
  );
  await db.query(
    `insert into feed (agency, last_seq) values ('demo-court', $1) on conflict (agency) do update set last_seq = $1`,
    [count],
  );
  await db.query('analyze feed_item');
}
