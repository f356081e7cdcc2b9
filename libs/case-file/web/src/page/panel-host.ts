import {
  ChangeDetectionStrategy,
  Component,
  ViewContainerRef,
  computed,
  effect,
  input,
  inputBinding,
  output,
  outputBinding,
  resource,
  untracked,
  viewChild,
} from '@angular/core';
import type { CaseFileView } from '@sanad/case-file/core';
import { apiFailure, FailureNotice, LoadingRows } from '@sanad/ui';
import type { CaseFilePanel } from '../panel/case-file-panel';

/** Shows a part that another room brings, fetched when it is first looked at. */
@Component({
  selector: 'sanad-panel-host',
  imports: [FailureNotice, LoadingRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (type.isLoading()) {
      <sanad-loading [rows]="3" />
    }
    <sanad-failure [failure]="failure()" [canRetry]="true" (retry)="type.reload()" />
    <ng-container #place />`,
})
export class PanelHost {
  readonly panel = input.required<CaseFilePanel>();
  readonly file = input.required<CaseFileView>();
  readonly changed = output<void>();

  protected readonly type = resource({ params: () => this.panel(), loader: ({ params }) => params.load() });
  protected readonly failure = computed(() => (this.type.error() ? apiFailure(this.type.error()) : null));
  private readonly place = viewChild.required('place', { read: ViewContainerRef });

  constructor() {
    effect(() => {
      const type = this.type.hasValue() ? this.type.value() : undefined;
      const place = this.place();
      untracked(() => {
        place.clear();
        if (!type) return;
        place.createComponent(type, {
          bindings: [inputBinding('caseFile', this.file), outputBinding<void>('changed', () => this.changed.emit())],
        });
      });
    });
  }
}
