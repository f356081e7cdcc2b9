import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { CooperativePage, cooperativeStatusNames, isLiving, type CooperativeRow } from '@sanad/cooperative/core';
import { FailureNotice, Icon, pagedListOf, ProvincePipe, settled, useWords } from '@sanad/ui';
import { FieldLabel, FieldPart } from '@sanad/ui/forms';
import { cooperativeFieldWords } from './cooperative-field.words';

/** Finds any cooperative of the reader's area, by its name or its register number, page after page. */
@Component({
  selector: 'sanad-cooperative-field',
  imports: [FailureNotice, FieldLabel, Icon, ProvincePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './cooperative-field.html',
  styleUrl: '../founding/file-picker.scss',
})
export class CooperativeField extends FieldPart implements FormValueControl<string> {
  readonly value = model('');
  /** Those that cannot be meant. */
  readonly taken = input<readonly string[]>([]);
  /** Whose cooperatives are offered before anything is typed; of the whole area when it is absent. */
  readonly province = input<string>();

  protected readonly words = useWords(cooperativeFieldWords);
  protected readonly statusName = useWords(cooperativeStatusNames);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  protected readonly typed = signal('');
  private readonly asked = settled(computed(() => this.typed().trim()));
  protected readonly chosen = signal<CooperativeRow | null>(null);
  protected readonly list = pagedListOf(
    () => (this.chosen() ? undefined : '/cooperatives'),
    CooperativePage,
    () => ({ query: this.asked(), province: this.asked() ? null : this.province(), limit: 10 }),
  );

  focus(): void {
    this.box()?.nativeElement.focus();
  }

  protected mayBeChosen({ id, status }: CooperativeRow): boolean {
    return isLiving(status) && !this.taken().includes(id);
  }

  protected choose(row: CooperativeRow): void {
    this.chosen.set(row);
    this.value.set(row.id);
  }

  protected another(): void {
    this.chosen.set(null);
    this.value.set('');
  }

  protected override codeFor(code: string): string {
    return this.value() === '' ? 'required' : code;
  }
}
