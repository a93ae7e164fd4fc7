import { encode, wrap } from 'nodemailer/lib/base64';
import MimeNode from 'nodemailer/lib/mime-node';
import type { Instant } from '#shared/domain/instant.ts';

/** An email as a mail program opens it to be looked at and sent. */
export interface DraftMail {
  to: { name: string; address: string };
  subject: string;
  text: string;
  /** A page that goes with it. */
  form: { fileName: string; html: string } | null;
  writtenAt: Instant;
  /** Parts the parts of the mail; letters and digits that stand in neither. */
  boundary: string;
}

/** The program that sends it gives it its id, as it does its sender. */
class UnsentNode extends MimeNode {
  override messageId(): string {
    return '';
  }
}

const crlf = '\r\n';
const encoded = { 'Content-Transfer-Encoding': 'base64' } as const;
const plainText = 'text/plain; charset=utf-8';

/** The mail as the content of an .eml file, marked as one that is still to be sent. */
export function emlFile({ to, subject, text, form, writtenAt, boundary }: DraftMail): Buffer {
  const options = { textEncoding: 'B', baseBoundary: boundary } as const;
  const mail = new UnsentNode(form === null ? plainText : 'multipart/mixed', options);
  mail.setHeader({
    'X-Unsent': '1',
    To: to,
    Subject: subject,
    Date: new Date(writtenAt),
    ...(form === null ? encoded : {}),
  });
  if (form === null) return Buffer.from(part(mail, text));
  const words = mail.createChild(plainText, options).setHeader(encoded);
  const page = mail
    .createChild('text/html; charset=utf-8', { ...options, filename: form.fileName })
    .setHeader(encoded);
  const headers = mail.buildHeaders();
  const between = `--${String(mail.boundary)}`;
  return Buffer.from(
    [headers, '', between, part(words, text), between, part(page, form.html), `${between}--`, ''].join(crlf),
  );
}

/** A part whole: the library's own way goes through streams and takes four times as long. */
function part(node: MimeNode, content: string): string {
  const lines = content.replace(/\r\n|\r|\n/g, crlf);
  return `${node.buildHeaders()}${crlf}${crlf}${wrap(encode(lines))}${crlf}`;
}
