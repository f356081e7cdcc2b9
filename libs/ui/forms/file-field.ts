import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { transformedValue, type FormValueControl } from '@angular/forms/signals';
import { Icon } from '../src/icon';
import { LanguageChoice } from '../src/language';
import { Sheet } from '../src/sheet';
import { FieldPart } from './field-part';
import { canRedraw, redrawn } from './picture';

const accepted: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'];
const megabyte = 1024 * 1024;
/** Stands for a picture that could not be drawn. */
const unreadable = 'unreadable/picture';

const units = { ar: ['كيلوبايت', 'ميغابايت'], fr: ['Ko', 'Mo'], en: ['kB', 'MB'] } as const;

/**
 * A PDF or a picture of a paper, from the disk or straight from the camera. Kind and size are checked before sending.
 * Pictures are drawn anew first (size, direction, nothing of the camera); the server looks into what it is sent all the same.
 */
@Component({
  selector: 'sanad-file-field',
  imports: [Icon, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="field-label" [id]="id">{{ label() }}</span>
    <div class="box" [class.bad]="sentence()" (dragover)="$event.preventDefault()" (drop)="dropped($event)">
      @if (value(); as file) {
        @if (seen(); as address) {
          <button type="button" class="look" [attr.aria-label]="t('seePicture')" (click)="large.open()">
            <img [src]="address" alt="" />
          </button>
        } @else {
          <sanad-icon name="file" />
        }
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
      @if (original()) {
        <button type="button" class="btn ghost small" [disabled]="disabled() || preparing()" (click)="turn()">
          <sanad-icon name="refresh" />{{ t('turnPicture') }}
        </button>
      }
      @if (preparing()) {
        <span class="muted small" role="status">{{ t('preparingPicture') }}</span>
      }
      <input #disk type="file" hidden [accept]="kinds" (change)="took(disk)" />
      <input #camera type="file" hidden accept="image/*" capture="environment" (change)="took(camera)" />
    </div>
    @if (sentence(); as words) {
      <p class="field-error" role="alert" [id]="id + '-error'">{{ words }}</p>
    } @else {
      <p class="field-hint" [id]="id + '-hint'">{{ hint() ?? t('fileKinds', { size: size(maximum()) }) }}</p>
    }
    <sanad-sheet #large [heading]="label()">
      @if (large.isOpen() && seen()) {
        <img class="large" [src]="seen()" [alt]="value()?.name ?? ''" />
      }
    </sanad-sheet>
  `,
  styles: `
    .look {
      inline-size: 56px;
      block-size: 56px;
      padding: 0;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--sand-1);
      overflow: hidden;
      cursor: zoom-in;
    }
    .look img {
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }
    .large {
      display: block;
      max-block-size: 75dvh;
      margin-inline: auto;
    }
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
      if (file?.type === unreadable) return { value: null, error: { kind: 'fileUnreadable' } };
      if (file && !accepted.includes(file.type)) return { value: null, error: { kind: 'fileType' } };
      if (file && file.size > this.maximum()) return { value: null, error: { kind: 'fileTooLarge' } };
      return { value: file };
    },
    format: (file) => file,
  });

  /** The picture as it was taken, from which each turn is drawn. */
  protected readonly original = signal<File | null>(null);
  protected readonly preparing = signal(false);
  /** Address of the picture that would be sent. */
  protected readonly seen = signal<string | null>(null);
  private quarters = 0;
  private asked = 0;

  constructor() {
    super();
    effect((onCleanup) => {
      const file = this.value();
      const address = file?.type.startsWith('image/') && canRedraw() ? URL.createObjectURL(file) : null;
      this.seen.set(address);
      onCleanup(() => address && URL.revokeObjectURL(address));
    });
    inject(DestroyRef).onDestroy(() => (this.asked += 1));
  }

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

  protected turn(): void {
    const file = this.original();
    this.quarters = (this.quarters + 1) % 4;
    if (file) void this.draw(file);
  }

  private take(file: File): void {
    this.quarters = 0;
    const isPicture = accepted.includes(file.type) && file.type.startsWith('image/') && canRedraw();
    this.original.set(isPicture ? file : null);
    if (isPicture) {
      void this.draw(file);
      return;
    }
    this.asked += 1;
    this.preparing.set(false);
    this.chosen.set(file);
    this.touch.emit();
  }

  private async draw(file: File): Promise<void> {
    const turn = (this.asked += 1);
    this.preparing.set(true);
    const drawn = await redrawn(file, this.quarters).catch(() => null);
    // Another file has been chosen meanwhile.
    if (turn !== this.asked) return;
    this.preparing.set(false);
    if (!drawn) this.original.set(null);
    this.chosen.set(drawn ?? new File([], file.name, { type: unreadable }));
    this.touch.emit();
  }
}
