// Deliberately broken variants of the built code. A run over any of them must turn red; `by`: the invariants
// that it breaks, one of which must say so; which faults are thrown at it is part of the control.

const consumerFails = { kill: 4, failpoint: 4, crash: 1 };
/** Death between the two halves of something. */
const at = (point) => ({ point, action: 'exit', passage: 1 });

export const CONTROLS = {
  'delete before publish': {
    by: [1, 3],
    patches: [
      {
        file: 'bus/dist/relay/relay-session.js',
        from: /await this\.publish\(rows\);([\s\S]*?)await this\.remove\(rows\);/,
        to: 'await this.remove(rows);$1await this.publish(rows);',
      },
    ],
    points: ['relay.after-publish-before-delete'],
  },
  'inbox off': {
    by: [1],
    patches: [
      { file: 'bus/dist/inbox/receive.js', from: /(async function receive\([^)]*\) \{)/, to: "$1 return 'handle';" },
    ],
    points: ['relay.after-publish-before-delete', 'consumer.after-commit-before-offset'],
    weights: { failpoint: 3, republish: 3, kill: 2 },
  },
  'position before lock': {
    by: [1, 3, 7],
    patches: [
      {
        file: 'service-kit/dist/act/acts.js',
        from: /const now = await legalNow\(tx\);\n(\s*)const earlier/,
        to: `const now = await legalNow(tx);
            tx.drawn = (await tx.query("select nextval(pg_get_serial_sequence('outbox', 'pos'))::text as pos from generate_series(1, 6)")).map((row) => row.pos);
            const earlier`,
      },
      {
        file: 'bus/dist/outbox/write-events.js',
        from: /insert into outbox \(id,/,
        to: 'insert into outbox (pos, id,',
      },
      {
        file: 'bus/dist/outbox/write-events.js',
        from: /payload\)\s*select id,/,
        to: 'payload) overriding system value select pos, id,',
      },
      { file: 'bus/dist/outbox/write-events.js', from: /as e\(\s*id uuid,/, to: 'as e(pos bigint, id uuid,' },
      {
        file: 'bus/dist/outbox/write-events.js',
        from: /JSON\.stringify\(events\)/,
        to: 'JSON.stringify(await numbered(tx, events))',
      },
      {
        file: 'bus/dist/outbox/write-events.js',
        from: /$/,
        to: `
async function numbered(tx, events) {
  const drawn = tx.drawn ?? (await tx.query("select nextval(pg_get_serial_sequence('outbox', 'pos'))::text as pos from generate_series(1, 6)")).map((row) => row.pos);
  return events.map((event, n) => ({ ...event, pos: drawn[n] }));
}
`,
      },
      {
        file: 'bus/migrations/service/0001-outbox.sql',
        from: /$/,
        to: '\ngrant usage on sequence outbox_pos_seq to :app;\n',
      },
    ],
    weights: { pause: 1, kill: 1 },
  },
  'offset before commit': {
    by: [1, 8],
    patches: [
      {
        file: 'bus/dist/server/partition-lanes.js',
        from: /this\.offsets\.begin\(record\.offset\);/,
        to: 'this.offsets.begin(record.offset); this.control.commit(record.offset + 1);',
      },
      // The place is written before what it stands for is worked.
      {
        file: 'bus/dist/server/partition-lanes.js',
        from: /const settled = await this\.settle\(/,
        to: 'await new Promise((r) => setTimeout(r, 250)); const settled = await this.settle(',
      },
    ],
    points: ['consumer.after-offset', 'consumer.after-handler'],
    weights: consumerFails,
  },
  'commit beyond a running lane': {
    by: [1, 8],
    patches: [
      {
        file: 'bus/dist/server/settled-offsets.js',
        from: /for \(const first of this\.open\)\s*return first;/,
        to: 'this.top = Math.max(this.top ?? 0, offset + 1); return this.top;',
      },
      {
        file: 'bus/dist/server/partition-lanes.js',
        from: /const settled = await this\.settle\(/,
        to: 'if (key.charCodeAt(0) % 2) await new Promise((r) => setTimeout(r, 400)); const settled = await this.settle(',
      },
    ],
    points: ['consumer.after-offset', 'consumer.after-handler'],
    weights: consumerFails,
  },
  'skip on poison': {
    by: [7, 8],
    patches: [
      {
        file: 'bus/dist/server/settler.js',
        from: /async parkOrWait\(event, trouble, signal\) \{/,
        to: 'async parkOrWait(event, trouble, signal) { return true;',
      },
    ],
    weights: { kill: 1 },
  },
  'sequence cache 50': {
    by: [1, 3, 7],
    patches: [{ file: 'bus/migrations/service/0001-outbox.sql', from: /\(cache 1\)/, to: '(cache 50)' }],
    weights: { kill: 1, pause: 1 },
  },
  'save of state and outbox together': {
    by: [2, 3, 4],
    patches: [
      // As an ORM saves both: read without a lock, all inserts first, the update of the state at the end.
      {
        file: 'service-kit/dist/database/table.js',
        from: / where \$\{key\} = \$1 for update`/,
        to: ' where ${key} = $1`',
      },
      {
        file: 'service-kit/dist/database/table.js',
        from: /async function updateRow\(tx, table, id, changes\) \{/,
        to: `async function updateRow(tx, table, id, changes) {
    (tx.saved ??= []).push(() => updateNow(tx, table, id, changes));
    return { ...(await row(tx, lockStatement(table), [id])), ...changes };
}
async function updateNow(tx, table, id, changes) {`,
      },
      {
        file: 'service-kit/dist/act/acts.js',
        from: /await failpoint\('cmd\.after-outbox'\);/,
        to: "for (const save of tx.saved ?? []) await save(); await failpoint('cmd.after-outbox');",
      },
    ],
    weights: { kill: 1, pause: 1 },
  },
  'NOTIFY without poll': {
    by: [9],
    patches: [
      { file: 'bus/dist/embedded/embedded-consumer.js', from: /const POLL_MS = 200;/, to: 'const POLL_MS = 2 ** 30;' },
      {
        file: 'bus/dist/embedded/embedded-consumer.js',
        from: /const ASLEEP_MS = 1_000;/,
        to: 'const ASLEEP_MS = 2 ** 30;',
      },
      {
        file: 'bus/dist/relay/relay.js',
        from: /const IDLE_MS = 50;\s*const ASLEEP_MS = 250;/,
        to: 'const IDLE_MS = 2 ** 30; const ASLEEP_MS = 2 ** 30;',
      },
    ],
    weights: { disconnect: 2, kill: 1 },
    limitMs: 30_000,
  },
  'timer by process clock': {
    by: [11],
    patches: [
      {
        file: 'service-kit/dist/clock/timer-loop.js',
        from: /row\(ctx\.tx, claim, \[\s*ctx\.now\s*\]\)/,
        to: 'row(ctx.tx, claim, [new Date(ctx.now.getTime() + Date.now() - performance.timeOrigin - performance.now())])',
      },
    ],
    weights: { clock: 1 },
  },
};

/** A fault of a control that hits the place which it broke. */
export const pointOf = (control, random) => (control.points ? at(random.one(control.points)) : {});
