import {
  HttpClient,
  HttpErrorResponse,
  HttpEventType,
  HttpHeaders,
  httpResource,
  type HttpResponse,
} from '@angular/common/http';
import { Injectable, computed, effect, inject, signal, untracked, type Signal } from '@angular/core';
import { newId } from '@sanad/kernel';
import { filter, firstValueFrom, tap } from 'rxjs';
import { apiFailure, type ApiFailure } from './api-failure';

const root = '/api/v1';

type Param = string | number | boolean;
/** Query parameters; absent, null and empty ones are left out of the address. */
export type Params = Readonly<Record<string, Param | readonly Param[] | null | undefined>>;
/** What reads an answer and throws when it is not what was agreed: a schema of a contract is one. */
export interface Reader<Value> {
  parse(raw: unknown): Value;
}
export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a screen reads of a record being fetched. Every member is a signal, none throws. */
export interface Reading<Value> {
  readonly value: Signal<Value | undefined>;
  readonly failure: Signal<ApiFailure | null>;
  /** True while nothing is there to show yet. */
  readonly loading: Signal<boolean>;
  /** True while something is being fetched, the first time or again. */
  readonly busy: Signal<boolean>;
  reload(): void;
  /** Shows a value that a write has just answered, without asking again. */
  put(value: Value): void;
}

export interface SendOptions<Value> {
  /** Parses the answer; without it the answer is dropped. */
  readonly schema?: Reader<Value>;
  /** The version the user saw: sent as `If-Match`. */
  readonly version?: number;
  /** Idempotency key; made, and kept while the act is unanswered, when absent. */
  readonly key?: string;
  readonly params?: Params;
}

export interface UploadOptions<Value> extends SendOptions<Value> {
  readonly method?: 'POST' | 'PUT';
  /** Told the share sent so far, 0 to 1. */
  readonly progress?: (share: number) => void;
}

/** A file on its way: the rows it will have, when the server says so, and the bytes that have come. */
export interface DownloadProgress {
  readonly rows: number | null;
  readonly bytes: number;
}

export interface Download {
  readonly name: string;
  readonly content: Blob;
  readonly rows: number | null;
}

export interface DownloadOptions {
  readonly params?: Params;
  readonly progress?: (progress: DownloadProgress) => void;
  /** Breaks the download off: nothing is kept. */
  readonly until?: AbortSignal;
}

