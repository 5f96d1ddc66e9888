/**
 * A refusal is a value, not an exception: which rule says no, on what basis, and (by its code, in the caller's language) what can be done instead.
 */
export interface Refused {
  readonly refused: {
    readonly code: string;
    readonly basis: string;
    readonly path?: string;
    readonly params?: Readonly<Record<string, unknown>>;
  };
}
export type RefusalBook = Readonly<Record<string, string>>;

/** Whether the result of an act is a refusal. */
export const isRefused = (result: unknown): result is Refused =>
  typeof result === 'object' && result !== null && 'refused' in result;

/**
 * Makes the refusing function of a book of codes (`code -> basis`). A code outside the book does not compile.
 * `params` fill the placeholders of the texts and must hold no personal data.
 */
export function refuser<B extends RefusalBook>(book: B) {
  return (code: keyof B & string, params?: Record<string, unknown>, path?: string): Refused => ({
    refused: { code, basis: book[code] ?? '', ...(path && { path }), ...(params && { params }) },
  });
}

/** Refusals that every act can meet. */
export const commonRefusals = {
  IDEMPOTENCY_CONFLICT: 'D: one key, one request',
  VERSION_CONFLICT: 'D: a second officer gets a refusal, not a lost update',
} as const;
export const refuse = refuser(commonRefusals);
