import { Directive, computed, effect, inject, input, output, untracked, viewChild } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import type { ErrorStateMatcher } from '@angular/material/core';
import { MatInput } from '@angular/material/input';
import { uiWords } from '../src/ui-words';
import { useWords } from '../src/words';
import { FieldSentences, codeOfIssue, type Issue } from './field-sentences';

let made = 0;

/** Kind of the errors that the server gave; their message is a code. */
export const serverKind = 'server';

function spoken(
  sentences: FieldSentences,
  error: ValidationError.WithOptionalFieldTree,
  codeFor: (code: string) => string,
): string {
  const issue = (error as { issue?: Issue }).issue;
  if (!issue) return sentences.say(codeFor(error.message || error.kind));
  const { minimum, maximum } = issue;
  return sentences.say(codeFor(codeOfIssue(issue)), {
    ...(minimum === undefined ? {} : { minimum: Number(minimum) }),
    ...(maximum === undefined ? {} : { maximum: Number(maximum) }),
  });
}

/**
 * What all fields share: label, hint, and the sentence of their first error, shown once the user has been there.
 * `[formField]` fills `errors`, `touched`, `disabled` and listens to `touch`.
 */
@Directive()
export abstract class FieldPart {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  /** Says «اختياري» beside the label; fields are required unless they say so. */
  readonly optional = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touched = input(false);
  readonly disabled = input(false);
  readonly readonly = input(false);
  readonly touch = output<void>();

  protected readonly id = `field-${++made}`;
  protected readonly t = useWords(uiWords);
  private readonly sentences = inject(FieldSentences);

  protected readonly sentence = computed(() => {
    const error = this.touched() ? this.errors()[0] : undefined;
    return error ? spoken(this.sentences, error, (code) => this.codeFor(code)) : '';
  });
  protected readonly matcher: ErrorStateMatcher = { isErrorState: () => this.sentence() !== '' };
  private readonly material = viewChild(MatInput);

  constructor() {
    // Material asks for the state of the error only when a classic form control is there: it is told here.
    effect(() => {
      const box = this.material();
      this.sentence();
      untracked(() => box?.updateErrorState());
    });
  }

  /** A field may know a better code than the general one. */
  protected codeFor(code: string): string {
    return code;
  }
}
