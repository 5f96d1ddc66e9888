import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';

const names = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuses answer keys that are dangerous in JavaScript: `__proto__`, `constructor`, `prototype`. */
export const safeKeys = (context: ValidationContext): ASTVisitor => ({
  Field: ({ alias, name }) => {
    if (names.has((alias ?? name).value)) context.reportError(new GraphQLError('This name cannot be used in an answer'));
  },
});

/** Refuses U+0000 in text that stands in the document itself: PostgreSQL cannot keep it. */
export const wellFormedText = (context: ValidationContext): ASTVisitor => ({
  StringValue: ({ value }) => {
    if (value.includes('\0') || !value.isWellFormed()) context.reportError(new GraphQLError('Text holds a character that cannot be kept'));
  },
});
