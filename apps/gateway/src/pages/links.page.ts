import { escaped, page } from './html.js';

const link = (href: string, zh: string, en: string): string =>
  `<li><a href="${escaped(href)}">${escaped(zh)}</a> <small lang="en">${escaped(en)}</small></li>`;

/** Where to go in the sandbox. */
export const linksPage = (people: string): string =>
  page(
    '信访事项办理与监督平台 Redress',
    `<p>这是试用环境,人员与事项均为虚构。<br><small lang="en">This is the sandbox: its people and matters are fictional.</small></p><ul>${[
      link('/graphql', 'GraphQL 查询', 'GraphiQL, to try queries'),
      link('/status', '运行状态', 'State of the services'),
      link(people, '演示人员与登录', 'Demo people and their tokens'),
    ].join('')}</ul>`,
  );
