import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, viewChild } from '@angular/core';
import { roleNames } from '@sanad/access/core';
import { LanguageSwitch, Session } from '@sanad/access/web';
import { FailureSentences, Icon, ThemeChoice, Toasts, apiFailure, themes, useSay, useWords } from '@sanad/ui';
import { shellWords } from './shell-words';

/** Who is signed in, their language and appearance, and the ways out. The browser's own popover. */
@Component({
  selector: 'sanad-account-menu',
  imports: [Icon, LanguageSwitch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.scss',
})
export class AccountMenu {
  protected readonly t = useWords(shellWords);
  protected readonly session = inject(Session);
  protected readonly choice = inject(ThemeChoice);
  protected readonly themes = themes;
  protected readonly icons = { system: 'screen', light: 'sun', dark: 'moon' } as const;
  private readonly say = useSay();
  private readonly toasts = inject(Toasts);
  private readonly sentences = inject(FailureSentences);
  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');

  protected readonly roles = computed(() =>
    this.session
      .roles()
      .map((role) => this.say(roleNames[role]))
      .join('، '),
  );

  protected async leave(everywhere: boolean): Promise<void> {
    const count = await this.session.countUnsent();
    // Asked as a roll call asks when its page is left.
    if (count > 0 && !globalThis.confirm(this.t('leaveUnsent', { count }))) return;
    try {
      await (everywhere ? this.session.signOutEverywhere() : this.session.signOut());
    } catch (thrown) {
      this.panel().nativeElement.hidePopover();
      this.toasts.failed(this.sentences.sayFailure(apiFailure(thrown)));
    }
  }
}
