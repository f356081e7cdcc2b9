import Docxtemplater from 'docxtemplater';
import { refuse, type Refusal } from '@sanad/kernel';
import PizZip from 'pizzip';

/** What a template may ask for: a text, a yes or no, or a list whose rows have fields of their own. */
export interface WordFields {
  readonly [name: string]: 'text' | 'flag' | WordFields;
}

/** What is put into a template: a text for each text, true or false for each flag, rows for each list. */
export interface WordData {
  readonly [name: string]: string | boolean | readonly WordData[];
}

interface Part {
  readonly type: string;
  readonly value: string;
  readonly module?: string;
  readonly subparsed?: readonly Part[];
}

/** Sees the fields of each part of the file once they are read, and changes nothing. */
class FieldLooker {
  readonly name = 'FieldLooker';
  readonly parts: Part[] = [];

  set({ inspect }: { readonly inspect?: { readonly postparsed?: readonly Part[] } }): void {
    if (inspect?.postparsed) this.parts.push(...inspect.postparsed);
  }
}

interface TemplateFault {
  readonly properties?: { readonly id?: string; readonly xtag?: string; readonly errors?: readonly TemplateFault[] };
}

/** The first thing that is wrong with the marks of a template: `{name` that does not close, `{/list}` without a beginning. */
function tagRefusal(thrown: unknown): Refusal | null {
  const { properties } = thrown as TemplateFault;
  const first = properties?.errors?.[0]?.properties ?? properties;
  return first?.id === undefined ? null : refuse('templateTagBroken', { field: first.xtag ?? '' });
}

const settings = {
  paragraphLoop: true,
  linebreaks: true,
  // What is wrong with a template is told to whoever sent it.
  errorLogging: false,
  // What is asked for and not there is a mistake of ours: fields are compared when a template is handed in.
  nullGetter: (part: { readonly value: string }): never => {
    throw new Error(`The template asks for a field that was not given: ${part.value}`);
  },
};

function kindOf(name: string, scopes: readonly WordFields[]): WordFields[string] | undefined {
  return scopes.find((scope) => Object.hasOwn(scope, name))?.[name];
}

function faultOf(part: Part, scopes: readonly WordFields[]): Refusal | null {
  if (part.type !== 'placeholder') return null;
  const kind = kindOf(part.value, scopes);
  if (kind === undefined) return refuse('templateFieldUnknown', { field: part.value });
  if (part.module === undefined) {
    return kind === 'text' ? null : refuse('templateFieldMisused', { field: part.value });
  }
  if (part.module !== 'loop' || kind === 'text') return refuse('templateFieldMisused', { field: part.value });
  const inner = kind === 'flag' ? scopes : [kind, ...scopes];
  return firstFault(part.subparsed ?? [], inner);
}

function firstFault(parts: readonly Part[], scopes: readonly WordFields[]): Refusal | null {
  for (const part of parts) {
    const fault = faultOf(part, scopes);
    if (fault) return fault;
  }
  return null;
}

function names(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => (part.type === 'placeholder' ? [part.value, ...names(part.subparsed ?? [])] : []));
}

/** The fields that a template asks for, each once; or why it cannot be one. */
export function fieldsOf(bytes: Buffer, known: WordFields): readonly string[] | Refusal {
  const looker = new FieldLooker();
  try {
    new Docxtemplater(new PizZip(bytes), { ...settings, modules: [looker as never] });
  } catch (thrown) {
    return tagRefusal(thrown) ?? refuse('templateBroken');
  }
  return firstFault(looker.parts, [known]) ?? [...new Set(names(looker.parts))];
}

// eslint-disable-next-line no-control-regex -- the very letters that XML cannot hold
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** As XML can hold it. Composed letters, so that what is read out of the file is what was put in. */
function clean(data: WordData): WordData {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      if (typeof value === 'string') return [name, value.normalize('NFC').replaceAll(notXml, '\uFFFD')];
      return [name, typeof value === 'boolean' ? value : value.map(clean)];
    }),
  );
}

/** The template with its fields filled. @throws when it asks for what is not given. */
export function filled(bytes: Buffer, data: WordData): Buffer {
  const document = new Docxtemplater(new PizZip(bytes), settings);
  document.render(clean(data));
  const zip = document.getZip() as PizZip;
  // The same facts give the same bytes.
  const day = new Date(Date.UTC(2000, 0, 1));
  for (const file of Object.values(zip.files)) file.date = day;
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
