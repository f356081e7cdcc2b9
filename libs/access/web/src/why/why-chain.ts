import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isolated } from '@sanad/kernel';
import { Colleagues, ExplanationView, roleNames, type LinkState, type Role } from '@sanad/access/core';
import {
  Api,
  Chip,
  FailureNotice,
  InstantPipe,
  LoadingRows,
  useLanguage,
  useWords,
  type IconName,
  type Tint,
} from '@sanad/ui';
import { Session } from '../session';
import { changerWords, factWords, linkStateWords, linkWords, whyWords } from './why.words';

const tints: Readonly<Record<LinkState, Tint>> = { HOLDS: 'ok', FAILS: 'bad', NOT_ASKED: 'neu' };
const sharingTints: Readonly<Record<string, Tint>> = { IN_FORCE: 'ok', GIVEN: 'ok', OPEN: 'ok', READ_ONLY: 'warn' };

/** Every question that was asked, what was found at each, and who can change it. */
@Component({
  selector: 'sanad-why-chain',
  imports: [Chip, FailureNotice, InstantPipe, LoadingRows, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './why-chain.html',
  styleUrl: './why-chain.scss',
})
export class WhyChain {
  readonly permission = input.required<string>();
  readonly record = input<string>();
  readonly id = input<string>();

  protected readonly t = useWords(whyWords);
  protected readonly linkName = useWords(linkWords);
  protected readonly stateName = useWords(linkStateWords);
  protected readonly factName = useWords(factWords);
  protected readonly changerName = useWords(changerWords);
  protected readonly language = useLanguage();
  protected readonly tints = tints;
  protected readonly isolated = isolated;
  private readonly roleName = useWords(roleNames);
  private readonly session = inject(Session);
  private readonly api = inject(Api);
  protected readonly mayAskForOthers = this.session.may('explanation.askForColleague');
  protected readonly user = signal('');
  protected readonly colleagues = this.api.get(() => (this.mayAskForOthers ? '/colleagues' : undefined), Colleagues);
  protected readonly reading = this.api.get(
    () => '/explanations',
    ExplanationView,
    () => ({ permission: this.permission(), record: this.record(), id: this.id(), user: this.user() }),
  );
  /** The ways on, of those which are one’s own to go. */
  protected readonly isClosed = computed(() => {
    const links = this.reading.value()?.links ?? [];
    return this.user() === '' && links.some(({ link, state }) => link === 'BREAK_GLASS' && state === 'FAILS');
  });
  protected readonly mayAsk = this.session.may('accessRequest.ask');
  protected readonly mayBreak = this.session.may('breakGlass.open');

  protected rolesOf(roles: readonly Role[]): string {
    if (roles.length === 0) return this.t('noRole');
    return roles.map((role) => this.roleName(role)).join(this.language() === 'ar' ? '، ' : ', ');
  }

  protected sharingTint(fact: string): Tint {
    return sharingTints[fact] ?? 'bad';
  }

  protected icon(state: LinkState): IconName {
    return state === 'HOLDS' ? 'check' : state === 'FAILS' ? 'close' : 'minus';
  }
}
