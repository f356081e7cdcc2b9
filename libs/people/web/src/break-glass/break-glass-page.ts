import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@sanad/access/web';
import { BreakGlassView, type BreakGlassBox } from '@sanad/people/core';
import { EmptyState, PagedFrame, pagedList, PageFrame, Sheet, Tabs, Toasts, useWords } from '@sanad/ui';
import { breakGlassWords } from './break-glass.words';
import { LookCard } from './look-card';
import { BreakGlassForm } from './open-form';
import { BreakGlassReviewForm } from './review-form';

/** What one has looked at as an exception, and what others have looked at of one’s own delegation. */
@Component({
  selector: 'sanad-break-glass-page',
  imports: [BreakGlassForm, BreakGlassReviewForm, EmptyState, LookCard, PagedFrame, PageFrame, RouterLink, Sheet, Tabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './break-glass-page.html',
})
export class BreakGlassPage {
  /** From the query of the address. */
  readonly box = input<string>();
  readonly query = input<string>();

  protected readonly t = useWords(breakGlassWords);
  private readonly session = inject(Session);
  protected readonly mayOpen = this.session.may('breakGlass.open');
  protected readonly mayReview = this.session.may('breakGlass.review');
  protected readonly boxes: readonly BreakGlassBox[] = [
    ...(this.mayReview || !this.mayOpen ? (['REVIEW'] as const) : []),
    ...(this.mayOpen ? (['MINE'] as const) : []),
  ];
  protected readonly shown = computed(() => this.boxes.find((one) => one === this.box()) ?? this.boxes[0]!);
  protected readonly list = pagedList(
    () => '/break-glass',
    BreakGlassView,
    () => ({ box: this.shown() }),
  );
  protected readonly judged = signal<BreakGlassView | null>(null);
  private readonly toasts = inject(Toasts);
  private readonly opening = viewChild.required<Sheet>('opening');
  private readonly reviewing = viewChild.required<Sheet>('reviewing');

  protected judge(look: BreakGlassView): void {
    this.judged.set(look);
    this.reviewing().open();
  }

  protected opened(): void {
    this.opening().close();
    this.toasts.done(this.t('opened'));
    void this.list.reload();
  }

  protected reviewed(look: BreakGlassView): void {
    this.reviewing().close();
    this.toasts.done(this.t('reviewed'));
    this.list.change((row) => (row.id === look.id ? look : row));
  }
}
