import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';
import { unkeepable } from './variables.rules.js';

const names = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuses answer keys that are dangerous in JavaScript: `__proto__`, `constructor`, `prototype`. */
export const safeKeys = (context: ValidationContext): ASTVisitor => ({
  Field: ({ alias, name }) => {
    if (names.has((alias ?? name).value))
      context.reportError(new GraphQLError('This name cannot be used in an answer'));
  },
});

/** Refuses such text where it stands in the document itself. */
export const wellFormedText = (context: ValidationContext): ASTVisitor => ({
  StringValue: ({ value }) => {
    if (unkeepable.test(value)) context.reportError(new GraphQLError('Text holds a character that cannot be kept'));
  },
});
