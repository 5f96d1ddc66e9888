import { actInput, text } from '@redress/service-kit';
import { z } from 'zod';

/** What opens a matter: the code on the receipt, and for a letter that was split the matter code of one part. `client` comes from the gateway, not from the caller. */
export const openMatterInput = actInput({
  code: z.string().max(200),
  part: text(40).nullish(),
  client: z.string().max(128),
});
export type OpenMatter = Omit<z.infer<typeof openMatterInput>, 'idempotencyKey'>;
