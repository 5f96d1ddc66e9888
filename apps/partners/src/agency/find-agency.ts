import { type ActContext, row, statement } from '@redress/service-kit';
import { type Agency, agencyTable } from './agency.table.js';

const find = statement(`select ${agencyTable.list} from agency where code = $1`);

/** An agency by its code, or null. */
export const findAgency = ({ tx }: Pick<ActContext, 'tx'>, code: string) =>
  row<Agency & Record<string, unknown>>(tx, find, [code]);
