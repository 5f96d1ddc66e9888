// What is random or depends on the second of the run is written the same every time, so that the page changes only when the product does.

const masks = [
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, 'eyJ...'],
  [/\b[0-9A-Z]{6}-[0-9A-Z]{3,4}(?:-[0-9A-Z]{4}){2}-[0-9A-Z*~$=]/g, 'RRRRRR-RRRR-RRRR-RRRR-R'],
  [/\b(20\d\d)-(?=[0-9A-Z]{6}\b)(?!\d{6}\b)[0-9A-Z]{6}\b/g, '$1-CCCCCC'],
  [/T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g, 'T...'],
  [/("(?:cursor|endCursor)": ")[^"]+/g, '$1...'],
];

/** A masker that calls the first petition it meets petition_1 and so on. */
export function masker() {
  const names = new Map();
  const nameOf = (id, kind) => {
    if (!names.has(id))
      names.set(id, `${kind}_${[...names.keys()].filter((known) => known.startsWith(kind)).length + 1}`);
    return names.get(id);
  };
  return (text) => {
    const named = text.replace(/\b([a-z]+)_[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/g, (id, kind) => nameOf(id, kind));
    return masks.reduce((masked, [pattern, by]) => masked.replace(pattern, by), named);
  };
}
