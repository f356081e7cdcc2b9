import { createParamDecorator, StreamableFile, type ExecutionContext } from '@nestjs/common';
import { Label } from '@sanad/kernel';
import type { Request } from 'express';
import { inspectFile, type FileType } from '../inspection/inspect-file';
import { Ended, Invalid } from './refusals';

export { fileTypes, type FileType } from '../inspection/inspect-file';
/** Ten megabytes: a scan of many pages. */
export const largestFile = 10 * 1024 * 1024;

export interface UploadedBytes {
  /** Name that the person sees; never used as a path. */
  readonly label: string;
  /** What the bytes are, whatever was claimed. */
  readonly mediaType: FileType;
  readonly content: Buffer;
}

export interface StoredBytes extends UploadedBytes {
  readonly id: string;
}

/** Bytes sent as the body of the request, with `?name=`. Their kind is read from themselves; what is broken, locked or acts by itself stays out. */
export const Upload = createParamDecorator(async (_: unknown, context: ExecutionContext): Promise<UploadedBytes> => {
  const request = context.switchToHttp().getRequest<Request>();
  const content: unknown = request.body;
  if (!Buffer.isBuffer(content)) throw new Ended(415, 'unsupportedType');
  if (content.length === 0) throw new Invalid([{ path: '/file', code: 'required' }]);
  const named = Label.safeParse(request.query['name']);
  const label = named.success ? named.data : 'scan';
  return { content, mediaType: await inspectFile(content, label), label };
});

/** Sends a stored file as a download that no browser runs or shows inside a page of ours. */
export function answerFile({ content, mediaType, label }: UploadedBytes): StreamableFile {
  return new StreamableFile(content, {
    type: mediaType,
    length: content.length,
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(label)}`,
  });
}
