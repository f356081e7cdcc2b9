export {
  FormField,
  applyEach,
  applyWhen,
  form,
  required,
  validate,
  validateStandardSchema,
} from '@angular/forms/signals';
export * from './check-field';
export * from './chips-field';
export * from './choice';
export * from './choice-field';
export * from './choices-field';
export * from './day-field';
export * from './field-label';
export * from './field-part';
export * from './field-sentences';
export * from './file-field';
export * from './form-foot';
export * from './form-sending';
export * from './note-field';
export * from './number-field';
export * from './paper-upload';
export * from './reasoned-form';
export * from './text-field';
export * from './time-field';
