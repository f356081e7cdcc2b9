import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  ElementRef,
  effect,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationStart, Router } from '@angular/router';
import { Icon, isShortcut, LoadingRows, uiWords, useWords } from '@sanad/ui';
import { filter } from 'rxjs';
import { PaletteCursor, type PaletteOption } from './palette-cursor';
import { PaletteResults } from './palette-results';
import { paletteWords } from './palette.words';

/**
 * The search over everything: its place in the header, the key that opens it, and its box. What finds and shows the
 * results is fetched when it is first opened; letters typed meanwhile, and Enter, are not lost.
 */
@Component({
  selector: 'sanad-palette',
  imports: [Icon, LoadingRows, PaletteResults],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './palette.html',
  styleUrl: './palette.scss',
  providers: [PaletteCursor],
  host: { '(document:keydown)': 'listen($event)' },
})
export class Palette {
  protected readonly t = useWords(paletteWords);
  protected readonly ui = useWords(uiWords);
  protected readonly cursor = inject(PaletteCursor);
  protected readonly isOpen = signal(false);
  protected readonly keys = /Mac|iPhone|iPad/.test(globalThis.navigator.platform) ? '⌘K' : 'Ctrl K';
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  /** Enter was pressed before the answer came. */
  private readonly isAwaited = signal(false);

  constructor() {
    // A link in a part below the results leads away too.
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationStart),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.isOpen() && this.close());
    effect(() => {
      if (this.isAwaited() && this.cursor.isSettled()) untracked(() => this.arrive());
    });
  }

  open(): void {
    if (this.isOpen()) return;
    this.isOpen.set(true);
    this.dialog().nativeElement.showModal();
  }

  close(): void {
    this.dialog().nativeElement.close();
  }

  protected listen(event: KeyboardEvent): void {
    if (!isShortcut(event, 'k')) return;
    event.preventDefault();
    // A form that is open over the page is finished or left first.
    if (this.document.querySelector('dialog[open]') === null) this.open();
  }

  protected type(letters: string): void {
    this.isAwaited.set(false);
    this.cursor.type(letters);
  }

  protected press(event: KeyboardEvent): void {
    // Letters that are still being composed are the keyboard's own.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.cursor.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (this.cursor.isSettled()) this.enter();
      else this.isAwaited.set(true);
    }
  }

  protected choose({ address }: PaletteOption): void {
    this.close();
    void this.router.navigateByUrl(address);
  }

  protected closed(): void {
    this.isOpen.set(false);
    this.isAwaited.set(false);
    this.cursor.reset();
  }

  /** The answer to an Enter that came before it: a record is opened, nothing is begun. */
  private arrive(): void {
    if (this.cursor.active()?.isAct) this.isAwaited.set(false);
    else this.enter();
  }

  private enter(): void {
    this.isAwaited.set(false);
    const option = this.cursor.active();
    if (option) this.choose(option);
  }
}
