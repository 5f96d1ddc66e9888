import { shanghaiDate } from '@redress/deadlines';
import { countingFrom, type Language, type ReadContext, row, statement } from '@redress/service-kit';
import { seePetitions } from '../petition/find-petition.query.js';
import { contentOf } from './notice.rules.js';
import type { NoticePage } from './render-notice.rules.js';
import type { Notice } from './notice.table.js';

interface OfficeName {
  zh: string;
  en: string;
}
interface Offices {
  bureau: OfficeName | null;
  superior: OfficeName | null;
  organ: OfficeName | null;
  [column: string]: unknown;
}
export interface PageQuestion {
  readonly notice: Notice;
  readonly addressee: string | null;
  readonly language: Language;
}

const offices = statement(`
  select b.name as bureau, s.name as superior,
         coalesce((select name from unit_copy where code = $1), (select name from agency_copy where code = $1)) as organ
    from (select 1) as one
    left join lateral (select name, parent, reviewed_by from unit_copy where kind = 'BUREAU' and active order by code limit 1) b on true
    left join unit_copy s on s.code = coalesce(b.reviewed_by, b.parent)`);

/** What stands on the page of a paper, with the names of the offices; null when its matter does not exist for the caller. */
export async function noticePage(
  ctx: ReadContext,
  { notice, addressee, language }: PageQuestion,
): Promise<NoticePage | null> {
  const [petition] = await seePetitions(ctx, [notice.petitionId]);
  if (!petition) return null;
  const content = contentOf(notice, petition, await countingFrom(ctx, petition.receivedOn));
  const named = await row<Offices>(ctx.tx, offices, [content.organ]);
  const name = (office: OfficeName | null | undefined) => (office ? office[language === 'en' ? 'en' : 'zh'] : null);
  return {
    content,
    addressee,
    code: petition.code,
    receivedOn: petition.receivedOn,
    issuedOn: shanghaiDate(new Date(notice.queuedAt)),
    bureau: name(named?.bureau) ?? petition.unit,
    superior: name(named?.superior) ?? '-',
    organName: name(named?.organ),
  };
}
