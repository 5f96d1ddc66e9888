import { All, Controller, Get, Param, Req, UseFilters } from '@nestjs/common';
import { partnerEventSchema } from '@redress/contracts';
import type { Authenticated } from '@redress/service-kit';
import { openApi } from './openapi.js';
import { Problem } from './problem.js';
import { Problems } from './problems.filter.js';

/** What the interface says of itself: its document, the JSON Schema behind `dataschema`, and that nothing else is here. */
@Controller('partner/v1')
@UseFilters(Problems)
export class InterfaceController {
  @Get('openapi.json')
  document(@Req() { context }: Authenticated): object {
    return openApi((key) => {
      const text = context?.text(key) ?? key;
      return text === key ? null : text;
    });
  }

  @Get('schemas/:file')
  schema(@Param('file') file: string): object {
    const schema = partnerEventSchema(file.replace(/\.json$/, ''));
    if (!schema) throw new Problem(404, 'NOT_FOUND');
    return schema;
  }

  @All('*')
  nothing(): never {
    throw new Problem(404, 'NOT_FOUND');
  }
}
