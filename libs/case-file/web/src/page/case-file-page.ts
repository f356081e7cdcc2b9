import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@sanad/access/web';
import { CaseFileView, closureReasonNames, isOpen, stageNames } from '@sanad/case-file/core';
import { dayOf, daysBetween, today } from '@sanad/kernel';
import { relationNames } from '@sanad/people/core';
import { KinshipPanel, PhonePipe } from '@sanad/people/web';
import {
  Api,
  Chip,
  FailureNotice,
  JourneyBar,
  LoadingRows,
  PageFrame,
  ProvincePipe,
  useLanguage,
  useSay,
  useWords,
} from '@sanad/ui';
import { CASE_FILE_PANELS } from '../panel/case-file-panel';
import { stageTints } from '../stage-tints';
import { caseFileWords } from './case-file.words';
import { DocumentsCard } from './documents-card';
import { FileTimeline } from './file-timeline';
import { journeyOf } from './journey';
import { NextStep } from './next-step';
import { PanelHost } from './panel-host';
import { RecordCard } from './record-card';

const idleDays = 30;

/** A file: who it is about, where it stands, what comes next, and everything that happened. */
@Component({
  selector: 'sanad-case-file-page',
  imports: [
    Chip,
    DocumentsCard,
    FailureNotice,
    FileTimeline,
    JourneyBar,
    KinshipPanel,
    LoadingRows,
    NextStep,
    PageFrame,
    PanelHost,
    PhonePipe,
    ProvincePipe,
    RecordCard,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './case-file-page.html',
  styleUrl: './case-file-page.scss',
})
export class CaseFilePage {
  readonly id = input.required<string>();
  /** Which part is shown, from the address. */
  readonly part = input<string>();

  protected readonly t = useWords(caseFileWords);
  protected readonly say = useSay();
  protected readonly stageName = useWords(stageNames);
  protected readonly relationName = useWords(relationNames);
  protected readonly closureName = useWords(closureReasonNames);
  protected readonly tints = stageTints;
  protected readonly session = inject(Session);
  protected readonly reading = inject(Api).get(() => `/case-files/${this.id()}`, CaseFileView);
  protected readonly file = this.reading.value;
  protected readonly panels = inject(CASE_FILE_PANELS).filter(({ permission }) => this.session.may(permission));
  protected readonly shown = computed(() => this.part() ?? 'timeline');
  protected readonly panel = computed(() => this.panels.find(({ id }) => id === this.shown()));
  protected readonly heading = computed(() => {
    const person = this.file()?.person;
    return person ? `${person.givenAr} ${person.familyAr}` : this.t('file');
  });
  protected readonly idle = computed(() => {
    const file = this.file();
    if (!file || !isOpen(file.stage)) return 0;
    const days = daysBetween(dayOf(file.lastActivityAt), today());
    return days > idleDays ? days : 0;
  });
  protected readonly journey = computed(() => {
    const file = this.file();
    return file ? journeyOf(file, this.language(), this.say) : [];
  });
  protected readonly kinshipTint = { CLAIMED: 'warn', VERIFIED: 'ok', REJECTED: 'bad' } as const;
  private readonly language = useLanguage();
  private readonly timeline = viewChild(FileTimeline);
  protected readonly turn = signal(0);

  /** A write has answered with the file as it is now. */
  protected take(file: CaseFileView): void {
    this.reading.put(file);
    this.timeline()?.reload();
  }

  /** Another room has changed something that the file shows. */
  protected refresh(): void {
    this.reading.reload();
    this.timeline()?.reload();
  }
}