/** The only road from a screen to the server. */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly http = inject(HttpClient);
  /** Keys of acts whose answer never came, by act: sending the same again is the same act. */
  private readonly openActs = new Map<string, string>();

  /** Fetches as long as `path` returns an address, again whenever it or `params` change. To be called where the fields of a component are initialised. */
  get<Value>(path: () => string | undefined, schema: Reader<Value>, params?: () => Params): Reading<Value> {
    const resource = httpResource<Value>(
      () => {
        const address = path();
        return address === undefined ? undefined : { url: root + address, params: cleaned(params?.()) };
      },
      { parse: (raw) => schema.parse(raw) },
    );
    // What is on its way may be older than the reason to ask again: it is asked for once more when it has come.
    const isWantedAgain = signal(false);
    effect(() => {
      if (!isWantedAgain() || resource.isLoading()) return;
      untracked(() => {
        isWantedAgain.set(false);
        resource.reload();
      });
    });
    return {
      value: computed(() => (resource.hasValue() ? resource.value() : undefined)),
      failure: computed(() => (resource.error() ? apiFailure(resource.error()) : null)),
      loading: computed(() => resource.isLoading() && !resource.hasValue()),
      busy: resource.isLoading,
      reload: () => isWantedAgain.set(!resource.reload()),
      put: (value) => resource.value.set(value),
    };
  }

  /** Fetches once. Throws `ApiFailure`. */
  async fetch<Value>(path: string, schema: Reader<Value>, params?: Params): Promise<Value> {
    try {
      return schema.parse(await firstValueFrom(this.http.get(root + path, { params: cleaned(params) })));
    } catch (thrown) {
      throw apiFailure(thrown);
    }
  }

  /** Fetches a file whole or not at all. Throws `ApiFailure`; what is broken off by `until` never comes to an end. */
  async download(path: string, { params, progress, until }: DownloadOptions = {}): Promise<Download> {
    let rows: number | null = null;
    const events = this.http.get(root + path, {
      params: cleaned(params),
      observe: 'events',
      responseType: 'blob',
      reportProgress: true,
    });
    return new Promise((resolve, reject) => {
      const coming = events.subscribe({
        next: (event) => {
          if (event.type === HttpEventType.ResponseHeader || event.type === HttpEventType.Response)
            rows = rowsOf(event.headers);
          if (event.type === HttpEventType.ResponseHeader) progress?.({ rows, bytes: 0 });
          if (event.type === HttpEventType.DownloadProgress) progress?.({ rows, bytes: event.loaded });
          if (event.type === HttpEventType.Response)
            resolve({ name: nameOf(event.headers), content: event.body ?? new Blob(), rows });
        },
        error: (thrown) => void readable(thrown).then((failure) => reject(failure)),
      });
      until?.addEventListener('abort', () => coming.unsubscribe());
    });
  }

  /** Writes. Throws `ApiFailure`, whose `problem` says which rule or field refused. */
  async send<Value = undefined>(
    method: Method,
    path: string,
    body?: unknown,
    options: SendOptions<Value> = {},
  ): Promise<Value> {
    const act = `${method} ${path} ${options.version ?? ''} ${JSON.stringify(body ?? null)}`;
    return this.once(act, options, (headers) =>
      firstValueFrom(
        this.http.request(method, root + path, { body, headers, observe: 'response', params: cleaned(options.params) }),
      ),
    );
  }

  /** Sends the bytes of a file as they are. Throws `ApiFailure`. */
  async upload<Value = undefined>(path: string, file: File, options: UploadOptions<Value> = {}): Promise<Value> {
    const method = options.method ?? 'POST';
    const params = cleaned(options.params);
    const act = `${method} ${path} ${JSON.stringify(params)} ${file.name} ${file.size} ${file.lastModified}`;
    return this.once(act, options, (headers) => {
      const events = this.http.request(method, root + path, {
        body: file,
        headers: headers.set('Content-Type', file.type || 'application/octet-stream'),
        observe: 'events',
        params,
        reportProgress: true,
      });
      const answers = events.pipe(
        tap((event) => {
          if (event.type === HttpEventType.UploadProgress && event.total)
            options.progress?.(event.loaded / event.total);
        }),
        filter((event): event is HttpResponse<object> => event.type === HttpEventType.Response),
      );
      return firstValueFrom(answers);
    });
  }

  private async once<Value>(
    act: string,
    options: SendOptions<Value>,
    request: (headers: HttpHeaders) => Promise<HttpResponse<object>>,
  ): Promise<Value> {
    const key = options.key ?? this.openActs.get(act) ?? newId();
    this.openActs.set(act, key);
    try {
      const answer = await request(writeHeaders(key, options.version));
      this.openActs.delete(act);
      return options.schema?.parse(answer.body) as Value;
    } catch (thrown) {
      const failure = apiFailure(thrown);
      if (!failure.isUnanswered) this.openActs.delete(act);
      throw failure;
    }
  }
}

function rowsOf(headers: HttpHeaders): number | null {
  const rows = Number(headers.get('X-Sanad-Rows') ?? Number.NaN);
  return Number.isNaN(rows) ? null : rows;
}

function nameOf(headers: HttpHeaders): string {
  const name = /filename\*=UTF-8''([^;]+)/.exec(headers.get('Content-Disposition') ?? '')?.[1];
  return name ? decodeURIComponent(name) : 'sanad';
}

/** A problem comes as a blob where a blob was asked for. */
async function readable(thrown: unknown): Promise<ApiFailure> {
  if (!(thrown instanceof HttpErrorResponse) || !(thrown.error instanceof Blob)) return apiFailure(thrown);
  const { status, headers, url } = thrown;
  const error: unknown = await thrown.error
    .text()
    .then(JSON.parse)
    .catch(() => null);
  return apiFailure(new HttpErrorResponse({ error, status, headers, url: url ?? undefined }));
}

function writeHeaders(key: string, version: number | undefined): HttpHeaders {
  const headers = new HttpHeaders({ 'Idempotency-Key': key });
  return version === undefined ? headers : headers.set('If-Match', `"${version}"`);
}

function cleaned(params: Params | undefined): Record<string, Param | readonly Param[]> {
  const kept: Record<string, Param | readonly Param[]> = {};
  for (const [name, value] of Object.entries(params ?? {})) {
    if (value !== null && value !== undefined && value !== '') kept[name] = value;
  }
  return kept;
}
