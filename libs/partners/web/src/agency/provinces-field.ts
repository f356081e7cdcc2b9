import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { provinces, regions, type Place } from '@sanad/kernel';
import { Icon, useLanguage, useWords } from '@sanad/ui';
import { FieldPart } from '@sanad/ui/forms';
import { agencyWords } from './agency.words';

/** Provinces of the country by region; a region with a chosen one is open from the start. */
@Component({
  selector: 'sanad-provinces-field',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset [attr.aria-describedby]="sentence() ? id + '-error' : id + '-hint'">
      <legend class="field-label">
        {{ label() }}
        <span class="muted small num" role="status">({{ words('chosen', { count: value().length }) }})</span>
      </legend>
      @for (region of shown(); track region.code) {
        <details [open]="opened.has(region.code)">
          <summary>
            {{ region.name }}
            @if (region.chosen > 0) {
              <span class="count num">{{ region.chosen }}</span>
            }
          </summary>
          <div class="choices">
            @for (place of region.places; track place.code) {
              <label class="choice">
                <input
                  #box
                  type="checkbox"
                  [checked]="value().includes(place.code)"
                  [disabled]="disabled() || readonly()"
                  (change)="mark(place.code, box.checked)"
                  (blur)="touch.emit()"
                />
                @if (value().includes(place.code)) {
                  <sanad-icon name="check" />
                }
                {{ place.name }}
              </label>
            }
          </div>
        </details>
      }
      @if (sentence(); as said) {
        <p class="field-error" [id]="id + '-error'">{{ said }}</p>
      } @else {
        <p class="field-hint" [id]="id + '-hint'">{{ hint() }}</p>
      }
    </fieldset>
  `,
  styleUrl: './provinces-field.scss',
})
export class ProvincesField extends FieldPart implements FormValueControl<string[]> {
  readonly value = model<string[]>([]);
  protected readonly words = useWords(agencyWords);
  private readonly language = useLanguage();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  /** What was open stays as it is: nothing shuts under the hand that marks. */
  protected readonly opened = new Set<string>();

  protected readonly shown = computed(() => {
    const named = ({ code, ar, fr }: Place) => ({ code, name: this.language() === 'ar' ? ar : fr });
    return regions.map((region) => {
      const places = provinces.filter(({ code }) => code.startsWith(`${region.code}.`)).map(named);
      const chosen = places.filter(({ code }) => this.value().includes(code)).length;
      if (chosen > 0) this.opened.add(region.code);
      return { ...named(region), places, chosen };
    });
  });

  focus(): void {
    this.host.nativeElement.querySelector('summary')?.focus();
  }

  protected mark(code: string, isChosen: boolean): void {
    const kept = new Set(this.value());
    if (isChosen) kept.add(code);
    else kept.delete(code);
    this.value.set(provinces.map((place) => place.code).filter((known) => kept.has(known)));
  }
}
