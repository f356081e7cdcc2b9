import { ChangeDetectionStrategy, Component, ElementRef, effect, inject, viewChild } from '@angular/core';
import { useWords } from '@sanad/ui';
import { Session } from './session';
import { SignInForm } from './sign-in-form';
import { signInWords } from './sign-in.words';

/** The password once more, over the open page. The shell holds one. */
@Component({
  selector: 'sanad-lapsed-session',
  imports: [SignInForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #dialog class="sheet" aria-labelledby="lapsed-heading" (cancel)="$event.preventDefault()">
      @if (session.isLapsed()) {
        <h2 id="lapsed-heading">{{ t('again') }}</h2>
        <p class="muted">{{ t('againLead') }}</p>
        @defer {
          <sanad-sign-in-form [knownEmail]="session.user()?.email ?? ''" />
        }
        <p class="leave">
          <a href="/sign-in">{{ t('leave') }}</a>
        </p>
      }
    </dialog>
  `,
  styles: `
    dialog {
      max-inline-size: 440px;
    }
    p {
      margin-block-end: 12px;
    }
    .leave {
      margin-block: 12px 0;
    }
  `,
})
export class LapsedSessionDialog {
  protected readonly session = inject(Session);
  protected readonly t = useWords(signInWords);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    effect(() => {
      const dialog = this.dialog().nativeElement;
      if (this.session.isLapsed()) dialog.showModal();
      else dialog.close();
    });
  }
}
