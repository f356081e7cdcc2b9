import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { today } from '@sanad/kernel';
import { consentChannelNames, privacyNotice, type ConsentChannel } from '@sanad/people/core';
import { Icon, useSay, useWords } from '@sanad/ui';
import { ChipsField, choicesOf, DayField, FormField, TextField } from '@sanad/ui/forms';
import { consentWords } from './consents.words';

/** How a person agreed, as typed. */
export interface TypedConsent {
  channel: ConsentChannel | '';
  witness: string;
  givenOn: string;
}

export function newConsent(): TypedConsent {
  return { channel: '', witness: '', givenOn: today() };
}

/** The notice, and how the person agreed after hearing it: a part of a form. */
@Component({
  selector: 'sanad-consent-fields',
  imports: [ChipsField, DayField, FormField, Icon, RouterLink, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details open>
      <summary>{{ t('notice') }}</summary>
      <p>{{ say(notice) }}</p>
      <a class="small" routerLink="/people/notice" target="_blank"
        ><sanad-icon name="print" /> {{ t('noticeLarge') }}</a
      >
    </details>
    <sanad-chips-field [formField]="fields().channel" [label]="t('channel')" [choices]="channels()" />
    @if (fields().channel().value() === 'ORAL_WITNESSED') {
      <sanad-text-field [formField]="fields().witness" [label]="t('witness')" [hint]="t('witnessHint')" />
    }
    <sanad-day-field [formField]="fields().givenOn" [label]="t('givenOn')" [until]="now" />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--gap);
    }
    details {
      padding: 10px 14px;
      border-radius: var(--radius);
      background: var(--sand-1);
    }
    summary {
      font-weight: 600;
      cursor: pointer;
    }
  `,
})
export class ConsentFields {
  readonly fields = input.required<FieldTree<TypedConsent>>();

  protected readonly t = useWords(consentWords);
  protected readonly say = useSay();
  protected readonly notice = privacyNotice;
  protected readonly now = today();
  private readonly channelName = useWords(consentChannelNames);
  protected readonly channels = computed(() => choicesOf(consentChannelNames, this.channelName));
}
