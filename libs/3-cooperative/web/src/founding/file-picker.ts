import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { CaseFilePage, stageNames, type CaseFileRow } from '@sanad/case-file/core';
import { isFoundingFile } from '@sanad/cooperative/core';
import { Api, FailureNotice, Icon, settled, useWords } from '@sanad/ui';
import { FieldPart } from '@sanad/ui/forms';
import { usePersonName } from '../person-name';
import { founderWords } from './founding.words';

const shown = 10;

/** Finds the file of a founder among those on the cooperative path. Files that are not far enough are shown and say why. */
@Component({
  selector: 'sanad-file-picker',
  imports: [FailureNotice, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './file-picker.html',
  styleUrl: './file-picker.scss',
})
export class FilePicker extends FieldPart implements FormValueControl<string> {
  readonly value = model('');
  /** Files that are in the group already. */
  readonly taken = input<readonly string[]>([]);
  /** For a cooperative that exists: a member’s file may stand anywhere on the way. */
  readonly anyStage = input(false);

  protected readonly words = useWords(founderWords);
  protected readonly stage = useWords(stageNames);
  protected readonly personName = usePersonName();
  private readonly api = inject(Api);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  protected readonly typed = signal('');
  private readonly asked = settled(this.typed);
  protected readonly chosen = signal<CaseFileRow | null>(null);

  // The list of files narrows by one path at a time: founders come by two.
  private readonly founding = this.found('COOPERATIVE_NEW');
  private readonly joining = this.found('COOPERATIVE_JOIN');
  protected readonly failure = computed(() => this.founding.failure() ?? this.joining.failure());
  protected readonly busy = computed(() => this.founding.busy() || this.joining.busy());
  protected readonly rows = computed(() => {
    const both = [...(this.founding.value()?.rows ?? []), ...(this.joining.value()?.rows ?? [])];
    const ready = (row: CaseFileRow) => (this.mayBeChosen(row) ? 0 : 1);
    return both.sort((one, other) => ready(one) - ready(other)).slice(0, shown);
  });

  focus(): void {
    this.box()?.nativeElement.focus();
  }

  protected mayBeChosen(row: CaseFileRow): boolean {
    return (this.anyStage() || isFoundingFile(row)) && !this.taken().includes(row.id);
  }

  protected choose(row: CaseFileRow): void {
    this.chosen.set(row);
    this.value.set(row.id);
  }

  protected another(): void {
    this.chosen.set(null);
    this.value.set('');
  }

  protected reload(): void {
    this.founding.reload();
    this.joining.reload();
  }

  protected override codeFor(code: string): string {
    return this.value() === '' ? 'required' : code;
  }

  private found(path: 'COOPERATIVE_NEW' | 'COOPERATIVE_JOIN') {
    return this.api.get(
      () => (this.chosen() ? undefined : '/case-files'),
      CaseFilePage,
      () => ({ path, query: this.asked().trim(), limit: 25 }),
    );
  }
}
