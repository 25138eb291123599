import { Document } from './document.js';
import { type PageFrame } from './frame.js';

/** What a reader is told when something did not work: a sentence, and the way out. */
export const ProblemPage = ({ frame, kind, request }: { frame: PageFrame; kind: string; request: string }) => {
  const { t } = frame;
  const sentences: Readonly<Record<string, string>> = t.problem.kinds;
  return (
    <Document frame={frame} title={t.problem.title}>
      <div class="single">
        <h1>{t.problem.title}</h1>
        <div class="notice stop" role="alert">
          <p>{sentences[kind] ?? t.problem.kinds.other}</p>
        </div>
        <p>
          <a href="/">{t.problem.back}</a>
        </p>
        <p class="quiet small">{t.problem.request(request)}</p>
      </div>
    </Document>
  );
};
