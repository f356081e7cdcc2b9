import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import {
  encodingNames,
  importFieldNames,
  importFields,
  PersonImportView,
  textEncodings,
  type ImportField,
} from '@sanad/people/core';
import {
  Api,
  apiFailure,
  FailureNotice,
  FailureSentences,
  QuantityPipe,
  useLanguage,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { provinceChoices } from '../person/province-choices';
import { importWords } from './import.words';

/** What each column holds: guessed, and confirmed by a person before anything is checked. */
@Component({
  selector: 'sanad-import-columns',
  imports: [FailureNotice, QuantityPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-columns.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    .select {
      max-inline-size: 360px;
    }
    .samples {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 14px;
      overflow-wrap: anywhere;
    }
    .note {
      padding: 8px 14px;
      border-radius: var(--radius);
      background: var(--saffron-tint);
    }
    .encoding {
      display: grid;
      gap: 4px;
    }
    .doubt {
      color: var(--saffron);
      font-weight: 650;
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
    }
  `,
})
export class ImportColumns {
  readonly of = input.required<PersonImportView>();
  readonly changed = output<PersonImportView>();

  protected readonly t = useWords(importWords);
  protected readonly fieldName = useWords(importFieldNames);
  protected readonly encodingName = useWords(encodingNames);
  protected readonly importFields = importFields;
  protected readonly encodings = textEncodings;
  protected readonly sentences = inject(FailureSentences);
  private readonly language = useLanguage();
  private readonly api = inject(Api);
  protected readonly fields = linkedSignal(() => this.of().columns.map(({ field }) => field));
  protected readonly province = linkedSignal(() => this.of().province);
  protected readonly provinces = computed(() => provinceChoices(this.language(), [this.of().province]));
  protected readonly isSending = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly hasTwice = computed(() => this.fields().some((_, at) => this.isTwice(at)));

  protected headingOf(at: number): string {
    return this.of().columns[at]?.heading || this.t('unnamed', { number: at + 1 });
  }

  protected isTwice(at: number): boolean {
    const field = this.fields()[at];
    return field !== null && this.fields().indexOf(field ?? null) < at && this.fields().includes(field ?? null);
  }

  protected choose(at: number, value: string): void {
    this.fields.update((fields) =>
      fields.map((field, place) => (place === at ? (value as ImportField) || null : field)),
    );
  }

  protected check(): Promise<void> {
    return this.send('check', { fields: this.fields(), province: this.province() });
  }

  protected read(encoding: string): Promise<void> {
    return this.send('encoding', { encoding });
  }

  private async send(act: string, body: object): Promise<void> {
    const { id, version } = this.of();
    this.isSending.set(true);
    this.failure.set(null);
    try {
      this.changed.emit(
        await this.api.send('POST', `/person-imports/${id}/${act}`, body, { version, schema: PersonImportView }),
      );
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.isSending.set(false);
    }
  }
}
