import { describe, expect, it } from '@jest/globals';
import { safeDetail } from './safe-detail.js';

describe('an error never repeats what a petitioner typed, and never speaks of the inside', () => {
  it.each([
    [
      'Variable "$input" got invalid value "张三" at "input.kind"; Value "张三" does not exist in "Kind" enum.',
      'Variable "$input" has an invalid value at "input.kind"',
    ],
    [
      'Variable "$input" got invalid value { name: "李四; at \\"x\\"" }; Field "kind" of required type "Kind!" was not provided.',
      'Variable "$input" lacks "kind"',
    ],
    [
      'Variable "$input" got invalid value { name: "李四" } at "input.person"; Field "kind" of required type "Kind!" was not provided.',
      'Variable "$input" lacks "kind" at "input.person"',
    ],
    [
      'Variable "$input" got invalid value { t13800000000: 1 }; Field "t13800000000" is not defined by type "RegisterInput". Did you mean "text"?',
      'Variable "$input" has a field that type "RegisterInput" does not have',
    ],
    [
      'Variable "$input" got invalid value { t13800000000: 1 } at "input.person"; Field "t13800000000" is not defined by type "Person".',
      'Variable "$input" has a field that type "Person" does not have',
    ],
    [
      'Variable "$id" of required type "ID!" was not provided.',
      'Variable "$id" of required type "ID!" was not provided.',
    ],
    ['Int cannot represent non-integer value: "110101199003070000"', 'Int has the wrong form'],
    [
      'Value "Wang" does not exist in "Kind" enum. Did you mean the enum value "WEB"?',
      'A value does not exist in "Kind" enum',
    ],
    ['Expected value of type "Int", found "13800000000".', 'Expected a value of type "Int"'],
    ['Syntax Error: Expected Name, found String "张三".', 'Syntax Error: Expected Name'],
    ['Syntax Error: Invalid character: U+5F20.', 'Syntax Error'],
    [
      'Cannot query field "nam" on type "Petition". Did you mean "name"?',
      'Cannot query field "nam" on type "Petition".',
    ],
    ['Argument "id" has "张三 lives here"', 'Argument "id" has "..."'],
  ])('%s', (message, told) => {
    expect(safeDetail(message)).toBe(told);
  });

  it.each([
    'connect ECONNREFUSED 10.0.0.3:5443',
    'duplicate key value violates unique constraint',
    'fetch http://intake/graphql failed',
    'at run (/app/dist/x.js:1)',
    'x'.repeat(300),
  ])('says nothing: %s', (message) => {
    expect(safeDetail(message)).toBeUndefined();
  });
});
