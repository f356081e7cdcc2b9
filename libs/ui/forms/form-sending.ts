import { computed, signal, type Signal } from '@angular/core';
import { submit, type FieldTree, type TreeValidationResult, type ValidationError } from '@angular/forms/signals';
import type { FieldProblem } from '@sanad/kernel';
import { apiFailure, type ApiFailure } from '../src/api-failure';
import { serverKind } from './field-part';

/** The sending of one form: what its button and its notice need to know. */
export interface FormSending<Answer> {
  readonly busy: Signal<boolean>;
  /** What the server answered that belongs to no field. */
  readonly failure: Signal<ApiFailure | null>;
  /** Checks, sends, and puts refused fields beside their inputs. Null when it was not accepted. */
  submit(event?: Event): Promise<Answer | null>;
}

type AnyTree = FieldTree<unknown>;

function fieldAt(root: AnyTree, path: string): AnyTree | null {
  let at: AnyTree | undefined = root;
  // JSON pointers, dots and brackets all name the same field.
  for (const part of path.split(/[./[\]]+/).filter((piece) => piece !== '' && piece !== 'body')) {
    at = (at as unknown as Record<string, AnyTree | undefined>)[part];
    if (at === undefined) return null;
  }
  return at === root ? null : at;
}

/** Field problems of the server as errors of the form; those that fit no field are left out. */
export function fieldErrors(root: AnyTree, problems: readonly FieldProblem[]): ValidationError.WithOptionalFieldTree[] {
  return problems.flatMap(({ path, code }) => {
    const fieldTree = fieldAt(root, path);
    return fieldTree ? [{ kind: serverKind, message: code, fieldTree }] : [];
  });
}

function focusFirstError(root: AnyTree): void {
  root().errorSummary()[0]?.fieldTree().focusBoundControl();
}

/**
 * `sending = formSending(this.form, (value) => this.api.send('POST', '/events', value, { schema: Event }), (event) => …)`,
 * then `<form (submit)="sending.submit($event)" novalidate>`.
 */
export function formSending<Model, Answer>(
  form: FieldTree<Model>,
  act: (value: Model) => Promise<Answer>,
  done?: (answer: Answer) => void,
): FormSending<Answer> {
  const failure = signal<ApiFailure | null>(null);
  const root = form as unknown as AnyTree;

  const send = async (event?: Event): Promise<Answer | null> => {
    event?.preventDefault();
    failure.set(null);
    let answer: { value: Answer } | null = null;
    const action = async (): Promise<TreeValidationResult> => {
      try {
        answer = { value: await act((form as unknown as () => { value(): Model })().value()) };
        return undefined;
      } catch (thrown) {
        const refused = apiFailure(thrown);
        const errors = fieldErrors(root, refused.problem?.fields ?? []);
        if (errors.length === 0) failure.set(refused);
        return errors.length > 0 ? errors : undefined;
      }
    };
    await submit(root, { action, onInvalid: () => focusFirstError(root) });
    const kept = answer as { value: Answer } | null;
    if (kept === null) {
      focusFirstError(root);
      return null;
    }
    done?.(kept.value);
    return kept.value;
  };

  return { busy: computed(() => root().submitting()), failure: failure.asReadonly(), submit: send };
}
