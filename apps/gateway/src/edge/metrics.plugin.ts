import type { ApolloServerPlugin } from '@apollo/server';
import type { Metrics } from '@redress/service-kit/edge';

/** Rate, errors and time by kind of operation: a name would be what the caller chose, so it is no label. */
export const metricsPlugin = ({ observe }: Pick<Metrics, 'observe'>): ApolloServerPlugin => ({
  requestDidStart: async () => {
    const began = performance.now();
    return {
      willSendResponse: async ({ operation, response: { body } }) => {
        const failed = body.kind !== 'single' || Boolean(body.singleResult.errors?.length);
        observe(operation?.operation ?? 'invalid', failed ? 'failed' : 'done', (performance.now() - began) / 1000);
      },
    };
  },
});
