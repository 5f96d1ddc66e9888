// Every relative link of every page leads to a file that exists, and a link to a heading leads to a heading. Exit code 1 lists those that do not.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ignored = new Set(['node_modules', 'dist', '.git', '.nx', '.redress', '.stryker-tmp', 'coverage']);

function pages(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (ignored.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pages(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** The text without code: what looks like a link there is none. */
const prose = (text) => text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');

/** The names that headings get on a page, as Git hosts make them. */
function anchors(text) {
  const headings = [...text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').matchAll(/^#{1,6}\s+(.+)$/gm)];
  return new Set(
    headings.map(([, title]) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(' ', '-'),
    ),
  );
}

function fault(page, target) {
  const [path, anchor] = target.split('#');
  const file = path ? join(dirname(page), decodeURIComponent(path)) : page;
  if (!existsSync(file)) return 'no such file';
  if (!anchor || statSync(file).isDirectory() || !file.endsWith('.md')) return null;
  return anchors(readFileSync(file, 'utf8')).has(decodeURIComponent(anchor)) ? null : 'no such heading';
}

let links = 0;
const faults = pages(root).flatMap((page) =>
  [...prose(readFileSync(page, 'utf8')).matchAll(/\]\(\s*<?([^)<>\s]+)>?(?:\s+"[^"]*")?\s*\)/g)]
    .map(([, target]) => target)
    .filter((target) => !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target))
    .flatMap((target) => {
      links += 1;
      const wrong = fault(page, target);
      return wrong ? [`${relative(root, page)}: ${target}: ${wrong}`] : [];
    }),
);
for (const line of faults) console.log(line);
console.log(`${links} links, ${faults.length} broken`);
process.exit(faults.length ? 1 : 0);
