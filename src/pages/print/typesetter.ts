import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { type NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { LRUCache } from 'lru-cache';
import { DomainError } from '../../platform/domain-error.js';
import { assetFile } from '../rendering/assets.js';
import { type Paper } from './paper.js';

/** PDF/A-2a for the archive, PDF/UA-1 for whoever has it read aloud; both are tagged. */
export const pdfStandards = ['a-2a', 'ua-1'] as const;
export type PdfStandard = (typeof pdfStandards)[number];

const require = createRequire(import.meta.url);
const mostKeptBytes = 32 * 1024 * 1024;

interface Press {
  readonly compiler: NodeCompiler;
  readonly template: string;
}

/**
 * Sets papers as PDF. The compiler and its fonts are loaded when the first is asked for; setting one takes some
 * hundredths of a second of this process, so that what is asked for again is kept.
 */
@Injectable()
export class Typesetter {
  private press: Press | null = null;
  private readonly kept = new LRUCache<string, Buffer>({
    maxSize: mostKeptBytes,
    sizeCalculation: ({ length }) => length,
  });

  /**
   * @param key of the paper with its language; the same key is the same paper
   * @param paper draws it up where it is not kept
   * @throws DomainError `pdf-unavailable` on a platform for which the compiler is not built
   */
  pdf(key: string, standard: PdfStandard, paper: () => Paper): Buffer {
    const whole = `${key} ${standard}`;
    const kept = this.kept.get(whole);
    if (kept !== undefined) return kept;
    const made = this.set(paper(), standard);
    this.kept.set(whole, made);
    return made;
  }

  /** Sets a paper that is kept nowhere; one with a character for which there is no glyph claims no standard. */
  set(paper: Paper, standard: PdfStandard): Buffer {
    const { compiler, template } = this.load();
    const document = { mainFileContent: template, inputs: { paper: JSON.stringify(paper) } };
    try {
      return compiler.pdf(document, { pdfStandard: standard });
    } catch {
      return compiler.pdf(document);
    } finally {
      compiler.evictCache(10);
    }
  }

  private load(): Press {
    if (this.press !== null) return this.press;
    try {
      const { NodeCompiler: compilers } = require('@myriaddreamin/typst-ts-node-compiler') as {
        NodeCompiler: typeof NodeCompiler;
      };
      const fonts = path.resolve(path.dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts');
      const compiler = compilers.create({ fontArgs: [{ fontPaths: [fonts] }] });
      this.press = { compiler, template: readFileSync(assetFile('record.typ'), 'utf8') };
      return this.press;
    } catch {
      throw new DomainError(
        'unavailable',
        'pdf-unavailable',
        'This installation cannot make PDF files on its platform.',
      );
    }
  }
}
