import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May, Session, Why } from '@sanad/access/web';
import { CaseFileView, closureReasonNames, isOpen, stageNames } from '@sanad/case-file/core';
import { kinshipStatusNames, relationNames } from '@sanad/people/core';
import { KinshipPanel, MaskedCardPipe, PhonePipe, usePersonName } from '@sanad/people/web';
import {
  Api,
  Chip,
  FailureNotice,
  JourneyBar,
  LoadingRows,
  PageFrame,
  PanelHost,
  ProvincePipe,
  Sheet,
  Toasts,
  useLanguage,
  useSay,
  useWords,
} from '@sanad/ui';
import { CASE_FILE_PANELS } from '../panel/case-file-panel';
import { idleDays } from '../idle-days';
import { stageTints } from '../stage-tints';
import { caseFileWords } from './case-file.words';
import { DocumentsCard } from './documents-card';
import { FileTimeline } from './file-timeline';
import { journeyOf } from './journey';
import { NextStep } from './next-step';
import { NoteForm } from './note-form';
import { RecordCard } from './record-card';

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
    MaskedCardPipe,
    May,
    NextStep,
    NoteForm,
    PageFrame,
    PanelHost,
    PhonePipe,
    ProvincePipe,
    RecordCard,
    RouterLink,
    Sheet,
    Why,
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
  protected readonly kinshipStatusName = useWords(kinshipStatusNames);
  private readonly nameOf = usePersonName();
  protected readonly closureName = useWords(closureReasonNames);
  protected readonly tints = stageTints;
  protected readonly session = inject(Session);
  protected readonly reading = inject(Api).get(() => `/case-files/${encodeURIComponent(this.id())}`, CaseFileView);
  protected readonly file = this.reading.value;
  protected readonly panels = inject(CASE_FILE_PANELS).filter(({ permission }) => this.session.may(permission));
  protected readonly tabs = computed(() => [
    { id: 'timeline', name: this.t('timeline') },
    { id: 'kinship', name: this.t('kinship') },
    { id: 'record', name: this.t('record') },
    ...this.panels.map(({ id, name }) => ({ id, name: this.say(name) })),
  ]);
  /** The part that the address names; the timeline when it names none of them. */
  protected readonly shown = computed(() => this.tabs().find(({ id }) => id === this.part())?.id ?? 'timeline');
  protected readonly panel = computed(() => this.panels.find(({ id }) => id === this.shown()));
  protected readonly heading = computed(() => {
    const person = this.file()?.person;
    return person ? this.nameOf(person) : this.t('file');
  });
  private readonly isOpen = computed(() => isOpen(this.file()?.stage ?? 'CLOSED'));
  protected readonly mayNote = computed(() => this.isOpen() && this.session.may('caseFile.write'));
  protected readonly mayRefer = computed(
    () => this.isOpen() && this.session.may('referral.send') && this.panels.some(({ id }) => id === 'referrals'),
  );
  protected readonly idle = computed(() => {
    const file = this.file();
    return file ? idleDays(file) : 0;
  });
  protected readonly journey = computed(() => {
    const file = this.file();
    return file ? journeyOf(file, this.language(), this.say) : [];
  });
  protected readonly kinshipTint = { CLAIMED: 'warn', VERIFIED: 'ok', REJECTED: 'bad' } as const;
  private readonly language = useLanguage();
  private readonly timeline = viewChild(FileTimeline);
  private readonly toasts = inject(Toasts);

  /** Also counts the attempts to reach somebody. */
  protected noted(sheet: Sheet): void {
    sheet.close();
    this.toasts.done(this.t('noted'));
    this.refresh();
  }

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
