import { GraphQLError } from 'graphql';
import type { Answerer } from './answerer.js';

/** Gives an operation up when its wall time is over, and ends the fetches it still waits for. */
export const withinTime =
  (wallTimeMs: number, answerer: Answerer): Answerer =>
  async (variables, context) => {
    const controller = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => (reject(tooLate()), controller.abort()), wallTimeMs);
    });
    try {
      return await Promise.race([answerer(variables, { ...context, signal: controller.signal }), late]);
    } finally {
      clearTimeout(timer);
    }
  };

const tooLate = () =>
  new GraphQLError('wall time is over', { extensions: { code: 'DEADLINE_EXCEEDED', http: { status: 504 } } });
