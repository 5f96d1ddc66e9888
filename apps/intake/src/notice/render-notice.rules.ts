import type { Language } from '@redress/service-kit';
import type { Line, NoticeContent } from './notice.rules.js';

/** All that stands on one page. Names are of offices; `addressee` is the petitioner's only on a paper that is being printed. */
export interface NoticePage {
  readonly content: NoticeContent;
  readonly code: string;
  readonly receivedOn: string;
  readonly issuedOn: string;
  readonly bureau: string;
  readonly superior: string;
  readonly organName: string | null;
  readonly addressee: string | null;
}
/** A text by key in the language of the page; `params` are safe for HTML already. */
export type Say = (key: string, params: Readonly<Record<string, string>>) => string;

/** Page of an official paper: A4, margins, type sizes and line pitch after GB/T 9704 (title 22 pt, text 16 pt, 28.95 pt a line). */
const CSS = `@page{size:A4;margin:37mm 26mm 35mm 28mm}body{font:16pt/28.95pt FangSong,STFangsong,"Noto Serif CJK SC",serif;color:#000;margin:0 auto;max-width:156mm}h1{font:22pt/36pt SimSun,STSong,"Noto Serif CJK SC",serif;text-align:center;margin:0 0 28.95pt}p{margin:0;text-align:justify;overflow-wrap:anywhere}.number{text-align:right}.text{text-indent:2em}.words{text-indent:2em;white-space:pre-wrap}.remedy{font-weight:bold}.sign{text-align:right;margin-top:57.9pt}`;

/** The paper as a page of HTML that stands alone: no script, no picture, nothing fetched. Everything that is not ours is escaped. */
export function renderNotice(page: NoticePage, say: Say, language: Language): string {
  const params = baseParams(page, language);
  const line = (one: Line) =>
    'words' in one
      ? paragraph('words', escapeHtml(one.words))
      : paragraph('text', say(one.key, { ...params, ...written(one.params, page, language) }));
  const title = say(`notice.${page.content.heading}.title`, params);
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${CSS}</style></head><body>`,
    `<h1>${title}</h1>`,
    paragraph('number', say('notice.number', params)),
    paragraph('to', say('notice.to', params)),
    ...page.content.body.map(line),
    paragraph('text', say(`notice.${page.content.heading}.basis`, params)),
    paragraph('text remedy', say('notice.remedyHeading', params)),
    ...page.content.remedyLines.map(line),
    paragraph('sign', `${params.bureau}<br>${params.issuedOn}`),
    '</body></html>',
  ].join('\n');
}

const paragraph = (kind: string, inner: string): string => `<p class="${kind}">${inner}</p>`;

function baseParams(page: NoticePage, language: Language) {
  return {
    code: escapeHtml(page.code),
    bureau: escapeHtml(page.bureau),
    superior: escapeHtml(page.superior),
    receivedOn: dayText(page.receivedOn, language),
    issuedOn: dayText(page.issuedOn, language),
    addressee: page.addressee ? escapeHtml(page.addressee) : ADDRESSEE[language],
  };
}
const ADDRESSEE: Readonly<Record<Language, string>> = { 'zh-CN': '信访人', en: 'Petitioner' };

/** Parameters as they are written: the name of an organ for its code, days in words, everything escaped. */
const written = (
  params: Readonly<Record<string, string | number>> | undefined,
  page: NoticePage,
  language: Language,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params ?? {}).map(([name, value]) => [
      name,
      name === 'organ' ? escapeHtml(page.organName ?? String(value)) : dayText(String(value), language),
    ]),
  );

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A legal day in words, `2026年8月3日` or `3 August 2026`; anything else escaped as it is. */
export function dayText(value: string, language: Language): string {
  const [, year, month, day] = DAY.exec(value) ?? [];
  if (!year) return escapeHtml(value);
  return language === 'en'
    ? `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`
    : `${year}年${Number(month)}月${Number(day)}日`;
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in HTML, between tags or in a quoted attribute. */
export const escapeHtml = (value: string): string => value.replace(/[&<>"']/g, (mark) => HTML[mark] as string);
