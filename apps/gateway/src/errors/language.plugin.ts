import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationContext } from '../edge/edge-request.js';
import { inLanguage } from './error-texts.js';

/** Puts errors into English for a caller who asked for it; Chinese they are already. */
export const languagePlugin: ApolloServerPlugin<OperationContext> = {
  requestDidStart: async ({ contextValue }) => {
    if (contextValue.language === 'zh-CN') return undefined;
    return {
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        body.singleResult.errors = body.singleResult.errors.map((error) => inLanguage(contextValue.language, error));
      },
    };
  },
};
