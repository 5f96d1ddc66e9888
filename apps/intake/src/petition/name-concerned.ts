import { type ActContext, type Refused, row, statement } from '@redress/service-kit';
import { withPetition } from './lock-petition.js';
import type { NameConcerned } from './name-concerned.input.js';
import { refusePetition } from './petition.refusals.js';
import type { Petition } from './petition.rules.js';
import { wallPetition } from './wall-petition.js';

const unknownOf = statement(`
  select kind, code from jsonb_to_recordset($1::jsonb) as t(kind text, code text)
   where not exists (select from officer_copy o where t.kind = 'officer' and o.code = t.code)
     and not exists (select from unit_copy u where t.kind = 'unit' and u.code = t.code) limit 1`);

/** Names officers or units that a matter turns out to complain about: from the commit on it does not exist for them, here and, by `petition.walled`, everywhere (2022 Regulations 30(3), 46(5); flow row 5a). */
export const nameConcerned = (ctx: ActContext, input: NameConcerned): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'nameConcerned', async (petition) => {
    const unknown = await row<{ code: string }>(ctx.tx, unknownOf, [JSON.stringify(input.concerned)]);
    if (unknown) return refusePetition('CONCERNED_NOT_IN_DIRECTORY', { code: unknown.code }, 'input.concerned');
    return wallPetition(ctx, petition, { act: 'nameConcerned', concerned: input.concerned });
  });
