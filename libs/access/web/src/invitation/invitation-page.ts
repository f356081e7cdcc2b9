import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { FirstPassword, InvitationView } from '@sanad/access/core';
import { Api, apiFailure, FailureNotice, LoadingRows, useWords, type ApiFailure } from '@sanad/ui';
import { form, FormField, FormFoot, formSending, TextField, validateStandardSchema } from '@sanad/ui/forms';
import { OuterPage } from '../link/outer-page';
import { Session } from '../session';
import { invitationWords } from './invitation.words';

/** Where an invitation leads: a password of one's own, and then the first page. */
@Component({
  selector: 'sanad-invitation-page',
  imports: [FailureNotice, FormField, FormFoot, LoadingRows, OuterPage, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-outer-page [heading]="t('heading')" [narrow]="true">
      @if (!token) {
        <p role="alert">{{ t('noToken') }}</p>
      } @else if (invitation(); as one) {
        <p>{{ t('welcome', { name: one.name }) }}</p>
        <form class="card stack" novalidate (submit)="sending.submit($event)">
          <p>
            {{ t('email') }}: <span class="id strong">{{ one.email }}</span>
          </p>
          <!-- For whoever keeps passwords: which account this one is of. -->
          <input
            class="visually-hidden"
            type="email"
            autocomplete="username"
            tabindex="-1"
            aria-hidden="true"
            readonly
            [value]="one.email"
          />
          <sanad-text-field
            [formField]="form.password"
            [label]="t('password')"
            [hint]="t('passwordHint')"
            [type]="visible() ? 'text' : 'password'"
            autocomplete="new-password"
          />
          <label>
            <input #show type="checkbox" [checked]="visible()" (change)="visible.set(show.checked)" />
            {{ t('show') }}
          </label>
          <sanad-form-foot [sending]="sending" [act]="t('accept')" [cancellable]="false" />
        </form>
      } @else if (!failure()) {
        <sanad-loading [rows]="2" />
      }
      <sanad-failure [failure]="failure()" (retry)="look()" />
      @if (!invitation()) {
        <p>
          <a class="btn ghost" href="/sign-in">{{ t('signIn') }}</a>
        </p>
      }
    </sanad-outer-page>
  `,
})
export class InvitationPage {
  protected readonly t = useWords(invitationWords);
  /** Behind `#`: it is sent to no server with the page itself. */
  protected readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';
  protected readonly invitation = signal<InvitationView | null>(null);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly visible = signal(false);
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly model = signal({ token: this.token, password: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => FirstPassword));
  protected readonly sending = formSending(
    this.form,
    (typed) => this.api.send('POST', '/invitations/acceptance', typed, { schema: InvitationView }),
    ({ email }) => void this.enter(email),
  );

  constructor() {
    if (this.token) void this.look();
  }

  protected async look(): Promise<void> {
    this.failure.set(null);
    try {
      this.invitation.set(
        await this.api.send('POST', '/invitations/view', { token: this.token }, { schema: InvitationView }),
      );
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    }
  }

  private async enter(email: string): Promise<void> {
    try {
      await this.session.signIn(email, this.model().password);
      await this.router.navigateByUrl('/', { replaceUrl: true });
    } catch {
      await this.router.navigateByUrl('/sign-in', { replaceUrl: true });
    }
  }
}
