import { Logger, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import type { Readable } from 'node:stream';

export interface StreamedOptions {
  readonly mediaType: string;
  /** Name that the person sees. */
  readonly label: string;
  readonly headers: Readonly<Record<string, string>>;
}

const logger = new Logger('StreamedFile');

/**
 * A download that is made while it is sent. When the making fails, the connection is cut:
 * nobody is left with half a file that looks whole.
 */
export class StreamedFile extends StreamableFile {
  readonly headers: Readonly<Record<string, string>>;

  constructor(stream: Readable, { mediaType, label, headers }: StreamedOptions) {
    super(stream, { type: mediaType, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(label)}` });
    this.headers = headers;
    this.setErrorHandler((error, response) => {
      logger.error(error.stack ?? error.message);
      (response as unknown as Response).destroy();
    });
  }
}
