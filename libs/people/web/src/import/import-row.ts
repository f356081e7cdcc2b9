import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  importFieldNames,
  ImportedRow,
  reviewReasonNames,
  rowForecastNames,
  rowStatusNames,
  type ImportField,
  type PersonImportView,
  type RowChoice,
} from '@sanad/people/core';
import { Api, apiFailure, Chip, FailureNotice, useWords, type ApiFailure } from '@sanad/ui';
import { FieldSentences } from '@sanad/ui/forms';
import { BirthPipe, MaskedCardPipe, PhonePipe } from '../person/person.pipes';
import { statusTints } from './import-tints';
import { importWords } from './import.words';

/** A row of the sheet: what it says, what is wrong with it, and the way to put it right. */
@Component({
  selector: 'sanad-import-row',
  imports: [BirthPipe, Chip, FailureNotice, MaskedCardPipe, PhonePipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  templateUrl: './import-row.html',
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .head,
    .known,
    .choices,
    .fix {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
    }
    /* Of one width in every row, so that a column reads downwards. */
    .cells {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 160px), 1fr));
      gap: 6px 16px;
      margin: 0;
    }
    .cells > div {
      min-inline-size: 0;
      line-height: 1.5;
      overflow-wrap: anywhere;
    }
    .cells dd {
      margin: 0;
    }
    .problem {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      justify-content: space-between;
      padding: 8px 12px;
      border-radius: var(--radius);
      background: var(--red-tint);
    }
    .review {
      display: grid;
      gap: 6px;
      padding: 8px 12px;
      border-radius: var(--radius);
      background: var(--saffron-tint);
    }
    .box {
      min-block-size: 36px;
      min-inline-size: 0;
      inline-size: 220px;
      padding-inline: 10px;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--paper);
      color: var(--ink);
      font: inherit;
      /* A number reads from the left, and stands where the row begins. */
      text-align: match-parent;
    }
  `,
})
export class ImportRowCard {
  readonly row = input.required<ImportedRow>();
  readonly of = input.required<PersonImportView>();
  readonly changed = output<ImportedRow>();

  protected readonly t = useWords(importWords);
  protected readonly done = useWords(rowStatusNames);
  protected readonly forecast = useWords(rowForecastNames);
  protected readonly reasonName = useWords(reviewReasonNames);
  private readonly fieldName = useWords(importFieldNames);
  protected readonly tints = statusTints;
  protected readonly isSending = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  private readonly sentences = inject(FieldSentences);
  private readonly api = inject(Api);
  /** Cells that go somewhere and are not empty. */
  protected readonly cells = computed(() =>
    this.of()
      .columns.map(({ field }, at) => ({ at, field, heading: this.headingOf(at), text: this.row().cells[at] ?? '' }))
      .filter(({ field, text }) => field !== null && text !== ''),
  );
  protected readonly differing = computed(() =>
    this.row()
      .differs.map((member) => this.fieldName(member))
      .join(this.t('comma')),
  );

  protected headingOf(at: number): string {
    return this.of().columns[at]?.heading || this.t('unnamed', { number: at + 1 });
  }

  /** A card number that is shown by its end is written anew as a whole. */
  protected typedOf(column: number): string {
    const text = this.row().cells[column] ?? '';
    return text.startsWith('•') ? '' : text;
  }

  protected memberName(member: string): string {
    return member in importFieldNames ? this.fieldName(member as ImportField) : '';
  }

  protected sentenceOf(code: string): string {
    return this.sentences.say(code);
  }

  protected correct(column: number, text: string): Promise<void> {
    return this.send('corrections', { line: this.row().line, column, text });
  }

  protected choose(choice: RowChoice, personId: string | null): Promise<void> {
    return this.send('choices', { line: this.row().line, choice, personId });
  }

  private async send(act: string, body: object): Promise<void> {
    const { id, version } = this.of();
    this.isSending.set(true);
    this.failure.set(null);
    try {
      this.changed.emit(
        await this.api.send('POST', `/person-imports/${id}/${act}`, body, { version, schema: ImportedRow }),
      );
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.isSending.set(false);
    }
  }
}
