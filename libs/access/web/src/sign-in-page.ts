import { ChangeDetectionStrategy, Component, effect, inject, input, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { roleNames, type Role, type WelcomeView } from '@sanad/access/core';
import { Api, Icon, uiWords, useSay, useWords } from '@sanad/ui';
import { returnAddress } from './guards';
import { LanguageSwitch } from './language-switch';

import { welcomeReader } from './session.contract';
import { SignInForm } from './sign-in-form';
import { signInWords } from './sign-in.words';

/** The first screen. */
@Component({
  selector: 'sanad-sign-in-page',
  imports: [Icon, LanguageSwitch, SignInForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  /** From the address: where to go after signing in. */
  readonly return = input<string>();

  protected readonly t = useWords(signInWords);
  protected readonly ui = useWords(uiWords);
  protected readonly welcome = inject(Api).get(() => '/welcome', welcomeReader);
  private readonly say = useSay();
  private readonly router = inject(Router);
  private readonly form = viewChild.required(SignInForm);

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(`${this.t('heading')} · ${this.ui('appName')}`));
  }

  protected roleName(role: Role): string {
    return this.say(roleNames[role]);
  }

  protected enterAs(account: WelcomeView['accounts'][number]): void {
    void this.form().enterAs(account.email, account.password);
  }

  protected entered(): void {
    void this.router.navigateByUrl(returnAddress(this.return()), { replaceUrl: true });
  }
}
