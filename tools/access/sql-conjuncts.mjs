// The conditions of a piece of SQL that are joined by `and` and stand for themselves: those of its `where`, or of the whole text when it is a condition.

/** `[{ from, to }]`, offsets into the text. What stands in brackets or in `${}` is one piece. */
export function conjuncts(text) {
  const where = topLevel(text, /\bwhere\s/iy)[0];
  const begin = where ? where.to : /^\s*select\b/i.test(text) ? text.length : 0;
  const [end] = topLevel(text, /\b(order by|group by|limit|union|for update)\b/iy).filter(({ from }) => from > begin);
  const last = end ? end.from : text.length;
  const joints = topLevel(text, /\band\s/iy).filter(({ from }) => from >= begin && from < last);
  const edges = [begin, ...joints.flatMap(({ from, to }) => [from, to]), last];
  const found = [];
  for (let n = 0; n < edges.length; n += 2) found.push(trimmed(text, edges[n], edges[n + 1]));
  return found.filter(({ from, to }) => to > from);
}

function trimmed(text, from, to) {
  const piece = text.slice(from, to);
  const begin = from + piece.length - piece.trimStart().length;
  return { from: begin, to: begin + piece.trim().length };
}

/** Where a word stands outside every bracket. */
function topLevel(text, word) {
  const found = [];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if ('({'.includes(text[at])) depth += 1;
    if (')}'.includes(text[at])) depth -= 1;
    word.lastIndex = at;
    const match = depth === 0 ? word.exec(text) : null;
    if (match) found.push({ from: at, to: at + match[0].length });
  }
  return found;
}
