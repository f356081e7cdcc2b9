import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import { KinshipListener, type KinshipEvent } from '@sanad/people/api';
import { CaseFilesRepository } from './case-files.repository';
import { CaseTimeline } from './case-timeline';

/** Kinship is proven in the people's room and told on the timeline of the person's open file. */
@Injectable()
export class KinshipOnTimeline extends KinshipListener {
  constructor(
    private readonly files: CaseFilesRepository,
    private readonly timeline: CaseTimeline,
  ) {
    super();
  }

  override async kinshipChanged(within: Scope, { personId, kind, factOn, details, note }: KinshipEvent): Promise<void> {
    const file = await this.files.openOf(personId);
    if (file) await this.timeline.add(within, file.id, { kind, factOn, details, note });
  }
}
