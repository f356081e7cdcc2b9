import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Where a rule was read: what was written of it, with its addresses as links. */
@Component({
  selector: 'sanad-law-source',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<bdi>
    @for (part of parts(); track $index) {
      @if (part.host) {
        <a [href]="part.text" target="_blank" rel="noopener noreferrer" dir="ltr">{{ part.host }}</a>
      } @else {
        {{ part.text }}
      }
    }
  </bdi>`,
  styles: `
    a {
      display: inline-block;
      min-block-size: 24px;
    }
  `,
})
export class LawSource {
  readonly source = input.required<string>();

  protected readonly parts = computed(() =>
    this.source()
      .split(/(https?:\/\/\S+)/u)
      .filter((text) => text.trim() !== '')
      .map((text) => ({ text, host: URL.canParse(text) ? new URL(text).host : '' })),
  );
}
