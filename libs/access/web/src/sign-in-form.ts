import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { apiFailure, FailureSentences, Icon, useWords, type ApiFailure } from '@sanad/ui';
import { Session } from './session';
import { signInWords } from './sign-in.words';

/** E-mail and password. Plain, so that the first screen stays light; nothing typed leaves it when the language changes. */
@Component({
  selector: 'sanad-sign-in-form',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-form.html',
  styleUrl: './sign-in-form.scss',
})
export class SignInForm {
  /** The address is already known when a lapsed session is taken up again. */
  readonly knownEmail = input('');
  readonly entered = output<void>();

  protected readonly t = useWords(signInWords);
  protected readonly busy = signal(false);
  protected readonly tried = signal(false);
  protected readonly visible = signal(false);
  protected readonly typedEmail = signal<string | null>(null);
  protected readonly password = signal('');
  protected readonly email = computed(() => this.typedEmail() ?? this.knownEmail());
  private readonly failure = signal<ApiFailure | null>(null);
  private readonly session = inject(Session);
  private readonly sentences = inject(FailureSentences);
  private readonly emailBox = viewChild.required<ElementRef<HTMLInputElement>>('emailBox');
  private readonly passwordBox = viewChild.required<ElementRef<HTMLInputElement>>('passwordBox');

  protected readonly emailError = computed(() => (this.tried() && !this.email().trim() ? this.t('emailMissing') : ''));
  protected readonly passwordError = computed(() =>
    this.tried() && !this.password() ? this.t('passwordMissing') : '',
  );
  protected readonly refused = computed(() => {
    const failure = this.failure();
    if (!failure) return '';
    if (failure.status === 429) return this.throttled(failure);
    // One sentence for an unknown address and a wrong password: neither is confirmed.
    const wrong = failure.status === 401 || failure.status === 400;
    return wrong ? this.t('wrong') : this.sentences.sayFailure(failure);
  });

  /** Fills both fields and enters: one click on a demo account. */
  async enterAs(email: string, password: string): Promise<void> {
    this.typedEmail.set(email);
    this.password.set(password);
    await this.enter();
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.email().trim()) this.emailBox().nativeElement.focus();
    else if (!this.password()) this.passwordBox().nativeElement.focus();
    else await this.enter();
  }

  private async enter(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      await this.session.signIn(this.email().trim(), this.password());
      this.entered.emit();
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
      this.passwordBox().nativeElement.select();
    } finally {
      this.busy.set(false);
    }
  }

  private throttled(failure: ApiFailure): string {
    const seconds = Number(failure.problem?.values?.['seconds'] ?? failure.problem?.values?.['retryAfter'] ?? 0);
    return seconds > 0 ? this.t('throttledFor', { minutes: Math.ceil(seconds / 60) }) : this.t('throttled');
  }
}
