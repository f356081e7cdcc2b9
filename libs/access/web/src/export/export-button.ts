import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { owesReason } from '@sanad/access/core';
import { Icon, Sheet, Toasts, useWords, type Download, type Params } from '@sanad/ui';
import { Session } from '../session';
import { ExportForm } from './export-form';
import { exportButtonWords } from './export.words';

/**
 * Takes the list of a page away as a file, as it is filtered now; absent for those who may not.
 * `<sanad-export acts right="person.export" path="/people" [params]="asked()" />`
 */
@Component({
  selector: 'sanad-export',
  imports: [ExportForm, Icon, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isAllowed()) {
      <button type="button" class="btn ghost" (click)="sheet.open()">
        <sanad-icon name="download" />{{ t('take') }}
      </button>
      <sanad-sheet #sheet [heading]="t('take')">
        @if (sheet.isOpen()) {
          <sanad-export-form
            [path]="path()"
            [params]="params()"
            [asksReason]="asksReason()"
            (done)="sheet.close(); tell($event)"
            (cancelled)="sheet.close()"
          />
        }
      </sanad-sheet>
    }
  `,
  // As high as the buttons beside it: no line of text around it.
  styles: `
    :host {
      display: flex;
    }
    :host(:empty) {
      display: none;
    }
  `,
})
export class ExportButton {
  /** Permission under which the list may be taken away. */
  readonly right = input.required<string>();
  /** Of the list itself: its file is at `…/export`. */
  readonly path = input.required<string>();
  readonly params = input<Params>({});
  /** Whether persons are named in the list. */
  readonly named = input(true);

  protected readonly t = useWords(exportButtonWords);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly isAllowed = computed(() => this.session.may(this.right()));
  protected readonly asksReason = computed(
    () => this.named() && (this.session.view()?.assignments ?? []).some(({ role }) => owesReason(role)),
  );

  protected tell({ rows }: Download): void {
    this.toasts.done(this.t('done', { rows: rows ?? 0 }));
  }
}
