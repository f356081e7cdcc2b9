import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon, type IconName } from './icon';

export type Tint = 'ok' | 'info' | 'warn' | 'att' | 'bad' | 'neu' | 'plum';

const icons: Readonly<Record<Tint, IconName>> = {
  ok: 'check',
  info: 'info',
  warn: 'clock',
  att: 'alert',
  bad: 'close',
  neu: 'circle',
  plum: 'handover',
};

/** A state: icon, word and tint together, so that colour never speaks alone. `<sanad-chip tint="ok">مكتمل</sanad-chip>` */
@Component({
  selector: 'sanad-chip',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'chip', '[class]': 'tint()' },
  template: `<sanad-icon [name]="shown()" /><span><ng-content /></span>`,
  styles: `
    sanad-icon {
      inline-size: 1em;
      block-size: 1em;
    }
  `,
})
export class Chip {
  readonly tint = input<Tint>('neu');
  readonly icon = input<IconName>();
  protected readonly shown = computed(() => this.icon() ?? icons[this.tint()]);
}
