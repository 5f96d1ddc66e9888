import type { Person } from './demo-people.js';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const text = (value: string): string => value.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const style = `body{font:16px/1.5 sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #bbb}.banner{background:#7a1f1f;color:#fff;padding:.6rem 1rem}button{font:inherit}`;

/** The demo people: as a list with the address of the test subscriber, or, while a login is open, with a button to be one of them. No script, no password. */
export function peoplePage(people: readonly Person[], interaction: string | null, applied?: string | null): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Redress: demo people</title><style>${style}</style>
<p class="banner" role="note">Development issuer of the sandbox: fictional people, no passwords. Never use it with real data.</p>
<h1>${interaction ? 'Who do you want to be?' : 'Demo people'}</h1>
<table><thead><tr><th>Code</th><th>Name</th><th>Unit</th><th>Post</th><th>Roles</th>${interaction ? '<th></th>' : ''}</tr></thead><tbody>
${people.map((person) => row(person, interaction)).join('\n')}
</tbody></table>
<p>For scripts: <code>redress token --as &lt;code or role&gt;</code></p>${subscriber(applied)}</html>`;
}

const subscriber = (applied?: string | null): string =>
  applied ? `<p>Events pushed to <code>demo-court</code>: <a href="${text(applied)}">${text(applied)}</a></p>` : '';

function row({ sub, code, name, unit, post, roles }: Person, interaction: string | null): string {
  const cells = [
    `<code>${text(code)}</code>`,
    `<span lang="zh">${text(name.zh)}</span> ${text(name.en)}`,
    text(unit ?? ''),
    text(post),
    text(roles.join(', ')),
  ];
  const choose = interaction
    ? `<form method="post" action="/interaction/${text(interaction)}"><button name="sub" value="${text(sub)}">Log in as ${text(name.en)}</button></form>`
    : null;
  return `<tr>${[...cells, ...(choose ? [choose] : [])].map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
