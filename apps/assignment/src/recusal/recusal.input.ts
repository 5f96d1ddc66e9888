import { actInput, text } from '@redress/service-kit';
import { z } from 'zod';
import { type Input, matter } from '../handling/handling.input.js';

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be a stable code of the directory');

export const requestRecusalInput = actInput({ ...matter, officer: code.nullish(), reasons: text(2_000) });
export const decideRecusalInput = actInput({ ...matter, granted: z.boolean(), reasons: text(2_000) });
export type RequestRecusal = Input<typeof requestRecusalInput>;
export type DecideRecusal = Input<typeof decideRecusalInput>;
