import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { type Authenticated, TextBook } from '@redress/service-kit';
import { DeliveryController } from '../src/rest/delivery.controller.js';
import { FeedController } from '../src/rest/feed.controller.js';
import { InterfaceController } from '../src/rest/interface.controller.js';
import { ReferralController } from '../src/rest/referral.controller.js';
import { SubscriptionController } from '../src/rest/subscription.controller.js';

interface Operation {
  readonly responses: Readonly<
    Record<string, { content?: Record<string, { examples: Record<string, { value: object }> }> }>
  >;
  readonly parameters: readonly { name: string; in: string }[];
}
/** The texts a service has: its own and the kit's. */
const texts = new TextBook(
  ['../src/locales/', '../../../libs/service-kit/src/locales/'].map(
    (folder) => new URL(folder, `file://${import.meta.dirname}/`),
  ),
);
const request = { context: { text: (key: string) => texts.text('en', key) } } as unknown as Authenticated;
const document = new InterfaceController().document(request) as { paths: Record<string, Record<string, Operation>> };
const VERBS = ['get', 'post'];
const METHOD: Readonly<Record<number, string>> = { 0: 'get', 1: 'post' };

/** Every route that Nest really has, as `get /events`. */
function served(): string[] {
  return [DeliveryController, FeedController, InterfaceController, ReferralController, SubscriptionController].flatMap(
    (controller) => {
      const base = String(Reflect.getMetadata('path', controller));
      return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
        const handler = (controller.prototype as unknown as Record<string, object>)[name] as object;
        const path = Reflect.getMetadata('path', handler) as string | undefined;
        const method = METHOD[Reflect.getMetadata('method', handler) as number];
        if (path === undefined || !method) return [];
        const whole = `/${base}/${path}`.replace('/partner/v1', '').replace(/\/+/g, '/').replace(/\/$/, '');
        return [`${method} ${whole.replace(/:(\w+)/g, '{$1}')}`];
      });
    },
  );
}
const operations = Object.entries(document.paths).flatMap(([path, verbs]) =>
  Object.entries(verbs).map(([verb, operation]) => ({ name: `${verb} ${path}`, verb, operation })),
);

describe('the interface document', () => {
  it('has every route there is, and no other', () => {
    expect(operations.map(({ name }) => name).sort()).toEqual(served().sort());
    expect(operations.every(({ verb }) => VERBS.includes(verb))).toBe(true);
  });

  it('shows an example of every error: code, title and remedy, as they are answered', () => {
    for (const { name, operation } of operations)
      for (const [status, { content }] of Object.entries(operation.responses)) {
        if (Number(status) < 400) continue;
        const examples = Object.entries(content?.['application/problem+json']?.examples ?? {});
        expect([name, examples.length > 0]).toEqual([name, true]);
        for (const [code, { value }] of examples) {
          expect(value).toMatchObject({ code, status: Number(status), type: `/partner/v1/problems/${code}` });
          expect(value).toMatchObject({ title: expect.stringMatching(/ /), remedy: expect.stringMatching(/ /) });
        }
      }
  });

  it('asks for the key that makes a repeated call harmless wherever something is changed', () => {
    for (const { verb, operation } of operations)
      expect(operation.parameters.some(({ name }) => name === 'Idempotency-Key')).toBe(verb === 'post');
  });
});
