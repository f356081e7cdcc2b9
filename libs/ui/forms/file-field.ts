import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  model,
  viewChild,
} from '@angular/core';
import { transformedValue, type FormValueControl } from '@angular/forms/signals';
import { Icon } from '../src/icon';
import { LanguageChoice } from '../src/language';
import { FieldPart } from './field-part';

const accepted: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'];
const megabyte = 1024 * 1024;

const units = { ar: ['كيلوبايت', 'ميغابايت'], fr: ['Ko', 'Mo'], en: ['kB', 'MB'] } as const;

/** A PDF or a picture of a paper, from the disk or straight from the camera. Kind and size are checked before sending. */
@Component({
  selector: 'sanad-file-field',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="field-label" [id]="id">{{ label() }}</span>
    <div class="box" [class.bad]="sentence()" (dragover)="$event.preventDefault()" (drop)="dropped($event)">
      @if (value(); as file) {
        <sanad-icon name="file" />
        <bdi class="name">{{ file.name }}</bdi>
        <span class="muted small num">{{ size(file.size) }}</span>
      }
      <button
        #first
        type="button"
        class="btn ghost small"
        [disabled]="disabled()"
        [attr.aria-describedby]="about()"
        (click)="disk.click()"
      >
        <sanad-icon name="upload" />{{ t(value() ? 'changeFile' : 'chooseFile') }}
      </button>
      <button type="button" class="btn ghost small camera" [disabled]="disabled()" (click)="camera.click()">
        <sanad-icon name="camera" />{{ t('takePhoto') }}
      </button>
      <input #disk type="file" hidden [accept]="kinds" (change)="took(disk)" />
      <input #camera type="file" hidden accept="image/*" capture="environment" (change)="took(camera)" />
    </div>
    @if (sentence(); as words) {
      <p class="field-error" role="alert" [id]="id + '-error'">{{ words }}</p>
    } @else {
      <p class="field-hint" [id]="id + '-hint'">{{ hint() ?? t('fileKinds', { size: size(maximum()) }) }}</p>
    }
  `,
  styles: `
    .box {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      padding: 12px;
      border: 1px dashed var(--line-strong);
      border-radius: var(--radius);
      background: var(--paper);
    }
    .box.bad {
      border-color: var(--red);
    }
    .name {
      overflow-wrap: anywhere;
    }
    @media (pointer: fine) {
      .camera {
        display: none;
      }
    }
  `,
})
export class FileField extends FieldPart implements FormValueControl<File | null> {
  readonly value = model<File | null>(null);
  /** Largest size in bytes. */
  readonly maximum = input(10 * megabyte);
  protected readonly kinds = accepted.join(',');
  protected readonly about = computed(() => `${this.id} ${this.id}-${this.sentence() ? 'error' : 'hint'}`);
  private readonly choice = inject(LanguageChoice);
  private readonly first = viewChild.required<ElementRef<HTMLButtonElement>>('first');

  private readonly chosen = transformedValue<File | null, File | null>(this.value, {
    parse: (file) => {
      if (file && !accepted.includes(file.type)) return { value: null, error: { kind: 'fileType' } };
      if (file && file.size > this.maximum()) return { value: null, error: { kind: 'fileTooLarge' } };
      return { value: file };
    },
    format: (file) => file,
  });

  focus(): void {
    this.first().nativeElement.focus();
  }

  protected size(bytes: number): string {
    const large = bytes >= megabyte;
    const amount = new Intl.NumberFormat(this.choice.locale(), { maximumFractionDigits: large ? 1 : 0 });
    return `${amount.format(Math.max(large ? bytes / megabyte : bytes / 1024, large ? 0 : 1))} ${units[this.choice.language()][large ? 1 : 0]}`;
  }

  protected took(source: HTMLInputElement): void {
    const file = source.files?.[0];
    source.value = '';
    if (file) this.take(file);
  }

  protected dropped(event: DragEvent): void {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file && !this.disabled()) this.take(file);
  }

  private take(file: File): void {
    this.chosen.set(file);
    this.touch.emit();
  }
}
