import { describe, expect, it } from '@jest/globals';
import { type Language, TextBook } from '@redress/service-kit';
import { contentOf } from './notice.rules.js';
import { dayText, escapeHtml, type NoticePage, renderNotice } from './render-notice.rules.js';

const texts = new TextBook([new URL('./locales/', import.meta.url)]);
const matter = { receivedOn: '2026-08-01', fromOrgan: null, backlog: false, identityUnclear: false };
const facts = { organ: 'demo-township', on: '2026-08-03', explanation: '<script>alert("1")</script>' };
const page: NoticePage = {
  content: contentOf({ kind: 'TRANSFER', facts }, matter, {}),
  code: '2026-ABC123',
  receivedOn: '2026-08-01',
  issuedOn: '2026-08-03',
  bureau: 'A & B bureau',
  superior: 'municipal bureau',
  organName: 'Demo "Township"',
  addressee: null,
};
const render = (language: Language, given: Partial<NoticePage> = {}) =>
  renderNotice({ ...page, ...given }, (key, params) => texts.text(language, key, params), language);

describe('a printed page', () => {
  it('says in Chinese what was decided, by whom, when, and what can be done', () => {
    const html = render('zh-CN');
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('信访事项转送告知书');
    expect(html).toContain('信访人：');
    expect(html).toContain('2026年8月3日');
    expect(html).toContain('自该机关收到之日起15日');
    expect(html).not.toMatch(/\{\{|notice\./);
  });

  it('says the same in English', () => {
    const html = render('en');
    expect(html).toContain('Notice of transfer');
    expect(html).toContain('3 August 2026');
    expect(html).toContain('To: Petitioner');
    expect(html).not.toMatch(/\{\{|notice\./);
  });

  it('bears a name only when it is printed for somebody', () => {
    expect(render('zh-CN', { addressee: '张<三>' })).toContain('张&lt;三&gt;：');
  });

  it('escapes everything that people wrote, and runs nothing', () => {
    const html = render('en');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(html).toContain('Demo &quot;Township&quot;');
    expect(html).toContain('A &amp; B bureau');
    expect(escapeHtml(`<&'">`)).toBe('&lt;&amp;&#39;&quot;&gt;');
  });

  it('falls back to the code of an organ that nobody has named', () => {
    expect(render('en', { organName: null })).toContain('demo-township');
  });

  it('is set like an official paper', () => {
    expect(render('zh-CN')).toContain('@page{size:A4;margin:37mm 26mm 35mm 28mm}');
  });

  it('writes days in words and leaves other values alone', () => {
    expect([dayText('2026-08-03', 'zh-CN'), dayText('2026-12-31', 'en'), dayText('30', 'en')]).toEqual([
      '2026年8月3日',
      '31 December 2026',
      '30',
    ]);
  });
});
