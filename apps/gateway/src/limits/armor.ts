import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, type ValidationContext } from 'graphql';
import { safeKeys, wellFormedText } from './document.rules.js';

/** Each limit marks its error, so that it leaves as QUERY_TOO_COMPLEX. */
const onReject = [
  (context: ValidationContext | null, error: GraphQLError): void => {
    context?.reportError(
      new GraphQLError(error.message.replace('Syntax Error: ', ''), { extensions: { limit: true } }),
    );
  },
];
const limit = (n: number) => ({ n, onReject: [...onReject], propagateOnRejection: false });

/** What a document is checked for besides the schema, before anything is planned. Cost is counted with the variables, elsewhere. */
export function documentRules() {
  const armor = new ApolloArmor({
    maxDepth: { ...limit(8), flattenFragments: true },
    maxAliases: limit(15),
    maxDirectives: limit(20),
    costLimit: { enabled: false },
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  });
  return [...armor.protect().validationRules, safeKeys, wellFormedText];
}
