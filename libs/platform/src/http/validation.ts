import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Invalid } from './refusals';

interface Issue {
  readonly message: string;
  readonly code?: string;
  readonly origin?: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
}

const stable = /^[a-z][A-Za-z0-9]*$/;

/** The code that its schema gave to an issue, else the one that says the same as Zod's own. */
function codeOf({ message, code, origin }: Issue): string {
  if (stable.test(message)) return message;
  const tooMuch = origin === 'string' ? 'tooLong' : origin === 'array' ? 'tooMany' : 'tooBig';
  const tooLittle = origin === 'string' ? 'required' : origin === 'array' ? 'tooFew' : 'tooSmall';
  const codes: Readonly<Record<string, string>> = {
    invalid_type: 'required',
    invalid_value: 'chooseOne',
    too_big: tooMuch,
    too_small: tooLittle,
  };
  return codes[code ?? ''] ?? 'invalid';
}

function pathOf({ path = [] }: Issue): string {
  return path
    .map(
      (part) =>
        `/${String(typeof part === 'object' ? part.key : part)
          .replaceAll('~', '~0')
          .replaceAll('/', '~1')}`,
    )
    .join('');
}

const mostNamed = 50;

/** Checks bodies, queries and addresses against the schema of their parameter: 400 with every field that is wrong. */
export function validation(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new Invalid(
        (issues as readonly Issue[]).slice(0, mostNamed).map((issue) => ({ path: pathOf(issue), code: codeOf(issue) })),
      ),
  });
}
