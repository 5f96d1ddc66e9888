import { decodeId } from '@redress/proof';
import { z } from 'zod';
import { callerFault } from './caller-fault.js';
import { characters } from './characters.js';

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Text from a person: NFC, trimmed, without U+0000 and lone surrogates, between `min` and `max` characters. */
export const text = (max: number, min = 1) =>
  z
    .string()
    .refine(
      (value) => !value.includes('\u0000') && !LONE_SURROGATE.test(value),
      'must hold no U+0000 and no lone surrogate',
    )
    .transform((value) => value.normalize('NFC').trim())
    .refine(
      (value) => characters(value) >= min,
      min === 1 ? 'must not be empty' : `must have at least ${min} characters`,
    )
    .refine((value) => characters(value) <= max, `must have at most ${max} characters`);

/** An opaque API id of a type; becomes the UUID inside. */
export const apiId = (type: string) =>
  z
    .string()
    .max(64)
    .transform((value, context) => {
      const id = decodeId(type, value);
      if (id) return id;
      context.addIssue({ code: 'custom', message: `is not the id of a ${type}` });
      return z.NEVER;
    });

/** A legal day that exists. */
export const legalDay = z.iso.date();

/** The input of an act: its own fields, the idempotency key, and for acts on something that exists the version the caller has seen. */
export const actInput = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject({
    ...shape,
    idempotencyKey: z.string().min(8).max(200).nullish(),
    expectedVersion: z.int().min(0).nullish(),
  });

/** Parses an input or throws BAD_USER_INPUT with every faulty path and no value. `root` is the argument it stands in. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown, root = 'input'): z.infer<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const pathOf = (issue: z.core.$ZodIssue) => [root, ...issue.path].join('.');
  const faults = parsed.error.issues.map((issue) => `${pathOf(issue)}: ${withoutValue(issue)}`);
  throw callerFault('BAD_USER_INPUT', faults.join('; '), parsed.error.issues.map(pathOf));
}

const withoutValue = (issue: z.core.$ZodIssue) =>
  issue.code === 'custom' ? issue.message : issue.message.replace(/, received .*/, '');
