import {
  ChangeDetectionStrategy,
  Component,
  type Type,
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
import type { Phrase } from '@sanad/kernel';
import { apiFailure } from './api-failure';
import { FailureNotice } from './failure-notice';
import { LoadingRows } from './loading-rows';

/** A part of the page of one record. Rooms above bring theirs; the page knows nothing of them but this. */
export interface Panel {
  /** Also its word in the address, and the anchor to which a condition that is mended there leads. */
  readonly id: string;
  readonly name: Phrase;
  /** Who sees it. */
  readonly permission: string;
  /** Its component, fetched when it is first looked at: an input named by the page for its record, an output `changed`. */
  readonly load: () => Promise<Type<unknown>>;
}

/** Shows a panel: `<sanad-panel-host [panel]="panel" as="caseFile" [record]="file" (changed)="refresh()" />`. */
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
  readonly panel = input.required<Panel>();
  /** Name of the panel's input for the record. */
  readonly as = input.required<string>();
  readonly record = input.required<unknown>();
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
          bindings: [inputBinding(this.as(), this.record), outputBinding<void>('changed', () => this.changed.emit())],
        });
      });
    });
  }
}
