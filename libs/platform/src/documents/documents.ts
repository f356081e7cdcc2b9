import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { NodeCompiler, NodeTypstCompileResult, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { withoutVowelSigns } from '@sanad/kernel';
import { ground } from './ground';

/** A template of ours that does not compile with the data it was given: a mistake of the house, never of who typed. */
export class BrokenTemplate extends Error {
  override readonly name = 'BrokenTemplate';
}

const fontPackage = '@expo-google-fonts/ibm-plex-sans-arabic';
const weights = ['400Regular', '500Medium', '600SemiBold', '700Bold'];
/** Results of so many documents are remembered by the compiler; older ones, which hold people's data, are forgotten. */
const remembered = 3;

/**
 * Text as the press can set it so that it is read back out of the PDF as it stood. A letter with a vowel sign is two glyphs
 * of one cluster, and the press writes the letters of a cluster once for each glyph, or not at all, wherever the glyph stands
 * again; so vowel signs are not printed, as on cards and in registers. What is stored, and a Word file, keep them.
 * Half of a letter is no letter in JSON: the page shows that something is missing.
 */
const printed = (_: string, value: unknown) =>
  typeof value === 'string' ? withoutVowelSigns(value.replaceAll(/\p{Surrogate}/gu, '\uFFFD')) : value;

/** The packages lie beside the program, wherever it was built to and from whatever folder it was started. */
function fontFolders(): string[] {
  const starts = [process.argv[1], join(process.cwd(), 'package.json')].filter((start) => start !== undefined);
  for (const start of starts) {
    try {
      const folder = dirname(createRequire(start).resolve(`${fontPackage}/package.json`));
      return weights.map((weight) => join(folder, weight));
    } catch {
      // The next place.
    }
  }
  throw new Error(`The fonts of the documents are not installed: ${fontPackage}.`);
}

/**
 * Letters, decisions and files for printing: PDF with real text, in either direction of writing.
 * A template is a text of ours in the language of Typst, set on `ground` (see there); what people typed comes in as
 * `data`, which is JSON and never source. Templates reach no file and no network.
 */
@Injectable()
export class Documents implements OnModuleDestroy {
  private press?: Promise<NodeCompiler>;
  private folder?: string;

  /** @throws {BrokenTemplate} when the template does not fit the data. */
  pdf(template: string, data: unknown): Promise<Buffer> {
    return this.set(template, data, (compiler, page) => compiler.pdf(page));
  }

  /** The same as one picture, page under page: SVG with letters as shapes, for a look before anything is downloaded. */
  picture(template: string, data: unknown): Promise<string> {
    return this.set(template, data, (compiler, page) => compiler.plainSvg(page));
  }

  private async set<Made>(
    template: string,
    data: unknown,
    make: (compiler: NodeCompiler, page: NodeTypstDocument) => Made,
  ): Promise<Made> {
    this.press ??= this.create();
    const compiler = await this.press;
    // One after the other by nature: from here to the end nothing else runs.
    const outcome = compiler.compile({
      mainFileContent: `${ground}\n${template}`,
      inputs: { data: JSON.stringify(data ?? null, printed) },
    });
    if (!outcome.result) throw this.broken(compiler, outcome);
    try {
      return make(compiler, outcome.result);
    } finally {
      compiler.evictCache(remembered);
    }
  }

  onModuleDestroy(): void {
    if (this.folder) rmSync(this.folder, { recursive: true, force: true });
  }

  private broken(compiler: NodeCompiler, outcome: NodeTypstCompileResult): BrokenTemplate {
    const error = outcome.takeError() ?? outcome.takeDiagnostics();
    const told = error ? (compiler.fetchDiagnostics(error) as { message?: string }[]) : [];
    return new BrokenTemplate(told.map(({ message }) => message ?? '').join('; ') || 'no page came out');
  }

  /** Made at the first document: a house that prints nothing pays nothing. */
  private async create(): Promise<NodeCompiler> {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    // An empty folder of its own: the compiler sees nothing outside of its workspace.
    this.folder = mkdtempSync(join(tmpdir(), 'sanad-documents-'));
    return NodeCompiler.create({ workspace: this.folder, fontArgs: [{ fontPaths: fontFolders() }] });
  }
}
