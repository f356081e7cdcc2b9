import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { dayOf, showDay } from '@sanad/kernel';
import type { Invited } from '@sanad/partners/core';
import { Toasts, useLanguage, useWords } from '@sanad/ui';
import { officerWords } from './officer.words';

/** The way to a password where no letter leaves: shown once, to be handed over. */
@Component({
  selector: 'sanad-invitation-link',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      <p>{{ lead() }}</p>
      <p class="link" dir="ltr">{{ invited().link }}</p>
      <div class="row wrap">
        <button type="button" class="btn" (click)="copy()">{{ t('copy') }}</button>
        <button type="button" class="btn ghost" (click)="closed.emit()">{{ t('close') }}</button>
      </div>
    </div>
  `,
  styles: `
    .link {
      padding: 10px 12px;
      border: 1px dashed var(--line-strong);
      border-radius: var(--radius);
      background: var(--sand-0);
      font-family: ui-monospace, monospace;
      overflow-wrap: anywhere;
      user-select: all;
    }
  `,
})
export class InvitationLink {
  readonly invited = input.required<Invited>();
  readonly closed = output<void>();
  protected readonly t = useWords(officerWords);
  private readonly language = useLanguage();
  private readonly toasts = inject(Toasts);
  protected readonly lead = computed(() =>
    this.t('linkOnce', { day: showDay(this.language(), dayOf(this.invited().until)) }),
  );

  protected async copy(): Promise<void> {
    await globalThis.navigator.clipboard?.writeText(this.invited().link ?? '');
    this.toasts.done(this.t('copied'));
  }
}
