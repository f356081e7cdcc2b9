import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CaseFileView, OpenCaseFile } from '@sanad/case-file/core';
import { today } from '@sanad/kernel';
import { ConsentList, PersonView, type PersonRow } from '@sanad/people/core';
import { ConsentFields, newConsent, PersonPicker, PhonePipe, usePersonName } from '@sanad/people/web';
import { Api, FailureNotice, Icon, LoadingRows, PageFrame, ProvincePipe, Toasts, useWords } from '@sanad/ui';
import { DayField, form, FormField, FormFoot, formSending, validateStandardSchema } from '@sanad/ui/forms';
import { openingWords } from './opening.words';

const Typed = OpenCaseFile.pick({ openedOn: true, consent: true });

/** A file for somebody who came to the office: who, what they agree to, and the day. */
@Component({
  selector: 'sanad-new-case-file-page',
  imports: [
    ConsentFields,
    DayField,
    FailureNotice,
    FormField,
    FormFoot,
    Icon,
    LoadingRows,
    PageFrame,
    PersonPicker,
    PhonePipe,
    ProvincePipe,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-case-file-page.html',
  styles: `
    .card {
      max-inline-size: 720px;
    }
    .given {
      display: flex;
      gap: 8px;
      align-items: center;
      color: var(--green-hover);
    }
  `,
})
export class NewCaseFilePage {
  /** From the address, when the page of a person leads here. */
  readonly person = input<string>();

  protected readonly t = useWords(openingWords);
  protected readonly nameOf = usePersonName();
  protected readonly now = today();
  protected readonly picked = signal<PersonRow | null>(null);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly personId = computed(() => this.picked()?.id ?? this.person());
  protected readonly known = this.api.get(
    () => (this.person() ? `/people/${encodeURIComponent(this.person()!)}` : undefined),
    PersonView,
  );
  protected readonly chosen = computed(() => this.picked() ?? this.known.value() ?? null);
  protected readonly consents = this.api.get(
    () => (this.personId() ? `/people/${encodeURIComponent(this.personId()!)}/consents` : undefined),
    ConsentList,
  );
  /** Undefined until it is known. */
  protected readonly hasConsent = computed(() =>
    this.consents.value()?.rows.some(({ purpose, isInForce }) => purpose === 'FOLLOW_UP' && isInForce),
  );
  private readonly model = signal({ openedOn: today() as string, consent: newConsent() });
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, () => (this.hasConsent() ? Typed.omit({ consent: true }) : Typed)),
  );
  protected readonly sending = formSending(
    this.form,
    ({ openedOn, consent }) => {
      const draft = { personId: this.personId(), openedOn, consent: this.hasConsent() ? null : consent };
      return this.api.send('POST', '/case-files', draft, { schema: CaseFileView });
    },
    (file) => {
      this.toasts.done(this.t('opened', { number: file.number }));
      void this.router.navigate(['/files', file.id], { replaceUrl: true });
    },
  );
  protected readonly already = computed(() => {
    const failure = this.sending.failure();
    return failure?.code === 'alreadyOpen' ? String(failure.problem?.values?.['id'] ?? '') : '';
  });
}
