import { contracts } from '@redress/contracts';
import { sources } from './sources.mjs';

/** docs/flows.md: act -> event -> reactions, drawn from the code, not from names (flow.md doubt 10). */
export function flowsDoc() {
  const files = sources();
  const names = eventNames();
  const sent = files.flatMap((file) => eventsOf(file, names));
  const reactions = files.flatMap(reactionsOf);
  const rows = [...new Set(contracts.map((contract) => contract.type))]
    .sort()
    .map((type) => row(type, sent, reactions));
  return [
    '# Flows',
    '',
    'Generated from the code by `npm run docs`: which file sends an event, and who reacts. Clock events are sent by the kit whenever a clock row changes.',
    '',
    '| event | sent by | reactions |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** `petitionAccepted` -> `petition.accepted`, from the contracts themselves. */
function eventNames() {
  const camel = (type) => type.replace(/[.-]([a-z])/g, (_, letter) => letter.toUpperCase());
  return new Map(contracts.map(({ type }) => [camel(type), type]));
}

function eventsOf({ service, path, text }, names) {
  const found = new Set();
  for (const [name, type] of names)
    if (new RegExp(`\\b${name}\\b(?!['"])`).test(withoutTypes(text)) && !path.includes('/reactions/')) found.add(type);
  for (const [, type] of text.matchAll(/'((?:clock|bus)\.[a-z-]+)'/g))
    if (!path.includes('/reactions/')) found.add(type);
  return [...found].map((type) => ({ type, service, path }));
}

/** An event that is only a type here is read, not sent. */
const withoutTypes = (text) => text.replace(/PayloadOf<typeof \w+>/g, '').replace(/import [^;]+;/g, '');

function reactionsOf({ service, path, text }) {
  return [...text.matchAll(/@On\('([^']+)'\)\s+(\w+)\([\s\S]*?return (\w+)\(/g)].map(([, type, , reaction]) => ({
    type,
    service,
    path,
    reaction,
  }));
}

function row(type, sent, reactions) {
  const by = sent.filter((event) => event.type === type).map(({ path }) => `\`${path}\``);
  const then = reactions
    .filter((reaction) => reaction.type === type)
    .map(({ service, reaction }) => `${service === 'kit' ? 'every service' : service}: \`${reaction}\``);
  return `| \`${type}\` | ${[...new Set(by)].join('<br>') || '-'} | ${then.join('<br>') || '-'} |`;
}
