import { createParamDecorator, StreamableFile, type ExecutionContext } from '@nestjs/common';
import { Label } from '@sanad/kernel';
import type { Request } from 'express';
import { fileTypeFromBuffer } from 'file-type';
import { Ended, Invalid } from './refusals';

export const fileTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;
export type FileType = (typeof fileTypes)[number];
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

/** Bytes sent as the body of the request, with `?name=`. Their kind is read from themselves. */
export const Upload = createParamDecorator(async (_: unknown, context: ExecutionContext): Promise<UploadedBytes> => {
  const request = context.switchToHttp().getRequest<Request>();
  const content: unknown = request.body;
  if (!Buffer.isBuffer(content)) throw new Ended(415, 'unsupportedType');
  if (content.length === 0) throw new Invalid([{ path: '/file', code: 'required' }]);
  const found = await fileTypeFromBuffer(content);
  const mediaType = fileTypes.find((type) => type === found?.mime);
  if (!mediaType) throw new Ended(415, 'unsupportedType');
  const label = Label.safeParse(request.query['name']);
  return { content, mediaType, label: label.success ? label.data : 'scan' };
});

/** Sends a stored file as a download that no browser runs or shows inside a page of ours. */
export function answerFile({ content, mediaType, label }: UploadedBytes): StreamableFile {
  return new StreamableFile(content, {
    type: mediaType,
    length: content.length,
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(label)}`,
  });
}
