import { createParamDecorator, StreamableFile, type ExecutionContext } from '@nestjs/common';
import { Label } from '@sanad/kernel';
import type { Request } from 'express';
import { inspectFile, type FileType } from '../inspection/inspect-file';
import { Ended, Invalid } from './refusals';

export { fileTypes, type FileType } from '../inspection/inspect-file';
/** Ten megabytes: a scan of many pages. */
export const largestFile = 10 * 1024 * 1024;

export interface SentBytes {
  /** Name that the person sees; never used as a path. */
  readonly label: string;
  readonly content: Buffer;
}

export interface UploadedBytes extends SentBytes {
  /** What the bytes are, whatever was claimed. */
  readonly mediaType: FileType;
}

/** What a .docx is on the way. Nobody uploads one as a paper: the house makes them. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A paper that came in, or one that the house has made. */
export interface KeptBytes extends SentBytes {
  readonly mediaType: FileType | typeof wordType;
}

export interface StoredBytes extends KeptBytes {
  readonly id: string;
}

function sentBytes(context: ExecutionContext, unnamed: string): SentBytes {
  const request = context.switchToHttp().getRequest<Request>();
  const content: unknown = request.body;
  if (!Buffer.isBuffer(content)) throw new Ended(415, 'unsupportedType');
  const named = Label.safeParse(request.query['name']);
  return { content, label: named.success ? named.data : unnamed };
}

/** Bytes sent as the body of the request, with `?name=`; what they are is found out by whoever reads them. */
export const Sent = createParamDecorator((unnamed: string, context: ExecutionContext) => sentBytes(context, unnamed));

/** The same, of a paper. Its kind is read from itself; what is broken, locked or acts by itself stays out. */
export const Upload = createParamDecorator(async (_: unknown, context: ExecutionContext): Promise<UploadedBytes> => {
  const { content, label } = sentBytes(context, 'scan');
  if (content.length === 0) throw new Invalid([{ path: '/file', code: 'required' }]);
  return { content, mediaType: await inspectFile(content, label), label };
});

/** Sends a stored file as a download that no browser runs or shows inside a page of ours. */
export function answerFile({ content, mediaType, label }: SentBytes & { readonly mediaType: string }): StreamableFile {
  return new StreamableFile(content, {
    type: mediaType,
    length: content.length,
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(label)}`,
  });
}
