import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChild } from '@angular/core';
import { May } from '@sanad/access/web';
import { AliasList, AliasView, peopleRefusals } from '@sanad/people/core';
import {
  Api,
  apiFailure,
  ConfirmDialog,
  DayOfInstantPipe,
  FailureNotice,
  FailureSentences,
  LoadingRows,
  Sheet,
  Toasts,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { AliasForm } from './alias-form';
import { aliasWords } from './alias.words';

/** How other documents spell the name of a person. */
@Component({
  selector: 'sanad-aliases-panel',
  imports: [AliasForm, ConfirmDialog, DayOfInstantPipe, FailureNotice, LoadingRows, May, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  templateUrl: './aliases-panel.html',
  styles: `
    :host {
      display: block;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      align-items: center;
      justify-content: space-between;
      padding-block: 10px;
      border-block-end: 1px solid var(--line);
    }
    li:last-child {
      border-block-end: 0;
    }
    .ended bdi {
      text-decoration: line-through;
    }
  `,
})
export class AliasesPanel {
  readonly personId = input.required<string>();
  readonly changed = output<void>();

  protected readonly t = useWords(aliasWords);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly aliases = this.api.get(() => `/people/${encodeURIComponent(this.personId())}/aliases`, AliasList);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly chosen = signal<AliasView | null>(null);
  private readonly sheet = viewChild.required(Sheet);
  private readonly question = viewChild.required(ConfirmDialog);

  constructor() {
    inject(FailureSentences).register(peopleRefusals);
  }

  protected nameOf({ given, family }: AliasView): string {
    return [given, family].filter(Boolean).join(' ');
  }

  protected saved(alias: AliasView): void {
    this.aliases.put({ rows: [alias, ...(this.aliases.value()?.rows ?? [])] });
    this.sheet().close();
    this.toasts.done(this.t('added'));
    this.changed.emit();
  }

  protected ask(alias: AliasView): void {
    this.chosen.set(alias);
    this.question().open();
  }

  protected async end(): Promise<void> {
    const { id, version } = this.chosen()!;
    this.failure.set(null);
    try {
      await this.api.send('POST', `/aliases/${id}/ending`, {}, { schema: AliasView, version });
      this.toasts.done(this.t('ended'));
      this.changed.emit();
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    }
    this.aliases.reload();
  }
}
