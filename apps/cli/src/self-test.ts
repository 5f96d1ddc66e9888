import { graphql } from './graphql.js';
import { parseCaseFile } from './play/case-file.js';
import { playCase } from './play/play-case.js';
import { readFileSync } from 'node:fs';

/** Gives a bearer token of a demo person: officer code, role or partner code. */
export type TokenFor = (as: string) => Promise<string>;
/** Waits until what was done has reached every service. */
export type Settle = () => Promise<unknown>;
