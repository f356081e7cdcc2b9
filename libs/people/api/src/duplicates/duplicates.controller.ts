import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import { pageOf, type Page, type Refusal, type Scope } from '@sanad/kernel';
import {
  Comparison,
  ComparisonQuery,
  DistinctDraft,
  DistinctView,
  duplicatePermissions,
  MergeDraft,
  MergeId,
  MergeView,
  MergeViews,
  PersonId,
  Proposal,
  ProposalDraft,
  SuspectQuery,
  SuspectRow,
  UndoingDraft,
} from '@sanad/people/core';
import { Answers, Version } from '@sanad/platform';
import { Duplicates } from './duplicates.service';
import { Merges } from './merges.service';

@Controller()
export class DuplicatesController {
  constructor(
    private readonly duplicates: Duplicates,
    private readonly merges: Merges,
  ) {}

  @Get('duplicates')
  @Allow(duplicatePermissions.read)
  @Answers(pageOf(SuspectRow))
  queue(@Within() within: Scope, @Query({ schema: SuspectQuery }) query: SuspectQuery): Promise<Page<SuspectRow>> {
    return this.duplicates.queue(within, query);
  }

  @Get('duplicates/comparison')
  @Allow(duplicatePermissions.read)
  @Answers(Comparison)
  compare(@Within() within: Scope, @Query({ schema: ComparisonQuery }) query: ComparisonQuery): Promise<Comparison> {
    return this.duplicates.compare(within, query);
  }

  @Post('duplicates/distinctions')
  @Allow(duplicatePermissions.propose)
  @Answers(DistinctView, { status: 201 })
  tellApart(@Within() within: Scope, @Body({ schema: DistinctDraft }) sent: DistinctDraft): Promise<DistinctView> {
    return this.duplicates.tellApart(within, sent);
  }

  @Post('duplicates/proposals')
  @Allow(duplicatePermissions.propose)
  @Answers(Proposal, { status: 201 })
  propose(@Within() within: Scope, @Body({ schema: ProposalDraft }) sent: ProposalDraft): Promise<Proposal> {
    return this.duplicates.propose(within, sent);
  }

  @Post('merges')
  @Allow(duplicatePermissions.merge)
  @Answers(MergeView, {
    status: 201,
    refusals: ['mergeChoiceMissing', 'mergeNeedsOneReferral', 'mergeBreaksFounders'],
  })
  merge(@Within() within: Scope, @Body({ schema: MergeDraft }) sent: MergeDraft): Promise<MergeView | Refusal> {
    return this.merges.merge(within, sent);
  }

  @Post('merges/:id/undoing')
  @Allow(duplicatePermissions.merge)
  @Answers(MergeView, { refusals: ['mergeUndone', 'survivorWrittenSince', 'seatTakenSince'] })
  undo(
    @Within() within: Scope,
    @Param('id', { schema: MergeId }) id: MergeId,
    @Version() version: number,
    @Body({ schema: UndoingDraft }) { note }: UndoingDraft,
  ): Promise<MergeView | Refusal> {
    return this.merges.undo(within, id, version, note);
  }

  @Get('people/:id/merges')
  @Allow(duplicatePermissions.read)
  @Answers(MergeViews)
  async of(@Within() within: Scope, @Param('id', { schema: PersonId }) id: PersonId): Promise<{ rows: MergeView[] }> {
    return { rows: await this.merges.of(within, id) };
  }
}
