import { readFileSync } from 'node:fs';
import i18next, { type i18n } from 'i18next';

export type Language = 'zh-CN' | 'en';
type Texts = Readonly<Record<string, string>>;

/** The texts of a process: refusals, clock titles and notices, read from `locales/*.json` beside their code. */
export class TextBook {
  private readonly books: i18n = i18next.createInstance({
    lng: 'zh-CN',
    fallbackLng: 'en',
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    resources: { 'zh-CN': { translation: {} }, en: { translation: {} } },
    interpolation: { escapeValue: false },
  });

  constructor(folders: readonly URL[]) {
    void this.books.init();
    for (const folder of folders)
      for (const language of ['zh-CN', 'en'] as const) {
        const texts = JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as Texts;
        this.books.addResourceBundle(language, 'translation', texts, true, true);
      }
  }

  /** A text by key; the key itself when there is none (CI checks that there is). */
  text(language: Language, key: string, params: Readonly<Record<string, unknown>> = {}): string {
    return this.books.t(key, { ...params, lng: language });
  }
}

/** The language of a request: Chinese unless English is asked for first. */
export function languageOf(header: string | undefined): Language {
  const first = header?.split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'zh-CN';
}
