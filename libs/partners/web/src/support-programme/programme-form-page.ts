import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { today } from '@sanad/kernel';
import { programmeName, programmeOn, SupportProgrammeList, type SupportProgrammeView } from '@sanad/partners/core';
import { Api, EmptyState, FailureNotice, LoadingRows, PageFrame, Toasts, useLanguage, useWords } from '@sanad/ui';
import { ProgrammeForm } from './programme-form';
import { programmeFormWords } from './programme-form.words';
import { programmesWords } from './programmes.words';

/** A new programme, or the next line of one that is there. */
@Component({
  selector: 'sanad-support-programme-form-page',
  imports: [EmptyState, FailureNotice, LoadingRows, PageFrame, ProgrammeForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-page [heading]="heading()" [lead]="t('lead')" [back]="back()">
      @if (isReady()) {
        <sanad-support-programme-form
          [programme]="begun()"
          [latest]="programme()"
          (outdated)="reading.reload()"
          (written)="written($event)"
          (cancelled)="leave()"
        />
      } @else if (reading.loading()) {
        <sanad-loading />
      } @else if (reading.value()) {
        <sanad-empty icon="search" [heading]="words('missing')" />
      }
      <sanad-failure [failure]="reading.failure()" [canRetry]="true" (retry)="reading.reload()" />
    </sanad-page>
  `,
})
export class ProgrammeFormPage {
  /** From the address; absent for a new one. */
  readonly id = input<string>();

  protected readonly t = useWords(programmeFormWords);
  protected readonly words = useWords(programmesWords);
  private readonly language = useLanguage();
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly reading = inject(Api).get(
    () => (this.id() === undefined ? undefined : '/support-programmes'),
    SupportProgrammeList,
  );
  protected readonly programme = computed(() => this.reading.value()?.rows.find(({ id }) => id === this.id()) ?? null);
  /** The one that the form began with: what others record meanwhile does not take away what is typed. */
  protected readonly begun = linkedSignal<SupportProgrammeView | null, SupportProgrammeView | null>({
    source: this.programme,
    computation: (found, before) => (before?.value?.id === found?.id ? (before?.value ?? found) : found),
  });
  protected readonly isReady = computed(() => this.id() === undefined || this.begun() !== null);
  protected readonly back = computed(() =>
    this.id() === undefined ? '/support-programmes' : ['/support-programmes', this.id()],
  );
  protected readonly heading = computed(() => {
    const begun = this.begun();
    if (!begun) return this.t('add');
    return this.t('change', { name: programmeName(this.language(), programmeOn(begun.lines, today())) });
  });

  protected written({ id }: SupportProgrammeView): void {
    this.toasts.done(this.t('saved'));
    void this.router.navigate(['/support-programmes', id]);
  }

  protected leave(): void {
    void this.router.navigate(untracked(() => ['/support-programmes', this.id() ?? '']));
  }
}
