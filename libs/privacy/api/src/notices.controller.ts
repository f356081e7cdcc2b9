import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import type { Refusal, Scope } from '@sanad/kernel';
import { Answers, Version } from '@sanad/platform';
import {
  RectificationNoticeId,
  RectificationNoticePage,
  rectificationNoticePermissions,
  RectificationNoticeQuery,
  RectificationNoticeView,
} from '@sanad/privacy/core';
import { Notices } from './notices.service';

@Controller('rectification-notices')
export class NoticesController {
  constructor(private readonly notices: Notices) {}

  @Get()
  @Allow(rectificationNoticePermissions.read)
  @Answers(RectificationNoticePage)
  list(
    @Within() within: Scope,
    @Query({ schema: RectificationNoticeQuery }) query: RectificationNoticeQuery,
  ): Promise<RectificationNoticePage> {
    return this.notices.list(within, query);
  }

  @Post(':id/confirmation')
  @Allow(rectificationNoticePermissions.confirm)
  @Answers(RectificationNoticeView, { refusals: ['noticeAlreadySeen'] })
  confirm(
    @Within() within: Scope,
    @Param('id', { schema: RectificationNoticeId }) id: RectificationNoticeId,
    @Version() version: number,
  ): Promise<RectificationNoticeView | Refusal> {
    return this.notices.confirm(within, id, version);
  }
}
