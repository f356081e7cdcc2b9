import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { May, Why } from '@sanad/access/web';
import {
  Invited,
  Officer,
  OfficerList,
  officerRoleNames,
  officerStateNames,
  OfficerSuspension,
  type OfficerState,
} from '@sanad/partners/core';
import {
  Api,
  apiFailure,
  Chip,
  DayOfInstantPipe,
  EmptyState,
  FailureNotice,
  InstantPipe,
  LoadingRows,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
  type ApiFailure,
  type Tint,
} from '@sanad/ui';
import { ReasonedForm } from '@sanad/ui/forms';
import { InvitationLink } from './link-card';
import { OfficerForm } from './officer-form';
import { officerWords } from './officer.words';

const tints: Readonly<Record<OfficerState, Tint>> = { INVITED: 'warn', ACTIVE: 'ok', SUSPENDED: 'bad' };

/** The people of one agency: who they are there, and what their coordinator does with their accounts. */
@Component({
  selector: 'sanad-officers-panel',
  imports: [
    Chip,
    DayOfInstantPipe,
    EmptyState,
    FailureNotice,
    InstantPipe,
    InvitationLink,
    LoadingRows,
    May,
    OfficerForm,
    ReasonedForm,
    Sheet,
    Why,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './officers-panel.html',
})
export class OfficersPanel {
  /** The agency; one's own where it is not said. */
  readonly agencyId = input<string>();

  protected readonly t = useWords(officerWords);
  protected readonly role = useWords(officerRoleNames);
  protected readonly stateName = useWords(officerStateNames);
  protected readonly language = useLanguage();
  protected readonly tints = tints;
  protected readonly suspension = OfficerSuspension;
  private readonly api = inject(Api);
  readonly reading = this.api.get(
    () => (this.agencyId() ? `/agencies/${this.agencyId()}/officers` : '/officers'),
    OfficerList,
  );
  protected readonly asked = signal<Officer | null>(null);
  protected readonly form = signal<'post' | 'suspension' | 'link'>('post');
  protected readonly invited = signal<Invited | null>(null);
  protected readonly failure = signal<ApiFailure | null>(null);
  private readonly sheet = viewChild.required(Sheet);
  private readonly toasts = inject(Toasts);
  protected readonly sheetHeading = computed(() => {
    if (this.form() === 'link') return this.t('linkHeading');
    if (this.form() === 'suspension') return this.t('suspend');
    return this.t(this.asked() ? 'changeHeading' : 'invite');
  });

  protected ask(form: 'post' | 'suspension', officer: Officer | null): void {
    this.failure.set(null);
    this.form.set(form);
    this.asked.set(officer);
    this.sheet().open();
  }

  protected async posted(officer: Officer): Promise<void> {
    const isNew = this.asked() === null;
    this.sheet().close();
    if (!isNew) this.toasts.done(this.t('changed'));
    else if (this.reading.value()?.mailIsOn) this.toasts.done(this.t('invited'));
    else await this.link(officer);
  }

  protected suspend({ id, version }: Officer): (reason: string) => Promise<Officer> {
    return (reason) => this.api.send('POST', `/officers/${id}/suspension`, { reason }, { version, schema: Officer });
  }

  protected suspended(): void {
    this.sheet().close();
    this.toasts.done(this.t('suspended'));
  }

  protected async reactivate({ id, version }: Officer): Promise<void> {
    await this.attempt(async () => {
      await this.api.send('POST', `/officers/${id}/reactivation`, {}, { version, schema: Officer });
      this.toasts.done(this.t('reactivated'));
    });
  }

  /** By letter where letters leave; else it is shown, once. */
  protected async link({ id }: Officer): Promise<void> {
    await this.attempt(async () => {
      const invited = await this.api.send('POST', `/officers/${id}/invitation`, {}, { schema: Invited });
      if (invited.mailed) {
        this.toasts.done(this.t('invited'));
        return;
      }
      this.invited.set(invited);
      this.form.set('link');
      this.sheet().open();
    });
  }

  /** What was shown once is kept nowhere on the page either; what others have changed meanwhile is seen. */
  protected closed(): void {
    this.invited.set(null);
    this.reading.reload();
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    this.failure.set(null);
    try {
      await act();
      this.reading.reload();
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    }
  }
}
