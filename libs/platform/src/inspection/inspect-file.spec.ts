import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { inspectFile } from './inspect-file';

const joined = (...parts: (string | Buffer | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part as Buffer))),
  );
const big = (value: number, bytes: number) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};

const chunk = (kind: string, data: Buffer) => joined(big(data.length, 4), kind, data, [0, 0, 0, 0]);
const png = (width: number, height: number, after = Buffer.alloc(0)) =>
  joined(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', joined(big(width, 4), big(height, 4), [8, 2, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.alloc(10))),
    chunk('IEND', Buffer.alloc(0)),
    after,
  );
const jpeg = (width: number, height: number) =>
  joined(
    [0xff, 0xd8, 0xff, 0xe0, 0, 16],
    'JFIF\0',
    Buffer.alloc(9),
    [0xff, 0xc0, 0, 11, 8],
    big(height, 2),
    big(width, 2),
    Buffer.alloc(12),
    [0xff, 0xd9],
  );
const webp = (width: number, height: number) => {
  const size = Buffer.alloc(6);
  size.writeUIntLE(width - 1, 0, 3);
  size.writeUIntLE(height - 1, 3, 3);
  const body = joined('WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], size);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return joined('RIFF', length, body);
};
const pdf = (body: string | Buffer, after = '') =>
  joined('%PDF-1.7\n1 0 obj\n', body, '\nendobj\ntrailer\n<<>>\n%%EOF\n', after);
const packed = (objects: string) => {
  const stream = deflateSync(Buffer.from(objects));
  return pdf(joined(`<</Type/ObjStm/Filter/FlateDecode/Length ${stream.length}>>\nstream\n`, stream, '\nendstream'));
};

const verdict = (content: Buffer, name = 'ورقة') =>
  inspectFile(content, name).catch((thrown: { code?: string }) => thrown.code);

describe('a file that is taken in', () => {
  test.each([
    ['a picture', png(2400, 1800), 'image/png'],
    ['a photograph', jpeg(2400, 1800), 'image/jpeg'],
    ['a picture of the web', webp(2400, 1800), 'image/webp'],
    ['a scan', pdf('<<>>'), 'application/pdf'],
    ['a scan whose objects are packed', packed('1 0 <</Type/Page>>'), 'application/pdf'],
    ['a scan that opens on its second page', pdf('<</OpenAction<</S/GoTo/D[2 0 R/Fit]>>>>'), 'application/pdf'],
    ['a scan with a last line of the printer', pdf('<<>>', '\n\n'), 'application/pdf'],
  ])('%s is what its bytes say', async (_, content, type) => {
    expect(await verdict(content)).toBe(type);
  });

  test.each([
    ['a page of the web', Buffer.from('<html><script>1</script></html>'), 'unsupportedType'],
    ['an archive', joined('PK\u0003\u0004', Buffer.alloc(30)), 'unsupportedType'],
    ['a drawing that may run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'unsupportedType'],
    ['a scan cut off on its way', joined('%PDF-1.7\n1 0 obj\n<<>>'), 'fileBroken'],
    ['a scan with an archive behind its end', pdf('<<>>', `PK\u0003\u0004${'x'.repeat(2000)}`), 'fileBroken'],
    ['a scan behind a password', pdf('<</Encrypt 5 0 R>>'), 'fileEncrypted'],
    ['a scan with a program', pdf('<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>'), 'fileActive'],
    ['a scan with a program written in numbers', pdf('<</S/J#61vaScript/JS(1)>>'), 'fileActive'],
    ['a scan that starts a program', pdf('<</S/Launch/F(cmd.exe)>>'), 'fileActive'],
    ['a scan with a file inside', pdf('<</Type/EmbeddedFile>>'), 'fileActive'],
    ['a scan with a program among its packed objects', packed('1 0 <</S/JavaScript/JS(1)>>'), 'fileActive'],
    ['a scan whose packed objects cannot be read', pdf('<</Type/ObjStm>>\nstream\nxxxx\nendstream'), 'fileBroken'],
    ['a picture of too many points', png(30_000, 30_000), 'tooManyPixels'],
    ['a photograph of too many points', jpeg(20_000, 20_000), 'tooManyPixels'],
    ['a picture of the web of too many points', webp(16_000, 16_000), 'tooManyPixels'],
    ['a picture cut off on its way', png(10, 10).subarray(0, 50), 'fileBroken'],
    ['a photograph cut off on its way', jpeg(10, 10).subarray(0, 22), 'fileBroken'],
    ['a picture with an archive behind it', png(10, 10, Buffer.from('PK\u0003\u0004')), 'fileBroken'],
    ['a picture of nothing', png(0, 10), 'fileBroken'],
  ])('%s stays out', async (_, content, code) => {
    expect(await verdict(content)).toBe(code);
  });

  test.each([
    ['scan.pdf', 'application/pdf'],
    ['بطاقة.PDF', 'application/pdf'],
    ['رسم الولادة', 'application/pdf'],
    ['photo.jpg', 'nameMismatch'],
    ['paper.pdf.exe', 'nameMismatch'],
  ])('a scan named %s', async (name, expected) => {
    expect(await verdict(pdf('<<>>'), name)).toBe(expected);
  });

  test('of ten megabytes takes no time', async () => {
    const started = Date.now();
    const filler = Buffer.alloc(10 * 1024 * 1024 - 200, 'a#b ');
    expect(await verdict(pdf(joined('<<>>stream\n', filler, '\nendstream')))).toBe('application/pdf');
    expect(Date.now() - started).toBeLessThan(3_000);
  });
});
