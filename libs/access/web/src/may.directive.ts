import { Directive, TemplateRef, ViewContainerRef, effect, inject, input } from '@angular/core';
import { Session } from './session';

/** Shows its content to those who may: `<button *sanadMay="'event.write'">`. */
@Directive({ selector: '[sanadMay]' })
export class May {
  readonly sanadMay = input.required<string>();

  constructor() {
    const session = inject(Session);
    const place = inject(ViewContainerRef);
    const content = inject<TemplateRef<unknown>>(TemplateRef);
    effect(() => {
      place.clear();
      if (session.may(this.sanadMay())) place.createEmbeddedView(content);
    });
  }
}
