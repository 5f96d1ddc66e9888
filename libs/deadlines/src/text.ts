/** Languages of every text shown to a reader. */
export type Locale = 'zh-CN' | 'en';

/** One text in each language. */
export type Text = Readonly<Record<Locale, string>>;

/**
 * How sure a statement of law is: A read in the primary text, B in a secondary or official excerpt, `C nn` known but
 * not confirmed (nn percent sure), D a design choice or an analogy. D is never shown to a citizen as law.
 */
export type Certainty = 'A' | 'B' | `C ${number}` | 'D';
