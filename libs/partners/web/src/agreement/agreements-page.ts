import { ChangeDetectionStrategy, Component, inject, signal, viewChild } from '@angular/core';
import { May } from '@sanad/access/web';
import { AgreementList, fieldGroupNames, sharingPurposeNames, type AgreementView } from '@sanad/partners/core';
import {
  Api,
  Chip,
  DayPipe,
  EmptyState,
  FailureNotice,
  LoadingRows,
  PageFrame,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { AgreementEndForm } from './agreement-end-form';
import { agreementWords } from './agreement.words';

/** The agreements with agencies: what each allows, what runs under it, and the way to end it. */
@Component({
  selector: 'sanad-agreements-page',
  imports: [AgreementEndForm, Chip, DayPipe, EmptyState, FailureNotice, LoadingRows, May, PageFrame, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './agreements-page.html',
})
export class AgreementsPage {
  protected readonly t = useWords(agreementWords);
  protected readonly purpose = useWords(sharingPurposeNames);
  protected readonly group = useWords(fieldGroupNames);
  protected readonly language = useLanguage();
  protected readonly agreements = inject(Api).get(() => '/agreements', AgreementList);
  protected readonly asked = signal<AgreementView | null>(null);
  private readonly sheet = viewChild.required(Sheet);
  private readonly toasts = inject(Toasts);

  protected ask(agreement: AgreementView): void {
    this.asked.set(agreement);
    this.sheet().open();
  }

  protected ended(): void {
    this.sheet().close();
    this.toasts.done(this.t('ended'));
    this.agreements.reload();
  }
}
