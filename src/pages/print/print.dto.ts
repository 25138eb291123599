import { IsIn, IsOptional } from 'class-validator';
import { type PageLanguage, pageLanguages } from '../text/catalogues.js';
import { type PdfStandard, pdfStandards } from './typesetter.js';

export class PrintQuery {
  /** Of headings and names; the text stands there in both. */
  @IsOptional()
  @IsIn(pageLanguages)
  language?: PageLanguage;

  @IsOptional()
  @IsIn(pdfStandards)
  standard?: PdfStandard;
}
