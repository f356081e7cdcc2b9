import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { showInstant } from '@sanad/kernel';
import { stopReasonNames, type WebhookView } from '@sanad/machines/core';
import { Chip, useLanguage, useWords } from '@sanad/ui';
import { machinesWords } from '../machines.words';

/** How a system is doing: reached, failing since, stopped and why; and what is owed to it. */
@Component({
  selector: 'sanad-webhook-standing',
  imports: [Chip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="row wrap">
      @if (hook().stoppedWhy; as why) {
        <sanad-chip [tint]="why === 'BY_HAND' ? 'neu' : 'bad'">{{ reason(why) }}</sanad-chip>
      } @else if (since(); as moment) {
        <sanad-chip tint="warn">{{ t('failing', { since: moment }) }}</sanad-chip>
      } @else {
        <sanad-chip tint="ok">{{ t('ACTIVE') }}</sanad-chip>
      }
      @if (hook().waiting > 0) {
        <sanad-chip tint="neu">{{ t('waiting', { count: hook().waiting }) }}</sanad-chip>
      }
      @if (hook().givenUp > 0) {
        <sanad-chip tint="bad">{{ t('givenUp', { count: hook().givenUp }) }}</sanad-chip>
      }
    </span>
  `,
})
export class WebhookStanding {
  readonly hook = input.required<WebhookView>();

  protected readonly t = useWords(machinesWords);
  protected readonly reason = useWords(stopReasonNames);
  private readonly language = useLanguage();
  protected readonly since = computed(() => {
    const { failingSince } = this.hook();
    return failingSince && showInstant(this.language(), failingSince);
  });
}
