import { escaped, page } from './html.js';
import type { ServiceState } from './service-states.js';

const row = ({ name, ready, version, checks }: ServiceState): string => {
  const failed = Object.entries(checks)
    .filter(([, ok]) => !ok)
    .map(([check]) => check);
  const state = ready ? '正常 <small lang="en">ready</small>' : '<span class="no">未就绪 not ready</span>';
  return `<tr><td>${escaped(name)}</td><td>${state}</td><td>${escaped(version ?? '-')}</td><td>${escaped(failed.join(', ') || '-')}</td></tr>`;
};

/** The state of every service, renewed every five seconds. */
export const statusPage = (states: readonly ServiceState[]): string =>
  page(
    '运行状态 Status',
    `<table><thead><tr><th>服务 <small lang="en">service</small></th><th>状态 <small lang="en">state</small></th><th>版本 <small lang="en">version</small></th><th>未通过的检查 <small lang="en">failed checks</small></th></tr></thead><tbody>${states
      .map(row)
      .join('')}</tbody></table><p><a href="/">返回</a> <small lang="en">back</small></p>`,
    5,
  );
