import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  inject,
  output,
  signal,
  viewChild,
  afterNextRender,
} from '@angular/core';
import { Icon, useWords } from '@sanad/ui';
import { codeInPicture } from './code-reader';
import { verifyWords } from './verify.words';

/** Between two looks at the picture. */
const pause = 200;

/** Looks through the camera until it sees a code. The picture stays in the browser. */
@Component({
  selector: 'sanad-code-camera',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="view">
      <video #view playsinline muted [attr.aria-label]="t('cameraView')"></video>
      <span class="frame" aria-hidden="true"></span>
    </div>
    @if (refused()) {
      <p class="field-error" role="alert">{{ t('cameraRefused') }}</p>
    } @else {
      <p class="muted small" role="status">{{ t('cameraHint') }}</p>
    }
    <button type="button" class="btn ghost" (click)="left.emit()">
      <sanad-icon name="close" />{{ t('cameraClose') }}
    </button>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      justify-items: start;
    }
    .view {
      position: relative;
      inline-size: 100%;
      max-inline-size: 420px;
      aspect-ratio: 1;
      border-radius: var(--radius-card);
      background: #000;
      overflow: hidden;
    }
    video {
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }
    .frame {
      position: absolute;
      inset: 14%;
      border: 3px solid #fff;
      border-radius: var(--radius-card);
    }
  `,
})
export class CodeCamera {
  readonly seen = output<string>();
  readonly left = output<void>();
  protected readonly t = useWords(verifyWords);
  protected readonly refused = signal(false);
  private readonly view = viewChild.required<ElementRef<HTMLVideoElement>>('view');
  private stream: MediaStream | null = null;
  private isOver = false;

  constructor() {
    afterNextRender(() => void this.open());
    inject(DestroyRef).onDestroy(() => this.close());
  }

  private async open(): Promise<void> {
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (this.isOver) return this.close();
      const video = this.view().nativeElement;
      video.srcObject = this.stream;
      await video.play();
      await this.watch(video);
    } catch {
      this.refused.set(true);
      this.close();
    }
  }

  private async watch(video: HTMLVideoElement): Promise<void> {
    while (!this.isOver) {
      const text = video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ? await codeInPicture(video) : null;
      if (text !== null && !this.isOver) {
        this.close();
        this.seen.emit(text);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  private close(): void {
    this.isOver = true;
    for (const track of this.stream?.getTracks() ?? []) track.stop();
  }
}
