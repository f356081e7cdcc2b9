import { ChangeDetectionStrategy, Component, DOCUMENT, ElementRef, computed, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { LanguageSwitch, LapsedSessionDialog, Session } from '@sanad/access/web';
import { Icon, ToastPlace, uiWords, useSay, useWords } from '@sanad/ui';
import { filter, map, pairwise, startWith, tap } from 'rxjs';
import { AccountMenu } from './account-menu';
import { Connection } from './connection';
import { destinationsOf } from './navigation';
import { Palette } from './palette/palette';
import { Recents } from './palette/recents';
import { Releases } from './releases';
import { shellWords } from './shell-words';
import { UnsentSender } from './unsent-sender';

const onTheBar = 4;

/** The frame of every page behind the sign-in: strip, header, navigation, notices. */
@Component({
  selector: 'sanad-shell',
  imports: [
    AccountMenu,
    Icon,
    LanguageSwitch,
    LapsedSessionDialog,
    Palette,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    ToastPlace,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
})
export class Shell {
  protected readonly t = useWords(shellWords);
  protected readonly ui = useWords(uiWords);
  protected readonly say = useSay();
  protected readonly session = inject(Session);
  protected readonly connection = inject(Connection);
  protected readonly releases = inject(Releases);
  protected readonly destinations = computed(() => destinationsOf(this.session));
  /** On a phone the bar has room for five: the rest waits behind «المزيد». */
  protected readonly crowded = computed(() => this.destinations().length > onTheBar + 1);
  protected readonly rest = computed(() => (this.crowded() ? this.destinations().slice(onTheBar) : []));
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private readonly more = viewChild<ElementRef<HTMLElement>>('more');
  private readonly document = inject(DOCUMENT);

  constructor() {
    inject(UnsentSender);
    const recents = inject(Recents);
    const pageChanges = inject(Router).events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects.split(/[?#]/)[0]!),
      tap((path) => recents.note(path)),
      startWith(null),
      pairwise(),
      filter(([before, after]) => before !== null && before !== after),
      takeUntilDestroyed(),
    );
    pageChanges.subscribe(() => this.startPage());
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  protected isOnBar(place: number): boolean {
    return !this.crowded() || place < onTheBar;
  }

  /** A new page begins at its heading for the keyboard and the screen reader too. */
  private startPage(): void {
    this.more()?.nativeElement.hidePopover();
    const target = this.document.querySelector<HTMLElement>('main h1') ?? this.main().nativeElement;
    target.focus({ preventScroll: true });
  }
}
