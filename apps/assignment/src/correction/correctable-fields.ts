import { type CorrectableFields, type Corrected, updateRow } from '@redress/service-kit';
import { clockMatter } from '../handling/handling.outgoing.js';
import type { Handling } from '../handling/handling.rules.js';
import { handlingTable } from '../handling/handling.table.js';
import { countFrom } from './count-from.js';

/** No paper of this register is older. */
const FIRST_DAY = '2000-01-01';

/** What of a handling can be corrected. Everything else was decided by an act, and is decided anew by one. */
const fields: CorrectableFields<Handling> = {
  acceptedOn: {
    clockField: true,
    kind: ({ receivedOn }, today) => ({ kind: 'day', notBefore: receivedOn ?? FIRST_DAY, notAfter: today }),
    now: (_, { acceptedOn }) => acceptedOn,
    put: async (ctx, { matterId }, day) => {
      await updateRow(ctx.tx, handlingTable, matterId, { acceptedOn: day.after });
      await countFrom(ctx, matterId, 'petition.accepted', day);
    },
  },
  extensionReasons: {
    clockField: false,
    kind: () => ({ kind: 'text', max: 2_000 }),
    now: (_, { extension }) => extension?.reasons ?? null,
    put: async (ctx, { matterId, extension }, { after }) => {
      if (extension) await updateRow(ctx.tx, handlingTable, matterId, { extension: { ...extension, reasons: after } });
    },
  },
};

/** A handling as the kit corrects it. */
export const correctable = (handling: Handling): Corrected<Handling> => ({
  matter: handling,
  known: clockMatter(handling),
  fields,
});
