const MOST = 240;

/** Messages of GraphQL that echo what was typed, with what may be said instead: names of the schema and of the query, never a value. */
const echoes: readonly (readonly [RegExp, string])[] = [
  [
    /^Variable "(\$\w+)" got invalid value .* at "([\w.[\]]+)"; Field "(\w+)" of required type .*$/s,
    'Variable "$1" lacks "$3" at "$2"',
  ],
  [
    /^Variable "(\$\w+)" got invalid value .*; Field "(\w+)" of required type "[\w![\]]+" was not provided\.$/s,
    'Variable "$1" lacks "$2"',
  ],
  [
    /^Variable "(\$\w+)" got invalid value .*; Field "\w+" is not defined by type "(\w+)"\..*$/s,
    'Variable "$1" has a field that type "$2" does not have',
  ],
  [/^Variable "(\$\w+)" got invalid value .* at "([\w.[\]]+)"; .*$/s, 'Variable "$1" has an invalid value at "$2"'],
  [/^Variable "(\$\w+)" got invalid value .*$/s, 'Variable "$1" has an invalid value'],
  [/^(\w+) cannot represent .*$/s, '$1 has the wrong form'],
  [/^Value .* does not exist in "(\w+)" enum.*$/s, 'A value does not exist in "$1" enum'],
  [/^(Enum "\w+") cannot represent .*$/s, '$1 has no such value'],
  [/^Expected value of type "([\w![\]]+)", found .*$/s, 'Expected a value of type "$1"'],
  [/^Syntax Error: Expected (\w+|"[^"\w]"), found .*$/s, 'Syntax Error: Expected $1'],
  [/^Syntax Error: Unexpected .*$/s, 'Syntax Error: Unexpected token'],
  [/^Syntax Error: (?!Document contains|Expected )(.*)$/s, 'Syntax Error'],
  [/ Did you mean .*$/s, ''],
];

/** What speaks of the inside: addresses, SQL, places in files. */
const inside =
  /:\/\/|localhost|\b\d{1,3}(\.\d{1,3}){3}\b|:\d{4,5}\b|E(CONN|NOTFOUND|AI_|HOST|PIPE)|UND_ERR|\bselect\b.*\bfrom\b|insert into|delete from|relation "|column "|constraint|duplicate key|\/\w+\/|\bat \w+ \(/;
const name = /^[$@\w.[\]!]{1,64}$/;

/**
 * What may be told of an error message: field, argument and type names, and nothing anybody typed as a value.
 * Undefined when nothing may.
 */
export function safeDetail(message: string): string | undefined {
  const told = echoes.reduce((text, [echo, instead]) => text.replace(echo, instead), message);
  if (inside.test(told) || told.length > MOST) return undefined;
  return (
    told.replace(/"([^"]*)"/g, (quoted, inner: string) => (name.test(inner) ? quoted : '"..."')).trim() || undefined
  );
}
