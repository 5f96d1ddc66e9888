// Every refusal has its message and remedy in Chinese and in English, and no text belongs to a code that is gone.
import { readFileSync } from 'node:fs';
import { refusalCodes } from './docs/refusals-doc.mjs';

const folders = {
  kit: 'libs/service-kit/src/locales',
  intake: 'apps/intake/src/locales',
  assignment: 'apps/assignment/src/locales',
  mediation: 'apps/mediation/src/locales',
  oversight: 'apps/oversight/src/locales',
  partners: 'apps/partners/src/locales',
};
const faults = [];

for (const [service, folder] of Object.entries(folders)) {
  const codes = refusalCodes()
    .filter((refusal) => refusal.service === service)
    .map(({ code }) => code);
  const books = ['zh-CN', 'en'].map((language) => [
    language,
    JSON.parse(readFileSync(`${folder}/${language}.json`, 'utf8')),
  ]);
  for (const [language, book] of books) {
    for (const [key, text] of Object.entries(book))
      if (/(?<!\{)\{\w+\}(?!\})/.test(text))
        faults.push(`${folder}/${language}.json: ${key}: a value stands in {{two}} braces`);
    for (const code of codes)
      for (const part of ['message', 'remedy'])
        if (!book[`${code}.${part}`]) faults.push(`${folder}/${language}.json: ${code}.${part} is missing`);
    for (const key of Object.keys(book))
      if (/^[A-Z][A-Z0-9_]+\.(message|remedy)$/.test(key) && !codes.includes(key.split('.')[0]))
        faults.push(`${folder}/${language}.json: ${key} belongs to no code`);
  }
  const [[, zh], [, en]] = books;
  for (const key of Object.keys(zh)) if (!(key in en)) faults.push(`${folder}/en.json: ${key} is missing`);
  for (const key of Object.keys(en)) if (!(key in zh)) faults.push(`${folder}/zh-CN.json: ${key} is missing`);
}
for (const fault of faults) console.log(fault);
process.exit(faults.length ? 1 : 0);
