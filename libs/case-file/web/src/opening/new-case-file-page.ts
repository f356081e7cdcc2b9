import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CaseFileView } from '@sanad/case-file/core';
import { PlainDay, today } from '@sanad/kernel';
import { ConsentList, PersonView, type PersonRow } from '@sanad/people/core';
import { PersonPicker } from '@sanad/people/web';
import { Api, LoadingRows, PageFrame, ProvincePipe, useWords } from '@sanad/ui';
import { CheckField, DayField, form, FormField, FormFoot, formSending, validateStandardSchema } from '@sanad/ui/forms';
import * as z from 'zod';
import { openingWords } from './opening.words';

/** A file for somebody who came to the office: who, their consent, and the day. */
@Component({
  selector: 'sanad-new-case-file-page',
  imports: [CheckField, DayField, FormField, FormFoot, LoadingRows, PageFrame, PersonPicker, ProvincePipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-case-file-page.html',
})
export class NewCaseFilePage {
  /** From the address, when the page of a person leads here. */
  readonly person = input<string>();

  protected readonly t = useWords(openingWords);
  protected readonly now = today();
  protected readonly picked = signal<PersonRow | null>(null);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly personId = computed(() => this.picked()?.id ?? this.person());
  protected readonly known = this.api.get(() => (this.person() ? `/people/${this.person()}` : undefined), PersonView);
  protected readonly chosen = computed(() => this.picked() ?? this.known.value() ?? null);
  private readonly consents = this.api.get(
    () => (this.personId() ? `/people/${this.personId()}/consents` : undefined),
    ConsentList,
  );
  protected readonly hasConsent = computed(
    () =>
      this.consents.value()?.rows.some(({ purpose, withdrawnAt }) => purpose === 'FOLLOW_UP' && withdrawnAt === null) ??
      false,
  );
  private readonly model = signal({ openedOn: today() as string, consent: false });
  private readonly draft = computed(() =>
    z.object({
      openedOn: PlainDay.refine((day) => day <= today(), { error: 'dayInFuture' }),
      consent: z.boolean().refine((given) => given || this.hasConsent(), { error: 'mustTick' }),
    }),
  );
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => this.draft()));
  protected readonly sending = formSending(
    this.form,
    ({ openedOn, consent }) => this.open(openedOn, consent),
    (file) => void this.router.navigate(['/files', file.id]),
  );
  protected readonly already = computed(() => {
    const failure = this.sending.failure();
    return failure?.code === 'alreadyOpen' ? String(failure.problem?.values?.['id'] ?? '') : '';
  });

  private async open(openedOn: string, consent: boolean): Promise<CaseFileView> {
    const personId = this.personId();
    if (consent && !this.hasConsent()) {
      const given = { purpose: 'FOLLOW_UP', channel: 'PAPER', givenOn: openedOn };
      await this.api.send('POST', `/people/${personId}/consents`, given);
      this.consents.reload();
    }
    return this.api.send('POST', '/case-files', { personId, openedOn }, { schema: CaseFileView });
  }
}
